extension Report {
    /// The APs whose final completion, as seen on the as-of day, lies in an interval (METRICS.md 1.8), the latest first,
    /// ties by id.
    package func donePlans(in days: DayInterval) -> [Table<ActionPlan>.Index] {
        donePlans(among: catalog.plans.indices, in: days)
    }

    /// The same of some APs.
    package func donePlans(
        among plans: some Sequence<Table<ActionPlan>.Index>, in days: DayInterval
    ) -> [Table<ActionPlan>.Index] {
        plans.compactMap { plan in self.plans[plan]?.doneOn.map { (on: $0, plan: plan) } }
            .filter { days.contains($0.on) }
            .sorted { a, b in a.on != b.on ? a.on > b.on : a.plan < b.plan }.map(\.plan)
    }
}

extension Snapshot {
    /// The APs whose final completion lies in the recent days: lead and cycle times are theirs (METRICS.md 1.12).
    var plansDoneLately: [(plan: Table<ActionPlan>.Index, ending: Ending)] {
        let recent = RecentDays.interval(asOf: asOf)
        return catalog.plans.indices.compactMap { plan in
            guard let ending = endings[plan], ending.isDone, recent.contains(ending.on) else { return nil }
            return (plan, ending)
        }
    }
}
