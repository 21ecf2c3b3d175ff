/// A number of the site that a change moves, both values on the same day.
package struct NumberChange: Sendable, Hashable {
    package let number: HeadlineNumber
    package let before: HeadlineNumber.Value
    package let after: HeadlineNumber.Value

    /// Those that differ, in the order of the numbers.
    static func all(from before: Report, to after: Report) -> [NumberChange] {
        let (before, after) = (HeadlineNumbers(of: before), HeadlineNumbers(of: after))
        return HeadlineNumber.allCases.compactMap { number in
            let (old, new) = (before[number], after[number])
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
}

/// The numbers of one report, with what several of them are read from.
private struct HeadlineNumbers {
    let report: Report
    let signs: VitalSigns
    let openPlans: OpenPlans

    init(of report: Report) {
        self.report = report
        signs = report.vitalSigns(on: report.asOf)
        openPlans = report.openPlans
    }

    subscript(number: HeadlineNumber) -> HeadlineNumber.Value {
        switch number {
        case .problems: .count(report.problems.values.count { $0 != nil })
        case .openProblems: .count(report.matrix.scope)
        case .undecided: .count(signs.undecided)
        case .highCoverage: .rate(signs.highCoverage)
        case .unrated: .count(report.matrix.unrated.count)
        case .openPlans: .count(signs.openPlans)
        case .overdue: .count(openPlans[.overdue].count)
        case .soon: .count(openPlans[.soon].count)
        case .donePlans: .count(report.plans.values.count { $0?.state == .done })
        case .droppedPlans: .count(report.plans.values.count { $0?.state == .dropped })
        case .onTime: .rate(signs.onTime)
        case .slips: .count(report.plans.values.reduce(0) { $0 + ($1?.slips.count ?? 0) })
        case .staleSources: .count(signs.staleSources)
        case .planLeadDays: .days(report.planLeadDays.p50)
        case .problemLeadDays: .days(report.problemLeadDays.p50)
        case .better: .count(report.effectiveness.better)
        case .worse: .count(report.effectiveness[.worse])
        }
    }
}
