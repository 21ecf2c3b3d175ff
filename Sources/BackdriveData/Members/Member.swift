import BackdriveCore

/// One published value of a row: its name, its kind, what it says, and how it is read. The JSON writer, the table and the
/// schema all read this one declaration.
///
///     .value("due_on", .day, "The due date in force.", column: .same) { $0.state.dueOn }
///
/// The kind and the reader are of one type. Where the reader may find nothing, the value is `null`, its cells are empty,
/// and the schema says so.
struct Member<Row: Sendable>: Sendable {
    let name: String
    private(set) var shape: Shape
    /// For readers of the schema.
    let sentence: String?
    /// Writes the value behind its name; nil for what stands in the table alone.
    private(set) var json: Kind<Row>.JSON?
    /// The names of the columns that it fills, and what fills them.
    let columns: [String]
    let cells: Kind<Row>.Cells

    static func value<Value>(
        _ name: String, _ kind: Kind<Value>, _ sentence: String? = nil, column: ColumnName = .none,
        _ read: @escaping @Sendable (Row) -> Value
    ) -> Member {
        let (json, cells) = (kind.json, kind.cells)
        return Member(
            name: name, shape: kind.shape, sentence: sentence, json: { json(read($0), $1, &$2) },
            columns: column.names(of: kind.columns, in: name), cells: { cells(read($0), $1, &$2) })
    }

    static func value<Value>(
        _ name: String, _ kind: Kind<Value>, _ sentence: String? = nil, column: ColumnName = .none,
        _ read: @escaping @Sendable (Row) -> Value?
    ) -> Member {
        let (json, cells, width) = (kind.json, kind.cells, kind.columns?.count ?? 1)
        return Member(
            name: name, shape: .optional(kind.shape), sentence: sentence,
            json: { row, ids, writer in
                if let value = read(row) { json(value, ids, &writer) } else { writer.write(raw: "null") }
            },
            columns: column.names(of: kind.columns, in: name),
            cells: { row, ids, table in
                if let value = read(row) { cells(value, ids, &table) } else { table.skip(width) }
            })
    }

    /// What records of other kinds have.
    static func null(_ name: String) -> Member {
        Member(name: name, shape: .value(.null)) { _, _, json in json.write(raw: "null") }
    }

    /// The same text in every row.
    static func constant(_ name: String, _ text: String) -> Member {
        Member(name: name, shape: .value(.constant(text))) { _, _, json in json.write(quoted: text) }
    }

    /// What stands under the keys of some rows, each in its own way.
    static func map<Value, Entries: Sequence<(String, Value)> & SendableMetatype>(
        _ name: String, keys: String, _ value: Kind<Value>, _ sentence: String? = nil,
        _ entries: @escaping @Sendable (Row) -> Entries
    ) -> Member {
        Member(name: name, shape: .map(keys: keys, of: value.shape), sentence: sentence) { row, ids, json in
            json.object { json in
                for (key, entry) in entries(row) {
                    json.key(key)
                    value.json(entry, ids, &json)
                }
            }
        }
    }

    /// The same of records, by their ids.
    static func records<Value, Entries: Sequence<(String, Value)> & SendableMetatype>(
        _ name: String, _ kind: RecordKind, _ value: Kind<Value>, _ sentence: String? = nil,
        _ entries: @escaping @Sendable (Row) -> Entries
    ) -> Member {
        .map(name, keys: FieldPatterns.id(of: kind), value, sentence, entries)
    }

    /// The same for the table alone.
    var onlyInTable: Member {
        var member = self
        member.json = nil
        return member
    }

    /// The same, read from a whole that the row is a part of; JSON only where this has it.
    func within<Whole>(_ part: @escaping @Sendable (Whole) -> Row) -> Member<Whole> {
        let (json, cells) = (json, cells)
        let whole = Member<Whole>(
            name: name, shape: shape, sentence: sentence, json: { json?(part($0), $1, &$2) }, columns: columns,
            cells: { cells(part($0), $1, &$2) })
        return json == nil ? whole.onlyInTable : whole
    }

    /// The same with a record's fields described as they are declared.
    func describingFields(of kind: RecordKind) -> Member {
        var member = self
        member.shape = shape.describing(kind.fields)
        return member
    }
}

extension Member {
    /// What no table has.
    init(name: String, shape: Shape, sentence: String? = nil, json: @escaping Kind<Row>.JSON) {
        self.init(name: name, shape: shape, sentence: sentence, json: json, columns: [], cells: { _, _, _ in })
    }
}

/// Whether and under what name a value stands in the kind's table, too.
enum ColumnName: ExpressibleByStringLiteral {
    /// Nowhere; the columns of an object are those of its members all the same.
    case none
    /// Under its own, which the columns of an object have before theirs.
    case same
    case named(String)

    init(stringLiteral name: String) { self = .named(name) }

    /// - Parameter inside: the columns of a value with several.
    func names(of inside: [String]?, in name: String) -> [String] {
        switch (self, inside) {
        case (.none, let inside): inside ?? []
        case (.same, let inside): inside?.map { "\(name)_\($0)" } ?? [name]
        case (.named(let name), let inside): inside?.map { "\(name)_\($0)" } ?? [name]
        }
    }
}
