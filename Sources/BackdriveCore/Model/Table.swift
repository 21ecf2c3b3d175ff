/// All records of one kind, ordered by the bytes of their ids, found by id or alias.
///
/// Public, and with nothing asked of a row but where it must be, so that look-ups are compiled for each kind of record
/// in other targets, too: what is `package` stays generic there (as of Swift 6.3), and copies.
public struct Table<Row: Sendable>: Sendable, RandomAccessCollection {
    /// A record's place in its table. Typed, so that a problem's place is never used to look up an AP.
    public struct Index: Hashable, Comparable, Sendable, Strideable {
        public let offset: Int

        @inlinable public init(_ offset: Int) { self.offset = offset }
        // Strideable's own would ask for a distance.
        @inlinable public static func == (a: Index, b: Index) -> Bool { a.offset == b.offset }
        @inlinable public static func < (a: Index, b: Index) -> Bool { a.offset < b.offset }
        @inlinable public func distance(to other: Index) -> Int { other.offset - offset }
        @inlinable public func advanced(by n: Int) -> Index { Index(offset + n) }
    }

    @usableFromInline let rows: [Row]
    @usableFromInline let offsetByID: [String: Int]
    @usableFromInline let offsetByAlias: [String: Int]

    @inlinable public var startIndex: Index { Index(0) }
    @inlinable public var endIndex: Index { Index(rows.count) }
    @inlinable public subscript(index: Index) -> Row { rows[index.offset] }

    /// The record of this id or, failing that, of this alias.
    @inlinable public func index(of id: String) -> Index? {
        (offsetByID[id] ?? offsetByAlias[id]).map { Index($0) }
    }

    @inlinable public subscript(id id: String) -> Row? { index(of: id).map { self[$0] } }
}

extension Table where Row: Record {
    /// Where an id or alias stands twice, the first row in byte order of ids, then paths, keeps it.
    package init(_ unordered: [Row]) {
        rows = unordered.sorted { a, b in
            a.id == b.id
                ? a.origin.file.contentPath.utf8.lexicographicallyPrecedes(b.origin.file.contentPath.utf8)
                : a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
        }
        var byID: [String: Int] = [:]
        var byAlias: [String: Int] = [:]
        byID.reserveCapacity(rows.count)
        for (offset, row) in rows.enumerated() where byID[row.id] == nil { byID[row.id] = offset }
        for (offset, row) in rows.enumerated() {
            for alias in row.origin.possibleAliases where byAlias[alias] == nil { byAlias[alias] = offset }
        }
        offsetByID = byID
        offsetByAlias = byAlias
    }

    /// The places of the rows of this very id: one, but for doubles (BD005).
    func places(ofID id: String) -> Range<Index> {
        guard let first = offsetByID[id].map(Index.init) else { return endIndex..<endIndex }
        return first..<(self[first...].firstIndex { $0.id != id } ?? endIndex)
    }

    package func ownID(of written: String) -> String {
        // Most tables have no aliases, and then there is nothing to look up.
        guard !offsetByAlias.isEmpty, offsetByID[written] == nil, let offset = offsetByAlias[written] else {
            return written
        }
        return rows[offset].id
    }

    /// A record's former ids that still lead to it, in its own order: what has an address of its own.
    package func formerIDs(of index: Index) -> [String] {
        self[index].origin.aliases.map(\.value).filter {
            Row.kind.accepts(id: $0) && self.index(of: $0) == index && $0 != self[index].id
        }
    }
}

/// One value for each record of a table, looked up by the record's place.
public struct Column<Row: Sendable, Value: Sendable>: Sendable {
    @usableFromInline package internal(set) var values: [Value]

    /// `values` in the table's order.
    package init(_ values: [Value]) { self.values = values }

    /// The same value for every row, to begin with.
    package init(repeating value: Value, for table: Table<Row>) {
        values = Array(repeating: value, count: table.count)
    }

    public subscript(index: Table<Row>.Index) -> Value {
        @inlinable get { values[index.offset] }
        // In place: `set` alone would copy a list with each element that is appended to it.
        @inlinable _modify { yield &values[index.offset] }
    }
}
