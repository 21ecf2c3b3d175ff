/// A number of the site that a change moves, both values on the same day.
package struct NumberChange: Sendable, Hashable {
    package let number: HeadlineNumber
    package let before: HeadlineNumber.Value
    package let after: HeadlineNumber.Value
}

extension NumberChange {
    /// Those that differ, in the order of the numbers.
    static func all(from before: Report, to after: Report) -> [NumberChange] {
        HeadlineNumber.allCases.compactMap { number in
            let (old, new) = (number.value(in: before), number.value(in: after))
            return old == new ? nil : NumberChange(number: number, before: old, after: new)
        }
    }
}

/// The numbers by which a change is judged: those of the overview, and what they are made of.
package enum HeadlineNumber: String, CaseIterable, Sendable, Hashable {
    case problems
    case openProblems = "open_problems"
    case undecided
    case highCoverage = "high_coverage"
    case unrated
    case openPlans = "open_aps"
    case overdue
    case soon
    case donePlans = "aps_done"
    case droppedPlans = "aps_dropped"
    case onTime = "on_time"
    case slips
    case staleSources = "stale_sources"
    case planLeadDays = "ap_lead_days"
    case problemLeadDays = "problem_lead_days"
    case better
    case worse

    package enum Value: Sendable, Hashable {
        case count(Int)
        /// Nil where there is nothing to take a part of.
        case rate(Rate?)
        /// Nil where too little is known.
        case days(Int?)
    }

    package func value(in report: Report) -> Value {
        switch self {
        case .problems: .count(report.problems.values.count { $0 != nil })
        case .openProblems: .count(report.matrix.scope)
        case .undecided: .count(report.problems.values.count { $0?.isUndecided ?? false })
        case .highCoverage: .rate(report.highCoverage)
        case .unrated: .count(report.matrix.unrated.count)
        case .openPlans: .count(report.plans.values.count { $0?.state == .open })
        case .overdue: .count(report.plans.values.count { $0?.dueState == .overdue })
        case .soon: .count(report.plans.values.count { $0?.dueState == .soon })
        case .donePlans: .count(report.plans.values.count { $0?.state == .done })
        case .droppedPlans: .count(report.plans.values.count { $0?.state == .dropped })
        case .onTime: .rate(report.onTime)
        case .slips: .count(report.plans.values.reduce(0) { $0 + ($1?.slips.count ?? 0) })
        case .staleSources: .count(report.sources.values.count { $0?.state == .stale || $0?.state == .never })
        case .planLeadDays: .days(report.planLeadDays.p50)
        case .problemLeadDays: .days(report.problemLeadDays.p50)
        case .better:
            .count(report.effectiveness.better)
        case .worse: .count(report.effectiveness[.worse])
        }
    }
}

extension Report {
    /// Of all APs done so far, those done by their original due date.
    fileprivate var onTime: Rate? {
        let done = plans.values.compactMap { $0?.onTime }
        return Rate(done.count { $0 }, of: done.count)
    }
}
