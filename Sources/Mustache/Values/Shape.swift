/// What a view shows: the names its template may use, and the kind of each.
///
/// Shapes are compared by identity, so each is made once and kept, as a `static let`:
/// ```swift
/// static let chip = Shape("chip", [.text("label"), .text("href", optional: true)])
/// let value = chip(["label": .text("P-12"), "href": .absent])
/// ```
package struct Shape: Sendable {
    /// A class because identity is what makes comparing two shapes cheap; it never changes.
    private final class Storage: Sendable {
        let name: String
        let fields: [Field]
        let slots: [String: Int]

        init(name: String, fields: [Field]) {
            self.name = name
            self.fields = fields
            slots = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in
                fatalError("the shape “\(name)” declares “\(fields[first].name)” twice")
            }
        }
    }

    private let storage: Storage

    /// A new shape, unlike any other. Traps when two fields share a name.
    package init(_ name: String, _ fields: [Field]) {
        storage = Storage(name: name, fields: fields)
    }

    /// What messages call the shape.
    package var name: String { storage.name }

    /// The declared fields, in the order of their declaration.
    package var fields: [Field] { storage.fields }

    /// Where objects of this shape keep the value of `name`.
    func slot(of name: String) -> Int? { storage.slots[name] }
}

extension Shape: Hashable {
    package static func == (left: Shape, right: Shape) -> Bool {
        left.storage === right.storage
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(storage))
    }
}

extension Shape {
    /// An object of this shape.
    ///
    /// Traps, naming shape and field, when a name is missing, unknown or given twice, or a value is of the wrong kind:
    /// that is a fault in the program, never in its input.
    package func callAsFunction(_ values: KeyValuePairs<String, Value>) -> Value {
        .object(Object(shape: self, values: slotted(values)))
    }

    /// The values in the order of the fields; quickest when they are given in that order.
    private func slotted(_ given: KeyValuePairs<String, Value>) -> [Value] {
        let fields = storage.fields
        if given.count == fields.count, zip(given, fields).allSatisfy({ $0.key == $1.name }) {
            return zip(given, fields).map { checked($0.value, for: $1) }
        }
        var slots = [Value?](repeating: nil, count: fields.count)
        for (name, value) in given {
            guard let slot = slot(of: name) else { fatalError("the shape “\(self.name)” has no field “\(name)”") }
            guard slots[slot] == nil else { fatalError("the shape “\(self.name)” is given “\(name)” twice") }
            slots[slot] = checked(value, for: fields[slot])
        }
        return zip(slots, fields).map { value, field in
            guard let value else { fatalError("the shape “\(name)” is not given its field “\(field.name)”") }
            return value
        }
    }

    private func checked(_ value: Value, for field: Field) -> Value {
        guard field.kind.accepts(value, in: self) || (field.isOptional && value.isAbsent) else {
            fatalError("the shape “\(name)” wants \(field.kind.label) for “\(field.name)”, and is given \(value.label)")
        }
        return value
    }
}

extension Shape {
    /// This shape and every shape it leads to, each once, in the order in which a reader meets them.
    package var reachable: [Shape] {
        var found: [Shape] = []
        collect(into: &found)
        return found
    }

    private func collect(into found: inout [Shape]) {
        guard !found.contains(self) else { return }
        found.append(self)
        for field in fields { field.kind.shape?.collect(into: &found) }
    }
}

extension Kind {
    /// The shape an object or the objects of a list have; nil for any other kind.
    package var shape: Shape? {
        switch self {
        case .object(let shape): shape
        case .list(let element): element.shape
        default: nil
        }
    }
}
