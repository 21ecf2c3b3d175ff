internal import BackdriveCore
internal import Mustache

/// A problem as chips, rows and links show it.
///
/// A class, as rows of many values are: each is read through one reference.
final class ProblemPiece: SitePart {
    let site: Site
    let index: Table<Problem>.Index
    let problem: Problem
    let state: ProblemState

    init(site: Site, index: Table<Problem>.Index, state: ProblemState) {
        self.site = site
        self.index = index
        problem = site.report.catalog.problems[index]
        self.state = state
    }

    private var cover: Cover { Cover(of: state, in: report) }

    static let view = View<ProblemPiece>(
        "problem",
        .text("id") { $0.problem.id },
        .text("title") { $0.problem.title.value },
        .text("href") { $0.problem.pagePath },
        .text("stage") { $0.state.stage.rawValue },
        .text("stage_label") { $0.words.name(of: $0.state.stage) },
        .text("category") { $0.state.category?.rawValue },
        .text("category_label") { piece in piece.state.category.map { piece.words.name(of: $0) } },
        .text("tier") { $0.state.tier?.rawValue },
        .text("tier_label") { piece in piece.state.tier.map { piece.words.name(of: $0) } },
        .text("tier_letter") { piece in piece.state.tier.map { piece.words.letter(of: $0) } },
        .text("rating_label") { piece in
            piece.state.rating.map {
                piece.words("needs.rating", ["impact": $0.impact, "frequency": $0.frequency])
            }
        },
        .text("score") { $0.state.score },
        .text("rank") { $0.state.rank },
        .optional("source", SourceName.view) { piece in
            piece.report.catalog.sources.index(of: piece.problem.source.value).map { piece.site.source($0) }
        },
        .optional("owner", PersonName.view) { piece in piece.problem.owner.map { piece.site.person($0.value) } },
        .text("reported_on") { $0.problem.reportedOn.value },
        .text("age_days") { $0.report.asOf - $0.problem.reportedOn.value + 1 },
        .text("occurrences_90d") { $0.state.occurrences90d },
        .text("cover") { $0.cover.rawValue },
        .text("cover_label") { $0.words("cover.\($0.cover.rawValue)") },
        .flag("is_uncovered") { $0.cover == .none },
        .list("live_plans", PlanPiece.view) { piece in piece.state.live.compactMap { piece.site.plan($0) } })
}

extension Site {
    /// Nil while the problem is not reported yet.
    func problem(_ index: Table<Problem>.Index) -> ProblemPiece? {
        report.problems[index].map { ProblemPiece(site: self, index: index, state: $0) }
    }

    /// Those that are reported, in their order.
    func problems(_ indices: some Sequence<Table<Problem>.Index>) -> [ProblemPiece] { indices.compactMap(problem) }
}

/// Whether somebody is at work on a problem, as chips draw it: filled, hollow, ringed (PRODUCT.md §4).
enum Cover: String, CaseIterable, Sendable {
    case live, overdue, none

    /// Overdue when one live AP at least is.
    init(of state: ProblemState, in report: Report) {
        if state.live.isEmpty {
            self = .none
        } else {
            self = state.live.contains { report.plans[$0]?.dueState == .overdue } ? .overdue : .live
        }
    }
}
