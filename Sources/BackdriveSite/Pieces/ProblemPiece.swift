internal import BackdriveCore
internal import Mustache

extension Pieces {
    /// A problem as chips, rows and links show it.
    static let problem = Shape(
        "problem",
        [
            .text("id"), .text("title"), .text("href"),
            .text("stage"), .text("stage_label"),
            .text("category", optional: true), .text("category_label", optional: true),
            .text("tier", optional: true), .text("tier_label", optional: true),
            .text("score", optional: true), .text("rank", optional: true),
            .object("source", source, optional: true), .object("owner", person, optional: true),
            .text("reported_on"), .text("age_days"), .text("occurrences_90d"),
            .text("cover"), .text("cover_label"), .flag("is_uncovered"),
            .list("live_plans", of: plan),
        ])

    /// Nil while the problem is not reported yet.
    func problem(_ index: Table<Problem>.Index) -> Value? {
        guard let state = report.problems[index] else { return nil }
        let problem = report.catalog.problems[index]
        let cover = Cover(of: state, in: report)
        return Self.problem([
            "id": .text(problem.id),
            "title": .text(problem.title.value),
            "href": .text(problem.pagePath),
            "stage": .text(state.stage.rawValue),
            "stage_label": .text(words.name(of: state.stage)),
            "category": .optional(state.category?.rawValue),
            "category_label": .optional(state.category.map(words.name(of:))),
            "tier": .optional(state.tier?.rawValue),
            "tier_label": .optional(state.tier.map(words.name(of:))),
            "score": .optional(state.score.map(String.init)),
            "rank": .optional(state.rank),
            "source": report.catalog.sources.index(of: problem.source.value).map(source) ?? .absent,
            "owner": problem.owner.map { person($0.value) } ?? .absent,
            "reported_on": .text(problem.reportedOn.value.description),
            "age_days": .text(String(report.asOf - problem.reportedOn.value + 1)),
            "occurrences_90d": .text(String(state.occurrences90d)),
            "cover": .text(cover.rawValue),
            "cover_label": .text(words("cover.\(cover.rawValue)")),
            "is_uncovered": .flag(cover == .none),
            "live_plans": .list(state.live.compactMap(plan)),
        ])
    }
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

extension Value {
    /// Text, or nothing.
    static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .absent }
}
