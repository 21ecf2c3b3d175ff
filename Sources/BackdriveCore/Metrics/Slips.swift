/// How often and how far a due date moved away (METRICS.md 1.11); days.
package struct Slips: Sendable, Hashable {
    /// The moves with to > from.
    package let count: Int
    /// The due date in force − the original one; pulls count too.
    package let netDays: Int
    /// Σ(to − from) over the slips.
    package let grossDays: Int

    /// The slips dated in each cycle.
    static func perCycle(in snapshot: Snapshot) -> [Int] {
        var counts = Array(repeating: 0, count: snapshot.cycles.count)
        for plan in snapshot.existingPlans {
            for move in snapshot.catalog.plans[plan].dueHistory.valid where move.isSlip {
                if let cycle = snapshot.cycles[move.on.value] { counts[cycle] += 1 }
            }
        }
        return counts
    }

    package static let definition = Definition(
        "slips", "1.11",
        "Slips are the due date's moves to a later day: how many, net against the original due date, gross in sum.")
}

extension Slips {
    /// Of an AP, up to the end of a day.
    package init(of plan: ActionPlan, asOf day: Day) {
        let slips = plan.dueHistory.valid.filter { $0.on.value <= day && $0.isSlip }
        count = slips.count
        grossDays = slips.reduce(0) { $0 + ($1.to.value - $1.from.value) }
        netDays = plan.dueOn(asOf: day) - plan.originalDueOn
    }
}

extension DueMove {
    /// A move away; a pull nearer is none.
    package var isSlip: Bool { to.value > from.value }
}
