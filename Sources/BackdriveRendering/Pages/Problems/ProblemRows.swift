internal import BackdriveCore
internal import Mustache

/// A problem as a line of the register: what is done about it while it is open, and what came of it afterwards.
struct ProblemRows {
    static let row = Shape("register-problem", [.object("problem", Pieces.problem), .text("outcome", optional: true)])

    let site: Site

    func rows(_ problems: some Sequence<Table<Problem>.Index>) -> [Value] {
        problems.compactMap { index in
            site.pieces.problem(index).map { Self.row(["problem": $0, "outcome": .optional(outcome(of: index))]) }
        }
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
        case .duplicate: return problem.duplicateOf.map { site.words("register.same_as", ["id": .text($0.problem.value)]) }
        case .filteredOut: return problem.screening?.reason.map { site.words.name(of: $0.value) }
        case .resolved, .verified:
            return state.effectiveness.map { site.words.name(of: $0.verdict) }
        }
    }
}
