/// All records of one kind, ordered by the bytes of their ids, found by id or alias.
package struct Table<Row: Record>: Sendable, RandomAccessCollection {
    /// A record's place in its table. Typed, so that a problem's place is never used to look up an AP.
    package struct Index: Hashable, Comparable, Sendable, Strideable {
        package let offset: Int

        @inlinable package init(_ offset: Int) { self.offset = offset }
        package static func < (a: Index, b: Index) -> Bool { a.offset < b.offset }
        package func distance(to other: Index) -> Int { other.offset - offset }
        package func advanced(by n: Int) -> Index { Index(offset + n) }
    }

    // Other modules look up in place only what they can see into: a call through the generic type copies.
    @usableFromInline let rows: [Row]
    private let indexByID: [String: Index]
    private let indexByAlias: [String: Index]

    /// Where an id or alias stands twice, the first row in byte order of ids, then paths, keeps it.
    package init(_ unordered: [Row]) {
        rows = unordered.sorted { a, b in
            a.id == b.id
                ? a.origin.file.contentPath.utf8.lexicographicallyPrecedes(b.origin.file.contentPath.utf8)
                : a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
        }
        var byID: [String: Index] = [:]
        var byAlias: [String: Index] = [:]
        byID.reserveCapacity(rows.count)
        for (offset, row) in rows.enumerated() where byID[row.id] == nil { byID[row.id] = Index(offset) }
        for (offset, row) in rows.enumerated() {
            for alias in row.origin.possibleAliases where byAlias[alias] == nil { byAlias[alias] = Index(offset) }
        }
        indexByID = byID
        indexByAlias = byAlias
    }

    package var startIndex: Index { Index(0) }
    package var endIndex: Index { Index(rows.count) }
    @inlinable package subscript(index: Index) -> Row { rows[index.offset] }

    /// The record of this id or, failing that, of this alias.
    package func index(of id: String) -> Index? { indexByID[id] ?? indexByAlias[id] }

    /// The places of the rows of this very id: one, but for doubles (BD005).
    func places(ofID id: String) -> Range<Index> {
        guard let first = indexByID[id] else { return endIndex..<endIndex }
        return first..<(self[first...].firstIndex { $0.id != id } ?? endIndex)
    }

    package func ownID(of written: String) -> String {
        // Most tables have no aliases, and then there is nothing to look up.
        guard !indexByAlias.isEmpty, indexByID[written] == nil, let index = indexByAlias[written] else {
            return written
        }
        return self[index].id
    }

    /// A record's former ids that still lead to it, in its own order: what has an address of its own.
    package func formerIDs(of index: Index) -> [String] {
        self[index].origin.aliases.map(\.value).filter {
            Row.kind.accepts(id: $0) && self.index(of: $0) == index && $0 != self[index].id
        }
    }

    package subscript(id id: String) -> Row? { index(of: id).map { self[$0] } }
}

/// One value for each record of a table, looked up by the record's place.
package struct Column<Row: Record, Value: Sendable>: Sendable {
    @usableFromInline package internal(set) var values: [Value]

    /// `values` in the table's order.
    package init(_ values: [Value]) { self.values = values }

    /// The same value for every row, to begin with.
    package init(repeating value: Value, for table: Table<Row>) {
        values = Array(repeating: value, count: table.count)
    }

    package subscript(index: Table<Row>.Index) -> Value {
        @inlinable get { values[index.offset] }
        // In place: `set` alone would copy a list with each element that is appended to it.
        @inlinable _modify { yield &values[index.offset] }
    }
}
