internal import BackdriveCore
internal import Mustache

/// A problem as a line of the register: what is done about it while it is open, and what came of it afterwards.
struct ProblemRow: SitePart {
    /// A special project can bring hundreds of APs to a problem: its line names the first ones by id.
    private static let mostPlans = 3

    let piece: ProblemPiece

    var site: Site { piece.site }

    static let view = View<ProblemRow>(
        "register-problem",
        .object("problem", ProblemPiece.view) { $0.piece },
        .list("plans", PlanPiece.view) { row in
            row.piece.state.live.prefix(mostPlans).compactMap { row.site.plan($0) }
        },
        .text("more_plans") { $0.words.more($0.piece.state.live.count - mostPlans) },
        .text("outcome") { $0.outcome })

    /// Nil for an open problem.
    private var outcome: String? {
        let problem = piece.problem
        let decision = problem.decisions.latest(onOrBefore: report.asOf)
        switch piece.state.stage {
        case .reported, .queued, .analysed, .inAction: return nil
        case .deferred:
            return decision?.revisitOn.map { words("register.revisit", ["day": $0.value]) }
        case .declined: return decision?.reason
        case .duplicate:
            return problem.duplicateOf.map { words("register.same_as", ["id": $0.problem.value]) }
        case .filteredOut: return problem.screening?.reason.map { words.name(of: $0.value) }
        case .resolved, .verified:
            return piece.state.effectiveness.map { words.name(of: $0.verdict) }
        }
    }
}

extension Site {
    func problemRows(_ problems: some Sequence<Table<Problem>.Index>) -> [ProblemRow] {
        problems.compactMap { problem($0).map { ProblemRow(piece: $0) } }
    }
}
