internal import BackdriveCore
internal import Mustache

/// A group of a register as its page shows it: its first rows, and the way to all of them.
struct RegisterSection<Line: Sendable>: Sendable {
    /// The anchor that numbers link to.
    let anchor: String
    let label: String
    let count: Int
    let isOpen: Bool
    let rows: [Line]
    /// What stands there when the group is empty.
    var none: EmptyState?
    let rest: RegisterRest?

    static func view(_ name: String, of line: View<Line>) -> View<RegisterSection> {
        View(
            name,
            .text("anchor") { $0.anchor },
            .text("label") { $0.label },
            .text("count") { $0.count },
            .flag("is_open") { $0.isOpen },
            .list("rows", line) { $0.rows },
            .optional("none", EmptyState.view) { $0.none },
            .optional("rest", RegisterRest.view) { $0.rest })
    }
}
