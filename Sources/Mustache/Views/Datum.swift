/// A value without a view: words that are known when templates are compiled, and the data of lenient mode.
package indirect enum Datum: Hashable, Sendable {
    case text(String)
    case flag(Bool)
    case list([Datum])
    case object([String: Datum])
    case nothing

    /// Whether a section over it shows its body; empty text counts as nothing.
    var isShown: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .flag(let flag): flag
        case .list(let items): !items.isEmpty
        case .object: true
        case .nothing: false
        }
    }

    /// What stands below a name; nil in anything but an object that has it.
    subscript(name: String) -> Datum? {
        if case .object(let members) = self { members[name] } else { nil }
    }
}
