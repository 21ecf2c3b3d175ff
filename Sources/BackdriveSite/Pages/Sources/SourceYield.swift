internal import BackdriveCore

/// What became of a source's reports, step by step; each step counts only what came through the one before.
struct SourceYield: Sendable {
    /// In the order in which a problem takes them.
    enum Step: String, CaseIterable, Sendable {
        case reported, passed, analysed, plan, done, improved
    }

    /// The problems by the last step that they came to, each by id.
    let byLastStep: [Step: [Table<Problem>.Index]]

    init(of source: Table<InformationSource>.Index, in report: Report) {
        byLastStep = report.catalog.problemsBySource[source].reduce(into: [:]) { byLastStep, problem in
            if let step = report.lastStep(of: problem) { byLastStep[step, default: []].append(problem) }
        }
    }

    /// The problems that came to a step or beyond it, those that came furthest first.
    func problems(_ step: Step) -> [Table<Problem>.Index] {
        Step.allCases.drop { $0 != step }.reversed().flatMap { byLastStep[$0] ?? [] }
    }

    func count(_ step: Step) -> Int { problems(step).count }
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
