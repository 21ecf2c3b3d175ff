internal import BackdriveCore
internal import Mustache

/// An AP's due dates from the first one to the one in force, each move with its day and reason.
struct DueTrail {
    static let step = Shape(
        "due-step",
        [
            .text("due_on"), .text("label"), .text("shift", optional: true), .text("moved", optional: true),
            .text("reason", optional: true), .object("by", Pieces.person, optional: true),
            .text("void", optional: true), .flag("is_current"),
        ])

    let site: Site
    let plan: ActionPlan

    /// The original date first; moves dated after the as-of day are undone.
    var steps: [Value] {
        let moves = plan.dueHistory.all.filter { $0.on.value <= site.report.asOf }
        let current = moves.lastIndex { $0.void == nil }
        let original = Self.step([
            "due_on": .text(plan.originalDueOn.description),
            "label": .text(site.words(current == nil ? "trail.only" : "trail.original")),
            "shift": .absent, "moved": .absent, "reason": .absent, "by": .absent, "void": .absent,
            "is_current": .flag(current == nil),
        ])
        return [original] + moves.indices.map { step(moves[$0], isCurrent: $0 == current) }
    }

    private func step(_ move: DueMove, isCurrent: Bool) -> Value {
        Self.step([
            "due_on": .text(move.to.value.description),
            "label": .text(site.words(isCurrent ? "trail.current" : "trail.moved")),
            "shift": .text(site.words.shift(move.to.value - move.from.value)),
            "moved": .text(site.words("trail.moved_on", ["day": .text(move.on.value.description)])),
            "reason": .optional(move.reason),
            "by": move.by.map { site.pieces.person($0.value) } ?? .absent,
            "void": .optional(move.void),
            "is_current": .flag(isCurrent),
        ])
    }
}
