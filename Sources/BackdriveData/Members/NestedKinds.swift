import BackdriveCore

// Objects, lists of objects, and maps.
extension Member {
    /// An object of a part's members; `shape` where their schema stands elsewhere. Its columns are theirs, a prefix before
    /// each name.
    static func object<Part>(
        _ name: String, _ sentence: String? = nil, columns prefix: String = "", of members: Members<Part>,
        as shape: Shape? = nil, _ part: @escaping @Sendable (Row) -> Part
    ) -> Member {
        Member(
            name, shape ?? members.shape, sentence, columns: members.columns.map { prefix + $0 },
            cells: { row, ids, table in members.write(part(row), ids, to: &table) },
            json: { row, ids, json in members.write(part(row), ids, to: &json) })
    }

    /// The same, or `null`.
    static func object<Part>(
        _ name: String, _ sentence: String? = nil, columns prefix: String = "", of members: Members<Part>,
        as shape: Shape? = nil, _ part: @escaping @Sendable (Row) -> Part?
    ) -> Member {
        let width = members.columns.count
        return Member(
            name, .optional(shape ?? members.shape), sentence, columns: members.columns.map { prefix + $0 },
            cells: { row, ids, table in
                if let part = part(row) { members.write(part, ids, to: &table) } else { table.skip(width) }
            },
            json: { row, ids, json in
                if let part = part(row) { members.write(part, ids, to: &json) } else { json.write(raw: "null") }
            })
    }

    /// A list of objects; `shape` where their schema stands elsewhere. In compact style each is one line of its own.
    static func list<Elements: Sequence & SendableMetatype>(
        _ name: String, _ sentence: String? = nil, of members: Members<Elements.Element>, as shape: Shape? = nil,
        style: JSONWriter.Style = .indented, _ elements: @escaping @Sendable (Row) -> Elements
    ) -> Member {
        Member(name, .list(of: shape ?? members.shape), sentence) { row, ids, json in
            json.array { json in
                for element in elements(row) {
                    json.element()
                    switch style {
                    case .indented: members.write(element, ids, to: &json)
                    case .compact: json.compact { members.write(element, ids, to: &$0) }
                    }
                }
            }
        }
    }

    /// Every entry of a log, struck ones too.
    static func log<Entry: LogEntry>(
        _ name: String, _ sentence: String? = nil, of members: Members<Entry>,
        _ log: @escaping @Sendable (Row) -> Log<Entry>
    ) -> Member {
        .list(name, sentence, of: members) { log($0).all }
    }

    /// An object for each of some records, by their ids.
    static func map<Value, Entries: Sequence<(String, Value)> & SendableMetatype>(
        _ name: String, by kind: RecordKind, _ sentence: String? = nil, of members: Members<Value>,
        as shape: Shape? = nil, _ entries: @escaping @Sendable (Row) -> Entries
    ) -> Member {
        .map(name, keys: FieldPatterns.id(of: kind), sentence, of: shape ?? members.shape, entries) {
            members.write($0, $1, to: &$2)
        }
    }

    /// A number for each key of a form, where it is at least `minimum`.
    static func counts<Entries: Sequence<(String, Int)> & SendableMetatype>(
        _ name: String, keys: String, from minimum: Int = 0, _ sentence: String? = nil,
        _ entries: @escaping @Sendable (Row) -> Entries
    ) -> Member {
        .map(name, keys: keys, sentence, of: .value(.integer(from: minimum)), entries) { $2.write(number: $0) }
    }

    private static func map<Value, Entries: Sequence<(String, Value)> & SendableMetatype>(
        _ name: String, keys: String, _ sentence: String?, of shape: Shape,
        _ entries: @escaping @Sendable (Row) -> Entries,
        _ write: @escaping @Sendable (Value, CurrentIDs, inout JSONWriter) -> Void
    ) -> Member {
        Member(name, .map(keys: keys, of: shape), sentence) { row, ids, json in
            json.object { json in
                for (key, value) in entries(row) {
                    json.key(key)
                    write(value, ids, &json)
                }
            }
        }
    }
}

extension Members {
    /// A count for each word of an enumeration, zeros too.
    static func byWord<Word: PublishedWord>(column: ColumnName = .none) -> Members where Row == [Word: Int] {
        Members(Word.allCases.map { word in .count(word.rawValue, column: column) { $0[word] ?? 0 } })
    }
}
