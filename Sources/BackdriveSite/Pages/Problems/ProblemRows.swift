internal import BackdriveCore
internal import Mustache

/// A problem as a line of the register: what is done about it while it is open, and what came of it afterwards.
struct ProblemRows {
    static let row = Shape(
        "register-problem",
        [
            .object("problem", Pieces.problem), .list("plans", of: Pieces.plan), .text("more_plans", optional: true),
            .text("outcome", optional: true),
        ])

    /// A special project can bring hundreds of APs to a problem: its line names the first ones by id.
    private static let mostPlans = 3

    let site: Site

    func rows(_ problems: some Sequence<Table<Problem>.Index>) -> [Value] {
        problems.compactMap(row)
    }

    private func row(_ index: Table<Problem>.Index) -> Value? {
        guard let piece = site.pieces.problem(index), let live = site.report.problems[index]?.live else { return nil }
        let hidden = live.count - Self.mostPlans
        return Self.row([
            "problem": piece,
            "plans": .list(live.prefix(Self.mostPlans).compactMap(site.pieces.plan)),
            "more_plans": .optional(hidden > 0 ? site.words("layout.more", ["n": .number(hidden)]) : nil),
            "outcome": .optional(outcome(of: index)),
        ])
    }

    /// Nil for an open problem.
    private func outcome(of index: Table<Problem>.Index) -> String? {
        guard let state = site.report.problems[index] else { return nil }
        let problem = site.report.catalog.problems[index]
        switch state.stage {
        case .reported, .queued, .analysed, .inAction: return nil
        case .deferred:
            let revisit = problem.decisions.latest(onOrBefore: site.report.asOf)?.revisitOn
            return revisit.map { site.words("register.revisit", ["day": .text($0.value.description)]) }
        case .declined: return problem.decisions.latest(onOrBefore: site.report.asOf)?.reason
        case .duplicate:
            return problem.duplicateOf.map { site.words("register.same_as", ["id": .text($0.problem.value)]) }
        case .filteredOut: return problem.screening?.reason.map { site.words.name(of: $0.value) }
        case .resolved, .verified:
            return state.effectiveness.map { site.words.name(of: $0.verdict) }
        }
    }
}
