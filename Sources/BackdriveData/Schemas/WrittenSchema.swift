import BackdriveCore

/// The front matter of a record, and `backdrive.yml`, as people write them, for a reader of YAML 1.2: derived from the
/// declared fields.
///
/// A schema says what one file can say about itself; that a record exists, or a day follows another one, is for `check`.
struct WrittenSchema {
    /// The record's name in `backdrive schema`.
    let record: String
    let fields: [FieldSchema]

    var schema: JSONSchema { object(fields, path: "") }

    private func object(_ fields: [FieldSchema], path: String) -> JSONSchema {
        let members = fields.map { field -> (String, JSONSchema) in
            let inside = path.isEmpty ? field.name : "\(path).\(field.name)"
            let schema = self.schema(of: field.type, isRequired: field.isRequired, path: inside)
            return (field.name, schema.described(field.sentence))
        }
        let conditions = FieldConditions.of(path, in: record).map(\.tree)
        return .object(members, required: fields.filter(\.isRequired).map(\.name))
            .with("allOf", conditions.isEmpty ? nil : .list(conditions))
    }

    /// An optional field may be left empty: YAML's null is absent (DATA.md §2).
    private func schema(of type: FieldType, isRequired: Bool, path: String) -> JSONSchema {
        let schema = present(type, isRequired: isRequired, path: path)
        return isRequired ? schema : schema.orNull
    }

    private func present(_ type: FieldType, isRequired: Bool, path: String) -> JSONSchema {
        switch type {
        case .title:
            Self.scalar.with("maxLength", .number(FieldType.longestTitle))
                .with("pattern", .text(isRequired ? FieldPatterns.line : FieldPatterns.optionalLine))
        case .text, .word, .personOrText:
            Self.scalar.with("pattern", isRequired ? .text(FieldPatterns.somethingShown) : nil)
        case .form(let form):
            Self.scalar.with("pattern", pattern(of: form, isRequired: isRequired).map(JSONTree.text))
        case .integer(let range): .integer(from: range.lowerBound, to: range.upperBound)
        case .boolean: .boolean
        case .day: .text(matching: FieldPatterns.dayOrTime)
        case .choice(let words): .word(words)
        case .cause:
            .text(matching: FieldPatterns.cause)
                .with("examples", .list(Category.allCases.flatMap(\.causes).map(JSONTree.text)))
        case .reference(.kind(let kind)): Self.scalar.with("pattern", .text(FieldPatterns.id(of: kind)))
        case .reference(.any): Self.scalar.with("pattern", .text(FieldPatterns.somethingShown))
        case .address(let schemes): .text(matching: FieldPatterns.address(schemes))
        case .list(let element, let doubles):
            JSONSchema.list(of: self.element(element, path: path)).with("uniqueItems", doubles == .refused ? true : nil)
        case .five(let element):
            JSONSchema.list(of: self.element(element, path: path)).with("minItems", 5).with("maxItems", 5)
        case .log(let fields): .list(of: object(fields, path: path))
        case .map(let fields): object(fields, path: path)
        }
    }

    private func pattern(of form: TextForm, isRequired: Bool) -> String? {
        FieldPatterns.pattern(of: form) ?? (isRequired ? FieldPatterns.somethingShown : nil)
    }

    private func element(_ type: FieldType, path: String) -> JSONSchema {
        if case .map(let fields) = type { return object(fields, path: path).orNull }
        return present(type, isRequired: true, path: path).orNull
    }

    /// What YAML takes for a number or a truth value is text where a text belongs: `1.10` stays `1.10`.
    private static let scalar = JSONSchema(["type": ["string", "number", "boolean"]])
}
