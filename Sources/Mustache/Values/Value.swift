/// What a template shows in place of a name.
package enum Value: Sendable {
    /// Text from anywhere; it is escaped wherever it is shown.
    case text(String)
    /// Bytes that are safe HTML already; they are shown as they are.
    case markup([UInt8])
    /// A yes or no, for sections.
    case flag(Bool)
    /// A section shows its body once for every item.
    case list([Value])
    /// Named values; a section makes them visible to its body.
    case object(Object)
    /// Nothing: shows nothing and opens no section. Only optional fields may hold it.
    case absent
}

/// A shape filled with values, one for each field, in the order of the fields.
package struct Object: Sendable {
    package let shape: Shape
    let values: [Value]

    init(shape: Shape, values: [Value]) {
        self.shape = shape
        self.values = values
    }

    /// An object whose shape is whatever `values` happen to be, for words read from a file.
    ///
    /// Where a name is given twice the last one counts.
    package init(named name: String, _ values: [(name: String, value: Value)]) {
        let last = Dictionary(values.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        let sorted = last.sorted { $0.key < $1.key }
        shape = Shape(name, sorted.map { Field($0.key, Kind(of: $0.value), isOptional: $0.value.isAbsent) })
        self.values = sorted.map(\.value)
    }

    /// The names and their values, in the order of the shape's fields.
    package var members: [(name: String, value: Value)] { zip(shape.fields, values).map { ($0.name, $1) } }
}

extension Value {
    /// Whether a section over this value shows its body; empty text counts as nothing.
    var isTruthy: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .markup(let bytes): !bytes.isEmpty
        case .flag(let flag): flag
        case .list(let items): !items.isEmpty
        case .object: true
        case .absent: false
        }
    }

    var isAbsent: Bool {
        if case .absent = self { true } else { false }
    }

    /// What the value is called in messages.
    var label: String {
        isAbsent ? "absent" : Kind(of: self).label
    }
}
