internal import BackdriveCore

/// What became of a source's reports (METRICS.md 1.21): the problems of each step, where the report's yield counts them.
struct SourceYield: Sendable {
    /// The problems by the last step that they came to, each by id; none that is a duplicate.
    let byLastStep: [Yield.Step: [Table<Problem>.Index]]

    init(of source: Table<InformationSource>.Index, in report: Report) {
        byLastStep = report.catalog.problemsBySource[source].reduce(into: [:]) { byLastStep, problem in
            if let step = report.yield.lastStep[problem] { byLastStep[step, default: []].append(problem) }
        }
    }

    /// The problems that came to a step or beyond it, those that came furthest first.
    func problems(_ step: Yield.Step) -> [Table<Problem>.Index] {
        Yield.Step.allCases.drop { $0 != step }.reversed().flatMap { byLastStep[$0] ?? [] }
    }

    func count(_ step: Yield.Step) -> Int { problems(step).count }
}
