/// Whether an open AP is older than most APs were when they were done (METRICS.md 1.13).
package struct Aging: Sendable {
    /// p85 of all lead times of APs done by the as-of day; nil while it is not shown, and then nothing is aging.
    let limitDays: Int?

    init(in snapshot: Snapshot) {
        limitDays =
            Percentiles(
                of: snapshot.catalog.plans.indices.compactMap { plan in
                    LeadTime.days(of: snapshot.timelines.plans[plan], ending: snapshot.endings[plan])
                }
            ).p85
    }

    func isAging(ageDays: Int) -> Bool { limitDays.map { ageDays > $0 } ?? false }

    /// t − created_on + 1.
    static func ageDays(of plan: PlanTimeline, asOf day: Day) -> Int { day - plan.createdOn + 1 }

    package static let definition = Definition(
        "aging", "1.13", "An open AP is aging when it is older than the p85 of all lead times of done APs.",
        [.fixed("least_for_p85", Percentiles.leastForP85)])
}
