package import BackdriveCore

/// Which APs a weekly meeting discusses, in order: each open AP once, in the first part that fits (PRODUCT.md §4).
package struct WeeklyAgenda: Sendable {
    package enum Part: String, CaseIterable, Sendable {
        case overdue
        case atRisk = "at-risk"
        case unchecked
        case soon
        case other
    }

    /// Open problems that cry for help, without a live AP; by id.
    package let andon: [Table<Problem>.Index]
    /// The nearest due date first, ties by id.
    package let open: [Part: [Table<ActionPlan>.Index]]
    /// Ended as done in the last seven days, the latest first, ties by id.
    package let done: [Table<ActionPlan>.Index]

    /// How far back "since the last meeting" reaches; days.
    package static let daysBetween = 7

    package init(_ report: Report) {
        andon = report.catalog.problems.indices.filter { index in
            guard report.catalog.problems[index].andon, let state = report.problems[index] else { return false }
            return state.stage.isOpen && state.live.isEmpty
        }
        let states = report.plans
        func due(_ plan: Table<ActionPlan>.Index) -> Day { states[plan]?.dueOn ?? report.asOf }
        let openPlans = report.catalog.plans.indices.filter { states[$0]?.state == .open }
            .sorted { a, b in due(a) != due(b) ? due(a) < due(b) : a < b }
        open = Dictionary(grouping: openPlans) { report.weeklyPart(of: $0) }
        let first = report.asOf - (Self.daysBetween - 1)
        func doneOn(_ plan: Table<ActionPlan>.Index) -> Day? { states[plan]?.doneOn }
        done = report.catalog.plans.indices.filter { doneOn($0).map { $0 >= first } ?? false }
            .sorted { a, b in
                let (left, right) = (doneOn(a) ?? first, doneOn(b) ?? first)
                return left != right ? left > right : a < b
            }
    }
}

extension Report {
    fileprivate func weeklyPart(of plan: Table<ActionPlan>.Index) -> WeeklyAgenda.Part {
        guard let state = plans[plan] else { return .other }
        if state.dueState == .overdue { return .overdue }
        switch catalog.plans[plan].checks.latest(onOrBefore: asOf)?.outcome.value {
        case .atRisk, .offTrack, .blocked: return .atRisk
        case .onTrack, nil: break
        }
        if let weeks = state.weeksUnchecked, weeks >= catalog.settings.uncheckedWeeks { return .unchecked }
        return state.dueState == .soon ? .soon : .other
    }
}
