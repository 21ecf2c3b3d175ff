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

    /// The same as the declared fields have it: required ones are always there, and each says what its field says.
    func describing(_ fields: [FieldSchema]) -> Shape {
        switch self {
        case .value, .map: self
        case .object(let parts): .object(parts.map { $0.describing(fields) })
        case .list(let element): .list(of: element.describing(fields))
        case .optional(let shape): .optional(shape.describing(fields))
        }
    }

    fileprivate var required: Shape {
        if case .optional(let shape) = self { shape } else { self }
    }
}

extension Shape.Part {
    fileprivate func describing(_ fields: [FieldSchema]) -> Shape.Part {
        guard let field = fields.first(where: { $0.name == name }) else { return self }
        let described = shape.describing(field.type.fieldsInside)
        return Shape.Part(
            name: name, shape: field.isRequired ? described.required : described, sentence: sentence ?? field.sentence)
    }
}
