import BackdriveCore

/// What stands under a name, as its schema tells it.
indirect enum Shape: Sendable {
    case value(JSONSchema)
    case object([Part])
    case list(of: Shape)
    /// Ids, or words of a form, and what stands under each.
    case map(keys: String, of: Shape)
    case optional(Shape)

    /// A member of an object.
    struct Part: Sendable {
        let name: String
        let shape: Shape
        let sentence: String?
    }

    static func named(_ definition: String) -> Shape { .value(.definition(definition)) }

    var schema: JSONSchema {
        switch self {
        case .value(let schema): schema
        case .object(let parts): .object(parts.map { ($0.name, $0.shape.schema.described($0.sentence)) })
        case .list(let element): .list(of: element.schema)
        case .map(let keys, let value): .map(keys, of: value.schema)
        case .optional(let shape): shape.schema.orNull
        }
    }

    /// The same, in which each part without a sentence has that of the record's field of its dotted path.
    func describingFields(of kind: RecordKind, at path: String = "") -> Shape {
        switch self {
        case .value, .map: self
        case .object(let parts):
            .object(
                parts.map { part in
                    let inside = path.isEmpty ? part.name : "\(path).\(part.name)"
                    return Part(
                        name: part.name, shape: part.shape.describingFields(of: kind, at: inside),
                        sentence: part.sentence ?? FieldDescriptions.text(of: inside, in: kind.rawValue))
                })
        case .list(let element): .list(of: element.describingFields(of: kind, at: path))
        case .optional(let shape): .optional(shape.describingFields(of: kind, at: path))
        }
    }
}
