/// What a template sees of a row: names, each with the kind of value behind it and how it is read.
///
/// Templates are compiled against a view; nothing of a row is read but what a template names, and then straight into the
/// page's bytes. A view is made once and kept, as a `static let`:
/// ```swift
/// static let view = View<Chip>(
///     "chip",
///     .text("label") { $0.problem.title },
///     .text("href") { $0.address })
/// ```
public struct View<Row>: Sendable {
    public let type: ViewType

    /// A new view, unlike any other. Of two fields of one name the first counts.
    public init(_ name: String, _ fields: Field<Row>...) {
        type = ViewType(name, row: Row.self, fields.map(\.named))
    }
}

/// A view without the type of its rows, as the compiler reads it.
///
/// A class because views are told apart by identity; it never changes.
public final class ViewType: Sendable {
    /// What messages and listings call the view.
    public let name: String
    /// In the order of their declaration.
    public let fields: [NamedField]
    /// The type of the rows that the fields' readers expect.
    let row: ObjectIdentifier
    private let places: [String: Int]

    init(_ name: String, row: Any.Type, _ fields: [NamedField]) {
        self.name = name
        self.fields = fields
        self.row = ObjectIdentifier(row)
        places = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func field(_ name: String) -> NamedField? { places[name].map { fields[$0] } }
}

extension ViewType: Hashable {
    public static func == (left: ViewType, right: ViewType) -> Bool { left === right }

    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension ViewType {
    /// This view and every view it leads to, each once, in the order in which a reader meets them.
    public var reachable: [ViewType] {
        var found: [ViewType] = []
        var known: Set<ViewType> = []
        collect(into: &found, &known)
        return found
    }

    private func collect(into found: inout [ViewType], _ known: inout Set<ViewType>) {
        guard known.insert(self).inserted else { return }
        found.append(self)
        for field in fields { field.kind.view?.collect(into: &found, &known) }
    }
}
