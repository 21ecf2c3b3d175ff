extension Report {
    /// The APs whose final completion, as seen on the as-of day, lies in an interval (METRICS.md 1.8), the latest first, ties
    /// by id.
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
