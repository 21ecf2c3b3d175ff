import BackdriveCore

// Fields that name records, published with the records' own ids.
extension Member {
    static func reference(
        _ name: String, to kind: RecordKind, _ sentence: String? = nil, column: ColumnName = .none,
        _ written: @escaping @Sendable (Row) -> Located<String>
    ) -> Member {
        .resolved(name, .value(.reference(to: kind)), sentence, column, written) { $1.id($0, of: kind) }
    }

    static func reference(
        _ name: String, to kind: RecordKind, _ sentence: String? = nil, column: ColumnName = .none,
        _ written: @escaping @Sendable (Row) -> Located<String>?
    ) -> Member {
        .resolved(name, .optional(.value(.reference(to: kind))), sentence, column, written) { $1.id($0, of: kind) }
    }

    /// Of a record of any kind.
    static func reference(
        _ name: String, _ sentence: String? = nil, _ written: @escaping @Sendable (Row) -> Located<String>
    ) -> Member {
        .resolved(name, .value(.text), sentence, .none, written) { $1.id($0) }
    }

    /// A person's id, or free text.
    static func person(
        _ name: String, _ sentence: String? = nil, column: ColumnName = .none,
        _ written: @escaping @Sendable (Row) -> Located<String>
    ) -> Member {
        .resolved(name, .value(.text), sentence, column, written) { $1.id($0, of: .person) }
    }

    static func person(
        _ name: String, _ sentence: String? = nil, column: ColumnName = .none,
        _ written: @escaping @Sendable (Row) -> Located<String>?
    ) -> Member {
        .resolved(name, .optional(.value(.text)), sentence, column, written) { $1.id($0, of: .person) }
    }

    static func references(
        _ name: String, to kind: RecordKind, _ sentence: String? = nil, column: ColumnName = .none,
        _ written: @escaping @Sendable (Row) -> [Located<String>]
    ) -> Member {
        .texts(name, of: .reference(to: kind), sentence, column) { row, ids in
            written(row).lazy.map { ids.id($0.value, of: kind) }
        }
    }

    /// People's ids, or free text.
    static func people(
        _ name: String, _ sentence: String? = nil, _ written: @escaping @Sendable (Row) -> [Located<String>]
    ) -> Member {
        .texts(name, of: .text, sentence, .none) { row, ids in written(row).lazy.map { ids.id($0.value, of: .person) } }
    }

    private static func resolved(
        _ name: String, _ shape: Shape, _ sentence: String?, _ column: ColumnName,
        _ written: @escaping @Sendable (Row) -> Located<String>?,
        _ id: @escaping @Sendable (String, CurrentIDs) -> String
    ) -> Member {
        Member(
            name, shape, sentence, columns: column.names(name),
            cells: { row, ids, table in
                if let written = written(row) { table.write(text: id(written.value, ids)) } else { table.skip(1) }
            },
            json: { row, ids, json in
                if let written = written(row) {
                    json.write(quoted: id(written.value, ids))
                } else {
                    json.write(raw: "null")
                }
            })
    }
}

// Lists of single values; in a table one cell, joined by `; `.
extension Member {
    static func texts<Texts: Sequence<String> & SendableMetatype>(
        _ name: String, _ sentence: String? = nil, column: ColumnName = .none,
        _ values: @escaping @Sendable (Row) -> Texts
    ) -> Member {
        .texts(name, of: .text, sentence, column) { row, _ in values(row) }
    }

    static func ids<IDs: Sequence<String> & SendableMetatype>(
        _ name: String, of kind: RecordKind, doubles: FieldType.Doubles = .allowed, _ sentence: String? = nil,
        column: ColumnName = .none, _ values: @escaping @Sendable (Row) -> IDs
    ) -> Member {
        .texts(name, of: .reference(to: kind), doubles: doubles, sentence, column) { row, _ in values(row) }
    }

    static func words<Word: PublishedWord>(
        _ name: String, _ sentence: String? = nil, column: ColumnName = .none,
        _ values: @escaping @Sendable (Row) -> [Located<Word>]
    ) -> Member {
        .texts(name, of: .word(Word.self), sentence, column) { row, _ in values(row).lazy.map(\.value.rawValue) }
    }

    private static func texts<Texts: Sequence<String> & SendableMetatype>(
        _ name: String, of element: JSONSchema, doubles: FieldType.Doubles = .allowed, _ sentence: String?,
        _ column: ColumnName, _ values: @escaping @Sendable (Row, CurrentIDs) -> Texts
    ) -> Member {
        let list = JSONSchema.list(of: element).with("uniqueItems", doubles == .refused ? true : nil)
        return Member(
            name, .value(list), sentence, columns: column.names(name),
            cells: { row, ids, table in table.write(texts: values(row, ids)) },
            json: { row, ids, json in
                json.array { json in
                    for value in values(row, ids) {
                        json.element()
                        json.write(quoted: value)
                    }
                }
            })
    }
}

extension JSONSchema {
    fileprivate static func reference(to kind: RecordKind) -> JSONSchema { .text(matching: FieldPatterns.id(of: kind)) }
}
