internal import BackdriveCore
internal import Mustache

/// One of an AP's due dates: the first one, or a later one with the day and the reason of the move to it.
struct DueStep: SitePart {
    let site: Site
    let dueOn: Day
    /// Nil for the first date.
    let move: DueMove?
    /// Whether it is the date in force.
    let isCurrent: Bool

    private var label: String {
        guard move != nil else { return words(isCurrent ? "trail.only" : "trail.original") }
        return words(isCurrent ? "trail.current" : "trail.moved")
    }

    static let view = View<DueStep>(
        "due-step",
        [
            .text("due_on") { $0.dueOn },
            .text("label") { $0.label },
            .text("shift") { step in step.move.map { step.words.shift($0.to.value - $0.from.value) } },
            .text("moved") { step in step.move.map { step.words("trail.moved_on", ["day": $0.on.value]) } },
            .text("reason") { $0.move?.reason },
            .optional("by", PersonName.view) { step in step.move?.by.map { step.site.person($0.value) } },
            .text("void") { $0.move?.void },
            .flag("is_current") { $0.isCurrent },
        ])

    /// The original date first; moves dated after the as-of day are undone.
    static func trail(of piece: PlanPiece) -> [DueStep] {
        let moves = piece.plan.dueHistory.all.filter { $0.on.value <= piece.report.asOf }
        let current = moves.lastIndex { $0.void == nil }
        let original = DueStep(
            site: piece.site, dueOn: piece.plan.originalDueOn, move: nil, isCurrent: current == nil)
        return [original]
            + moves.indices.map {
                DueStep(site: piece.site, dueOn: moves[$0].to.value, move: moves[$0], isCurrent: $0 == current)
            }
    }
}
