import BackdriveCore

/// One published value of a row: its name, its kind, what it says, and how it is read. The JSON writer, the table and the
/// schema all read this one declaration.
///
///     .day("due_on", "The due date in force.", column: .same) { $0.numbers.dueOn }
///
/// What a reader gives is typed by the kind; where it may be missing it is `null`, an empty cell, and the schema says so.
struct Member<Row: Sendable>: Sendable {
    typealias JSON = @Sendable (Row, CurrentIDs, inout JSONWriter) -> Void
    typealias Cells = @Sendable (Row, CurrentIDs, inout CSVWriter) -> Void

    let name: String
    let shape: Shape
    /// One sentence for readers of the schema.
    let sentence: String?
    /// Writes the value behind its name; nil for what stands in the table alone.
    let json: JSON?
    /// The names of the columns that it fills, and what fills them.
    let columns: [String]
    let cells: Cells

    init(
        _ name: String, _ shape: Shape, _ sentence: String?, columns: [String] = [],
        cells: @escaping Cells = { _, _, _ in },
        json: @escaping JSON
    ) {
        self.init(name: name, shape: shape, sentence: sentence, json: json, columns: columns, cells: cells)
    }

    private init(
        name: String, shape: Shape, sentence: String?, json: JSON?, columns: [String], cells: @escaping Cells
    ) {
        self.name = name
        self.shape = shape
        self.sentence = sentence
        self.json = json
        self.columns = columns
        self.cells = cells
    }

    /// The same for the table alone.
    var onlyInTable: Member {
        Member(name: name, shape: shape, sentence: sentence, json: nil, columns: columns, cells: cells)
    }

    /// The same with what people write described as the record's declared fields are.
    func describingFields(of kind: RecordKind) -> Member {
        Member(
            name: name, shape: shape.describingFields(of: kind), sentence: sentence, json: json, columns: columns,
            cells: cells)
    }
}

/// Whether and under what name a value stands in the kind's table, too.
enum ColumnName: ExpressibleByStringLiteral {
    case none, same
    case named(String)

    init(stringLiteral name: String) { self = .named(name) }

    func names(_ name: String) -> [String] {
        switch self {
        case .none: []
        case .same: [name]
        case .named(let other): [other]
        }
    }
}
