/// The resolved problems by what came of it (METRICS.md 1.15): each is observed, without a baseline, or compared.
package struct VerdictLists: Sendable {
    /// Windows complete and something to compare with; the worst first: by verdict, then by reduction, ties by id.
    package let compared: [Table<Problem>.Index]
    /// Windows incomplete; the next verdict first, ties by id.
    package let observing: [Table<Problem>.Index]
    /// Windows complete, and nobody has said whether it helped; by id.
    package let awaitingJudgement: [Table<Problem>.Index]
    /// The most occurrences in a window of those compared, before or after.
    package let mostInWindow: Int
    private let byVerdict: [Effectiveness.Verdict: [Table<Problem>.Index]]

    package init(of report: Report) {
        let measured = report.catalog.problems.indices.compactMap { problem in
            report.problems[problem]?.effectiveness.map { Measured(effect: $0, problem: problem) }
        }
        byVerdict = Dictionary(grouping: measured) { $0.effect.verdict }.mapValues { $0.map(\.problem) }
        let comparisons = measured.filter { $0.effect.verdict.isComparison }
        compared = comparisons.sorted { $0.worstKey < $1.worstKey }.map(\.problem)
        mostInWindow = comparisons.map { max($0.effect.before, $0.effect.after) }.max() ?? 0
        observing = measured.filter { $0.effect.verdict == .observing }
            .sorted { ($0.effect.verdictOn, $0.problem) < ($1.effect.verdictOn, $1.problem) }.map(\.problem)
        awaitingJudgement = measured.filter {
            $0.effect.verdict != .observing && report.judgement(of: $0.problem) == nil
        }.map(\.problem)
    }

    /// Those of a verdict, by id.
    package subscript(verdict: Effectiveness.Verdict) -> [Table<Problem>.Index] { byVerdict[verdict] ?? [] }

    private struct Measured {
        let effect: Effectiveness
        let problem: Table<Problem>.Index

        var worstKey: (Int, Int, Table<Problem>.Index) {
            (-effect.verdict.place, effect.reductionPermille ?? 0, problem)
        }
    }
}

extension Report {
    package var verdicts: VerdictLists { VerdictLists(of: self) }
}

extension Effectiveness {
    /// The day on which the window is complete: the first one with a verdict.
    package var verdictOn: Day { afterWindow.end }
}

extension Effectiveness.Verdict {
    /// Of a complete window with something to compare with.
    package var isComparison: Bool {
        switch self {
        case .eliminated, .improved, .unchanged, .worse: true
        case .noBaseline, .observing: false
        }
    }
}
