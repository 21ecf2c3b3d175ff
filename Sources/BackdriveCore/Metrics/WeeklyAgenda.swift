/// Which APs a weekly meeting discusses, in order: each open AP once, in the first part that fits (PRODUCT.md §4,
/// `weekly.html`).
package struct WeeklyAgenda: Sendable {
    package enum Part: String, CaseIterable, Sendable {
        case overdue
        /// By the last check: at risk, off track or blocked.
        case atRisk = "at-risk"
        /// For `unchecked_weeks` or longer.
        case unchecked
        case soon
        case other
    }

    /// Open problems that cry for help, without a live AP; by id.
    package let andon: [Table<Problem>.Index]
    private let parts: [Part: [Table<ActionPlan>.Index]]
    /// How many APs are open: Σ parts.
    package let open: Int
    /// The open APs whose last check says at risk, off track or blocked, wherever they stand.
    package let worrying: Int
    /// The open APs that nobody checked for `unchecked_weeks` or longer, wherever they stand.
    package let unchecked: Int
    /// Ended as done in the last seven days, the latest first, ties by id.
    package let done: [Table<ActionPlan>.Index]

    /// How far back "since the last meeting" reaches; days.
    package static let daysBetween = 7

    package init(_ report: Report) {
        andon = report.catalog.problems.indices.filter { problem in
            guard report.catalog.problems[problem].andon, let state = report.problems[problem] else { return false }
            return state.stage.isOpen && state.live.isEmpty
        }
        let openPlans = report.openPlans.all
        open = openPlans.count
        worrying = openPlans.count { report.isWorrying($0) }
        unchecked = openPlans.count { report.isUnchecked($0) }
        parts = Dictionary(grouping: openPlans) { Part(of: $0, in: report) }
        done = report.donePlans(in: DayInterval(report.asOf - (Self.daysBetween - 1), until: report.asOf + 1))
    }

    /// The nearest due date first, ties by id.
    package subscript(part: Part) -> [Table<ActionPlan>.Index] { parts[part] ?? [] }
}

extension WeeklyAgenda.Part {
    /// Of an open AP.
    fileprivate init(of plan: Table<ActionPlan>.Index, in report: Report) {
        let state = report.plans[plan]
        if state?.dueState == .overdue {
            self = .overdue
        } else if report.isWorrying(plan) {
            self = .atRisk
        } else if report.isUnchecked(plan) {
            self = .unchecked
        } else {
            self = state?.dueState == .soon ? .soon : .other
        }
    }
}

extension Report {
    /// Whether the last check of an AP says at risk, off track or blocked.
    package func isWorrying(_ plan: Table<ActionPlan>.Index) -> Bool {
        lastCheck(of: plan)?.outcome.value.isWorrying ?? false
    }

    /// What stands in an open AP's way: its file's `status: blocked`, else a last check that says at risk, off track or
    /// blocked; nil where nothing does. The status is a word without a day: it tells while nothing was written after the
    /// report's.
    package func obstacle(to plan: Table<ActionPlan>.Index) -> Check.Outcome? {
        guard plans[plan]?.state == .open else { return nil }
        if catalog.plans[plan].asWritten(by: asOf)?.status.value == .blocked { return .blocked }
        return lastCheck(of: plan).flatMap { $0.outcome.value.isWorrying ? $0.outcome.value : nil }
    }

    /// Whether nobody checked an open AP for `unchecked_weeks` or longer.
    package func isUnchecked(_ plan: Table<ActionPlan>.Index) -> Bool {
        plans[plan]?.weeksUnchecked.map { $0 >= catalog.settings.uncheckedWeeks } ?? false
    }
}

extension Check.Outcome {
    fileprivate var isWorrying: Bool {
        switch self {
        case .atRisk, .offTrack, .blocked: true
        case .onTrack: false
        }
    }
}
