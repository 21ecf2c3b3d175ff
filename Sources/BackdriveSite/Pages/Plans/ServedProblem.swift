internal import BackdriveCore
internal import Mustache

/// A problem on the page of an AP that serves it: how it is rated, and how often it was seen before and since.
///
/// A class, as rows of many values are: each is read through one reference.
final class ServedProblem: SitePart {
    let problem: ProblemPiece
    let plan: PlanPiece
    private let occurrences: OccurrenceFigure

    var site: Site { problem.site }

    init(problem: ProblemPiece, plan: PlanPiece) {
        self.problem = problem
        self.plan = plan
        occurrences = OccurrenceFigure(site: problem.site, problem: problem.index)
    }

    static let view = View<ServedProblem>(
        "served",
        .object("problem", ProblemPiece.view) { $0.problem },
        .text("grades") { $0.grades },
        .text("cause") { $0.cause },
        .markup("seen") { $0.seen.markup(root: "../") },
        .markup("strip") { $0.occurrences.counts.isEmpty ? nil : $0.occurrences.strip(beside: $0.plan) })

    private var grades: String? {
        problem.state.rating.map { words("fact.grades", ["f": $0.frequency, "i": $0.impact]) }
    }

    /// `People, skill`.
    private var cause: String? {
        guard let analysis = problem.problem.analysis, analysis.on.value <= report.asOf else { return nil }
        return words(
            "fact.cause",
            ["category": words.name(of: analysis.category.value), "cause": words.name(ofCause: analysis.cause.value)])
    }

    private var seen: Sentence {
        let counts = occurrences.counts
        guard let last = counts.last else { return Sentence(words("served.never")) }
        let since = counts.reduce(0) { $1.on >= plan.plan.createdOn.value ? $0 + $1.count : $0 }
        return words.sentence(
            "served.seen",
            ["n": problem.state.occurrences90d, "since": since, "last": last.on.short(asOf: report.asOf)])
    }
}
