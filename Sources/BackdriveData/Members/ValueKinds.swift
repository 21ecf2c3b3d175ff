import BackdriveCore

// The kinds of single value.
extension Member {
    /// - Parameter pattern: what it always matches, as a regular expression of ECMA 262.
    static func text<Value: PublishedValue>(
        _ name: String, matching pattern: String? = nil, _ sentence: String? = nil, column: ColumnName = .none,
        _ value: @escaping @Sendable (Row) -> Value
    ) -> Member where Value.Base == String {
        .value(name, JSONSchema.text.with("pattern", pattern.map(JSONTree.text)), sentence, column, value)
    }

    /// One line of at most 200 characters.
    static func title<Value: PublishedValue>(
        _ name: String, _ sentence: String? = nil, column: ColumnName = .none,
        _ value: @escaping @Sendable (Row) -> Value
    ) -> Member where Value.Base == String {
        .value(name, JSONSchema.text.with("maxLength", .number(FieldType.longestTitle)), sentence, column, value)
    }

    /// The id of a record of a kind, as that record has it.
    static func id<Value: PublishedValue>(
        _ name: String, of kind: RecordKind, _ sentence: String? = nil, column: ColumnName = .none,
        _ value: @escaping @Sendable (Row) -> Value
    ) -> Member where Value.Base == String {
        .value(name, .text(matching: FieldPatterns.id(of: kind)), sentence, column, value)
    }

    /// `YYYY-MM-DD`
    static func day<Value: PublishedValue>(
        _ name: String, _ sentence: String? = nil, column: ColumnName = .none,
        _ value: @escaping @Sendable (Row) -> Value
    ) -> Member where Value.Base == Day {
        .value(name, JSONSchema.day, sentence, column, value)
    }

    static func flag<Value: PublishedValue>(
        _ name: String, _ sentence: String? = nil, column: ColumnName = .none,
        _ value: @escaping @Sendable (Row) -> Value
    ) -> Member where Value.Base == Bool {
        .value(name, .boolean, sentence, column, value)
    }

    /// How many there are, from 0.
    static func count<Value: PublishedValue>(
        _ name: String, _ sentence: String? = nil, column: ColumnName = .none,
        _ value: @escaping @Sendable (Row) -> Value
    ) -> Member where Value.Base == Int {
        .value(name, .integer(from: 0), sentence, column, value)
    }

    /// A duration, at least 1.
    static func days<Value: PublishedValue>(
        _ name: String, _ sentence: String? = nil, column: ColumnName = .none,
        _ value: @escaping @Sendable (Row) -> Value
    ) -> Member where Value.Base == Int {
        .value(name, .integer(from: 1), sentence, column, value)
    }

    static func integer<Value: PublishedValue>(
        _ name: String, from minimum: Int? = nil, to maximum: Int? = nil, _ sentence: String? = nil,
        column: ColumnName = .none, _ value: @escaping @Sendable (Row) -> Value
    ) -> Member where Value.Base == Int {
        .value(name, .integer(from: minimum, to: maximum), sentence, column, value)
    }

    /// Percent with one decimal, at most 100.
    static func percent<Value: PublishedValue>(
        _ name: String, _ sentence: String? = nil, column: ColumnName = .none,
        _ value: @escaping @Sendable (Row) -> Value
    ) -> Member where Value.Base == Tenths {
        .value(name, JSONSchema(["type": "number", "maximum": 100]), sentence, column, value)
    }

    /// One of an enumeration's words.
    static func word<Value: PublishedValue>(
        _ name: String, _ sentence: String? = nil, column: ColumnName = .none,
        _ value: @escaping @Sendable (Row) -> Value
    ) -> Member where Value.Base: PublishedWord {
        .value(name, .word(Value.Base.self), sentence, column, value)
    }

    /// The same text in every row.
    static func constant(_ name: String, _ text: String) -> Member {
        Member(name, .value(.constant(text)), nil) { _, _, json in json.write(quoted: text) }
    }

    /// What records of other kinds have.
    static func null(_ name: String) -> Member {
        Member(name, .value(.null), nil) { _, _, json in json.write(raw: "null") }
    }

    private static func value<Value: PublishedValue>(
        _ name: String, _ schema: JSONSchema, _ sentence: String?, _ column: ColumnName,
        _ value: @escaping @Sendable (Row) -> Value
    ) -> Member {
        Member(
            name, Value.isOptional ? .optional(.value(schema)) : .value(schema), sentence, columns: column.names(name),
            cells: { row, _, table in value(row).write(to: &table) },
            json: { row, _, json in value(row).write(to: &json) })
    }
}
