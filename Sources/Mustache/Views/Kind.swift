/// What a field holds.
public indirect enum Kind: Hashable, Sendable {
    /// Shown escaped.
    case text
    /// Safe HTML, shown as it is.
    case markup
    /// For sections only.
    case flag
    case list(of: Kind)
    case object(ViewType)

    /// What a message or a listing calls the kind, such as “list of ap-row”.
    public var label: String {
        switch self {
        case .text: "text"
        case .markup: "markup"
        case .flag: "flag"
        case .list(let element): "list of \(element.label)"
        case .object(let view): view.name
        }
    }

    /// The view of an object or of the objects in a list; nil for any other kind.
    public var view: ViewType? {
        switch self {
        case .object(let view): view
        case .list(let element): element.view
        case .text, .markup, .flag: nil
        }
    }
}
