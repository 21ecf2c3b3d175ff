/// What a field holds.
package indirect enum Kind: Hashable, Sendable {
    case text
    case markup
    case flag
    case list(of: Kind)
    case object(Shape)
    /// An object of the shape that declares the field; it makes trees possible.
    case itself

    /// What a message or a listing calls the kind, such as “list of ap-row”.
    package var label: String {
        switch self {
        case .text: "text"
        case .markup: "markup"
        case .flag: "flag"
        case .list(let element): "list of \(element.label)"
        case .object(let shape): shape.name
        case .itself: "itself"
        }
    }

    /// The kind of a value; nothing counts as text.
    ///
    /// A list takes the kind of its items; when they differ it can be repeated over, but nothing of its items shown.
    init(of value: Value) {
        switch value {
        case .text, .absent: self = .text
        case .markup: self = .markup
        case .flag: self = .flag
        case .list(let items): self = .list(of: Kind(ofAll: items))
        case .object(let object): self = .object(object.shape)
        }
    }

    private init(ofAll items: [Value]) {
        guard let first = items.first else {
            self = .text
            return
        }
        let kind = Kind(of: first)
        self = items.allSatisfy { Kind(of: $0) == kind } ? kind : .flag
    }

    /// The same kind with `.itself` replaced by the shape that declares it.
    func resolved(in shape: Shape) -> Kind {
        switch self {
        case .itself: .object(shape)
        case .list(let element): .list(of: element.resolved(in: shape))
        default: self
        }
    }

    /// Whether the kind leads back to the shape that declares it.
    var isRecursive: Bool {
        switch self {
        case .itself: true
        case .list(let element): element.isRecursive
        default: false
        }
    }

    /// Whether `value`, held by a field of `shape`, is of this kind.
    func accepts(_ value: Value, in shape: Shape) -> Bool {
        switch (self, value) {
        case (.text, .text), (.markup, .markup), (.flag, .flag): true
        case (.list(let element), .list(let items)): items.allSatisfy { element.accepts($0, in: shape) }
        case (.object(let wanted), .object(let object)): wanted == object.shape
        case (.itself, .object(let object)): object.shape == shape
        default: false
        }
    }
}
