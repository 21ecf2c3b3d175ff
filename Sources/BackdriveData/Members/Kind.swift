import BackdriveCore

/// How values of one type are published: in JSON, in a table, and in a schema.
struct Kind<Value: Sendable>: Sendable {
    typealias JSON = @Sendable (Value, CurrentIDs, inout JSONWriter) -> Void
    typealias Cells = @Sendable (Value, CurrentIDs, inout CSVWriter) -> Void

    let shape: Shape
    /// The columns of a value with several; nil for one that fills one cell.
    let columns: [String]?
    let json: JSON
    let cells: Cells

    init(_ shape: Shape, columns: [String]? = nil, cells: @escaping Cells, json: @escaping JSON) {
        self.shape = shape
        self.columns = columns
        self.json = json
        self.cells = cells
    }
}

extension Kind where Value == Int {
    /// How many there are, from 0.
    static var count: Kind { integer(from: 0) }
    /// A duration, at least 1.
    static var days: Kind { integer(from: 1) }

    static func integer(from minimum: Int? = nil, to maximum: Int? = nil) -> Kind {
        let schema = JSONSchema.integer(from: minimum, to: maximum)
        return Kind(.value(schema), cells: { $2.write(number: $0) }, json: { $2.write(number: $0) })
    }

    /// Percent with one decimal, at most 100, given in tenths.
    static var percent: Kind {
        let schema = JSONSchema(["type": "number", "maximum": 100])
        return Kind(.value(schema), cells: { $2.write(tenths: $0) }, json: { $2.write(tenths: $0) })
    }
}

extension Kind where Value == Bool {
    static var flag: Kind {
        Kind(.value(.boolean), cells: { $2.write(text: "\($0)") }, json: { $0.write(to: &$2) })
    }
}

extension Kind where Value == Day {
    /// `YYYY-MM-DD`
    static var day: Kind { Kind(.value(.day), cells: { $2.write($0) }, json: { $2.write($0) }) }
}

extension Kind where Value: CaseIterable & RawRepresentable<String> {
    /// One of the enumeration's words.
    static var word: Kind {
        let schema = JSONSchema.word(Value.self)
        return Kind(.value(schema), cells: { $2.write(text: $0.rawValue) }, json: { $2.write(quoted: $0.rawValue) })
    }
}

extension Kind where Value == String {
    static var text: Kind { text(.text) { written, _ in written } }
    /// One line of at most 200 characters.
    static var title: Kind { text(.text.with("maxLength", .number(FieldType.longestTitle))) { written, _ in written } }
    /// What always matches a regular expression of ECMA 262.
    static func text(matching pattern: String) -> Kind { text(.text(matching: pattern)) { written, _ in written } }
    static func id(of kind: RecordKind) -> Kind { text(matching: FieldPatterns.id(of: kind)) }
    /// Whatever alias was written, the record's own id.
    static func reference(to kind: RecordKind) -> Kind { text(.id(of: kind)) { $1.id($0, of: kind) } }
    /// The same of a record of any kind.
    static var reference: Kind { text(.text) { $1.id($0) } }
    /// A person's id, or free text.
    static var person: Kind { text(.text) { $1.id($0, of: .person) } }

    private static func text(
        _ schema: JSONSchema, _ published: @escaping @Sendable (String, CurrentIDs) -> String
    ) -> Kind {
        Kind(
            .value(schema), cells: { $2.write(text: published($0, $1)) }, json: { $2.write(quoted: published($0, $1)) })
    }
}
