/// What the first filter made of a report; a duplicate found before anybody screened it is in no part (METRICS.md 1.2).
package enum FilterPart: String, CaseIterable, Sendable {
    case rejected, passed, pending
    case duplicate
}

extension Report {
    /// As known on the as-of day.
    package func filterPart(of problem: Table<Problem>.Index) -> FilterPart {
        switch catalog.problems[problem].screening.flatMap({ $0.on.value <= asOf ? $0.result.value : nil }) {
        case .rejected: .rejected
        case .passed: .passed
        case nil: problems[problem]?.stage == .duplicate ? .duplicate : .pending
        }
    }
}

/// A source's filter over all its reports: the sums of METRICS.md 1.2 over the cycles, and what came before the first.
package struct FilterTotals: Sendable {
    package let rejected: Int
    package let passed: Int
    package let pending: Int
    /// `screening.on − reported_on`, days.
    package let latency: Percentiles
    /// The rejected ones by reason, in the order of DATA.md §3, those without one last; zeros left out.
    package let reasons: [(reason: Screening.Reason?, problems: [Table<Problem>.Index])]

    package var rate: Rate? { Rate(rejected, of: rejected + passed) }

    package init(of source: Table<InformationSource>.Index, in report: Report) {
        let problems = report.catalog.problemsBySource[source].filter { report.problems[$0] != nil }
        let byPart = Dictionary(grouping: problems, by: report.filterPart)
        let rejected = byPart[.rejected] ?? []
        self.rejected = rejected.count
        passed = byPart[.passed]?.count ?? 0
        pending = byPart[.pending]?.count ?? 0
        latency = Percentiles(
            of: problems.compactMap { index in
                let problem = report.catalog.problems[index]
                guard let on = problem.screening?.on.value, on <= report.asOf else { return nil }
                return on - problem.reportedOn.value
            })
        let byReason = Dictionary(grouping: rejected) { report.catalog.problems[$0].screening?.reason?.value }
        let order: [Screening.Reason?] = Screening.Reason.allCases + [nil]
        reasons = order.compactMap { reason in byReason[reason].map { (reason, $0) } }
    }
}
