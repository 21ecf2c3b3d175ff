/// An AP's life by day: created, done, re-opened, done again or dropped (METRICS.md §0, "AP state at t").
///
/// Struck entries are left out. All questions are about the end of the day they name.
package struct PlanTimeline: Sendable {
    package let createdOn: Day
    /// Completions that were undone later, in order.
    let undone: [UndoneCompletion]
    /// The ending that nothing undid.
    let lastEnding: Ending?

    /// Done in `[doneOn, reopenedOn)`, open again from `reopenedOn`.
    struct UndoneCompletion: Sendable {
        let doneOn: Day
        let reopenedOn: Day
    }

    init(_ plan: ActionPlan) {
        createdOn = plan.createdOn.value
        undone = plan.reopened.valid.map { UndoneCompletion(doneOn: $0.wasDoneOn.value, reopenedOn: $0.on.value) }
        lastEnding =
            plan.doneOn.map { .done(on: $0.value) } ?? plan.droppedOn.map { .dropped(on: $0.value) }
    }

    package func exists(on day: Day) -> Bool { createdOn <= day }

    /// How the AP had ended, as seen at the end of `day`: a completion that was undone by then does not count.
    package func ending(asSeenOn day: Day) -> Ending? {
        if let lastEnding, lastEnding.on <= day { return lastEnding }
        return undone.last { $0.doneOn <= day && day < $0.reopenedOn }.map { .done(on: $0.doneOn) }
    }

    package func isOpen(on day: Day) -> Bool { exists(on: day) && ending(asSeenOn: day) == nil }

    /// The last re-opening up to the end of `day`.
    func lastReopening(onOrBefore day: Day) -> Day? {
        undone.last { $0.reopenedOn <= day }?.reopenedOn
    }

    /// The days at whose end the AP was open, up to and including `lastDay`: one interval for each time it was opened.
    func openSpells(through lastDay: Day) -> [DayInterval] {
        guard exists(on: lastDay) else { return [] }
        var spells: [DayInterval] = []
        var openedOn = createdOn
        for completion in undone where completion.doneOn <= lastDay {
            spells.append(DayInterval(openedOn, until: completion.doneOn))
            guard completion.reopenedOn <= lastDay else { return spells }
            openedOn = completion.reopenedOn
        }
        let end = lastEnding.map { min($0.on, lastDay + 1) } ?? lastDay + 1
        spells.append(DayInterval(openedOn, until: end))
        return spells
    }
}
