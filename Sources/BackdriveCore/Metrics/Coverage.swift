/// That an AP covers a problem, from which day on, and in which episode (METRICS.md §0, "Covering" and "Episodes").
///
/// An AP covers a problem that it names from its creation. Through the special project alone it covers a problem that
/// joined on or before its ending *as seen on the day one looks*: once that holds it goes on holding, because every later
/// ending comes after the day that was looked at. So one first day says it all.
package struct Coverage: Sendable {
    package let plan: Table<ActionPlan>.Index
    /// The first day on which the AP covers the problem.
    package let from: Day
    /// The day that decides the episode: the AP's creation or, through the special project alone, the joining if later.
    let countsFrom: Day

    /// An AP that names the problem.
    init(naming plan: Table<ActionPlan>.Index, _ timeline: PlanTimeline) {
        self.plan = plan
        from = timeline.createdOn
        countsFrom = timeline.createdOn
    }

    /// An AP that shares only the special project which the problem joined on `joinedOn`; nil when it never covers.
    init?(sharingProject plan: Table<ActionPlan>.Index, _ timeline: PlanTimeline, joinedOn: Day) {
        let bothThere = max(timeline.createdOn, joinedOn)
        self.plan = plan
        countsFrom = bothThere
        if let ending = timeline.ending(asSeenOn: bothThere), ending.on < joinedOn {
            guard let reopening = timeline.reopening(after: bothThere) else { return nil }
            from = reopening
        } else {
            from = bothThere
        }
    }

    package static let definition = Definition(
        "covering", "0",
        "An AP covers the problems that it names, and those that joined its special project before it ended."
    )
}
