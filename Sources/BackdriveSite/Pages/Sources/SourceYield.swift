internal import BackdriveCore

/// What became of a source's reports, step by step; each step counts only what came through the one before.
struct SourceYield: Sendable {
    /// In the order in which a problem takes them.
    enum Step: Int, CaseIterable, Sendable {
        case reported, passed, analysed, plan, done, improved

        var key: String {
            switch self {
            case .reported: "reported"
            case .passed: "passed"
            case .analysed: "analysed"
            case .plan: "plan"
            case .done: "done"
            case .improved: "improved"
            }
        }
    }

    /// The problems by the last step that they came to, each by id.
    let byLastStep: [[Table<Problem>.Index]]

    init(of source: Table<InformationSource>.Index, in report: Report) {
        var byLastStep: [[Table<Problem>.Index]] = Step.allCases.map { _ in [] }
        for problem in report.catalog.problemsBySource[source] {
            if let step = report.lastStep(of: problem) { byLastStep[step.rawValue].append(problem) }
        }
        self.byLastStep = byLastStep
    }

    /// The problems that came to a step or beyond it.
    func count(_ step: Step) -> Int { byLastStep[step.rawValue...].reduce(0) { $0 + $1.count } }
}

extension Report {
    /// Nil for a problem that is not reported yet.
    fileprivate func lastStep(of index: Table<Problem>.Index) -> SourceYield.Step? {
        guard let state = problems[index] else { return nil }
        let problem = catalog.problems[index]
        guard let screening = problem.screening, screening.on.value <= asOf, screening.result.value == .passed else {
            return .reported
        }
        guard let analysis = problem.analysis, analysis.on.value <= asOf else { return .passed }
        guard timelines.problems[index].coverage.contains(where: { $0.from <= asOf }) else { return .analysed }
        guard state.stage.isResolved else { return .plan }
        switch state.effectiveness?.verdict {
        case .eliminated, .improved: return .improved
        case .unchanged, .worse, .noBaseline, .observing, nil: return .done
        }
    }
}

/// A source's filter over all its reports: the sums of METRICS.md 1.2 over the cycles, and what came before the first.
struct SourceFilterTotals: Sendable {
    let rejected: Int
    let passed: Int
    let pending: Int
    /// `screening.on − reported_on`, days.
    let latency: Percentiles
    /// The rejected ones by reason, in the order of DATA.md §3; zeros left out.
    let reasons: [(reason: Screening.Reason?, problems: [Table<Problem>.Index])]

    var rate: Rate? { Rate(rejected, of: rejected + passed) }

    init(of source: Table<InformationSource>.Index, in report: Report) {
        let problems = report.catalog.problemsBySource[source].filter { report.problems[$0] != nil }
        let byPart = Dictionary(grouping: problems) { report.filterPart(of: $0) }
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
