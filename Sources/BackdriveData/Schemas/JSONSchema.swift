import BackdriveCore

/// A JSON Schema, draft 2020-12: keywords in the order they were said.
struct JSONSchema: Sendable {
    private var keywords: [(key: String, value: JSONTree)]

    init(_ keywords: KeyValuePairs<String, JSONTree> = [:]) {
        self.keywords = keywords.map { (key: $0.key, value: $0.value) }
    }

    var tree: JSONTree { .object(keywords) }

    subscript(keyword: String) -> JSONTree? { keywords.first { $0.key == keyword }?.value }

    /// The same with a keyword more, or another value of it; nil leaves it as it is.
    func with(_ keyword: String, _ value: JSONTree?) -> JSONSchema {
        guard let value else { return self }
        var copy = self
        if let place = keywords.firstIndex(where: { $0.key == keyword }) {
            copy.keywords[place].value = value
        } else {
            copy.keywords.append((keyword, value))
        }
        return copy
    }

    func described(_ text: String?) -> JSONSchema { with("description", text.map(JSONTree.text)) }

    /// The same, or `null`.
    var orNull: JSONSchema {
        switch (self["type"], self["enum"]) {
        case (.text(let type)?, nil): with("type", [.text(type), "null"])
        case (.list(let types)?, nil): with("type", .list(types + ["null"]))
        case (nil, .list(let values)?): with("enum", .list(values + [.null]))
        default: .any(of: [self, .null])
        }
    }
}

extension JSONSchema {
    static let null = JSONSchema(["type": "null"])
    static let text = JSONSchema(["type": "string"])
    static let boolean = JSONSchema(["type": "boolean"])

    static func text(matching pattern: String) -> JSONSchema { text.with("pattern", .text(pattern)) }

    /// `YYYY-MM-DD`
    static let day = JSONSchema(["type": "string", "format": "date", "pattern": .text(FieldPatterns.day)])

    static func id(of kind: RecordKind) -> JSONSchema { text(matching: FieldPatterns.id(of: kind)) }

    static func constant(_ text: String) -> JSONSchema { JSONSchema(["const": .text(text)]) }

    static func integer(from minimum: Int? = nil, to maximum: Int? = nil) -> JSONSchema {
        JSONSchema(["type": "integer"])
            .with("minimum", minimum.map(JSONTree.number)).with("maximum", maximum.map(JSONTree.number))
    }

    static func word(_ words: [String]) -> JSONSchema { JSONSchema(["enum": .list(words.map(JSONTree.text))]) }

    static func word<Words: CaseIterable & RawRepresentable<String>>(_ words: Words.Type) -> JSONSchema {
        word(words.allCases.map(\.rawValue))
    }

    static func list(of element: JSONSchema) -> JSONSchema {
        JSONSchema(["type": "array", "items": element.tree])
    }

    static func any(of schemas: [JSONSchema]) -> JSONSchema { JSONSchema(["anyOf": .list(schemas.map(\.tree))]) }

    static func definition(_ name: String) -> JSONSchema { JSONSchema(["$ref": .text("#/$defs/\(name)")]) }

    /// An object whose keys match a pattern; the pattern `nil` is any key.
    static func map(_ keys: String? = nil, of value: JSONSchema) -> JSONSchema {
        JSONSchema(["type": "object"])
            .with("propertyNames", keys.map { text(matching: $0).tree })
            .with("additionalProperties", value.tree)
    }

    /// An object with these members and no others; all required but those that `required` does not name.
    static func object(_ members: [(String, JSONSchema)], required: [String]? = nil) -> JSONSchema {
        let required = required ?? members.map(\.0)
        return JSONSchema(["type": "object"])
            .with("properties", .object(members.map { (key: $0.0, value: $0.1.tree) }))
            .with("required", required.isEmpty ? nil : .list(required.map(JSONTree.text)))
            .with("additionalProperties", false)
    }

    /// A document of its own: what stands at its head and the definitions at its end.
    func document(_ name: String, title: String, _ description: String, definitions: [(String, JSONSchema)] = [])
        -> JSONTree
    {
        let head: [(key: String, value: JSONTree)] = [
            ("$schema", "https://json-schema.org/draft/2020-12/schema"),
            ("$id", .text("urn:backdrive:schema:\(name)")), ("title", .text(title)),
            ("description", .text(description)),
        ]
        let end = definitions.map { (key: $0.0, value: $0.1.tree) }
        return .object(head + keywords + (end.isEmpty ? [] : [("$defs", .object(end))]))
    }
}
