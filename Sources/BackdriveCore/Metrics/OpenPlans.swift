/// Open APs by due state (METRICS.md 1.9): overdue + soon + later.
package struct OpenPlans: Sendable {
    /// The nearest due date first, ties by id; so the one that is overdue longest leads.
    package let all: [Table<ActionPlan>.Index]
    private let byDueState: [DueState: [Table<ActionPlan>.Index]]
    /// By how many days the one that is overdue longest is overdue; nil when none is.
    package let longestOverdueDays: Int?
    /// The due date of the first one; nil when none is open.
    package let firstDueOn: Day?

    /// The open ones among some APs.
    package init(among plans: some Sequence<Table<ActionPlan>.Index>, in report: Report) {
        let open = plans.compactMap { plan in
            report.plans[plan].flatMap { $0.state == .open ? (due: $0.dueOn, plan: plan) : nil }
        }.sorted { $0 < $1 }
        all = open.map(\.plan)
        byDueState = Dictionary(grouping: all) { report.plans[$0]?.dueState ?? .later }
        longestOverdueDays = all.first.flatMap { report.plans[$0]?.daysOverdue }
        firstDueOn = open.first?.due
    }

    package var count: Int { all.count }

    /// Those of a due state, in the same order.
    package subscript(state: DueState) -> [Table<ActionPlan>.Index] { byDueState[state] ?? [] }
}

extension Report {
    package var openPlans: OpenPlans { OpenPlans(among: catalog.plans.indices, in: self) }
}
