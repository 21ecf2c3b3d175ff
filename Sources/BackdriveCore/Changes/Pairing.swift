/// The records of one kind in two versions of the content, paired: by their ids, else by an alias that keeps an old id.
struct Pairing<Row: Record>: Sendable {
    typealias Index = Table<Row>.Index
    typealias Pair = (before: Index, after: Index)

    let before: Table<Row>
    let after: Table<Row>
    /// Those that are in both versions, in the order of the later one.
    let pairs: [Pair]
    /// In the order of the later version.
    let added: [Index]
    /// In the order of the earlier version.
    let removed: [Index]

    /// A record of an unusable file is neither added nor removed: its finding tells of it.
    init(_ table: KeyPath<Catalog, Table<Row>>, from old: Catalog, to new: Catalog) {
        let (before, after) = (old[keyPath: table], new[keyPath: table])
        let (leftOutBefore, leftOutAfter) = (old.leftOutIDs(of: Row.kind), new.leftOutIDs(of: Row.kind))
        var pairs: [Pair] = []
        var added: [Index] = []
        var isPaired = Array(repeating: false, count: before.count)
        for index in after.indices {
            guard let partner = Self.partner(of: after[index], before, after), !isPaired[partner.offset] else {
                if !leftOutBefore.contains(after[index].id) { added.append(index) }
                continue
            }
            isPaired[partner.offset] = true
            pairs.append((partner, index))
        }
        self.before = before
        self.after = after
        self.pairs = pairs
        self.added = added
        removed = before.indices.filter { !isPaired[$0.offset] && !leftOutAfter.contains(before[$0].id) }
    }

    var pairedRecords: [(before: Row, after: Row)] { pairs.map { (before[$0.before], after[$0.after]) } }

    /// The earlier record of the same id, else one whose id is gone and lives on as an alias.
    private static func partner(of row: Row, _ before: Table<Row>, _ after: Table<Row>) -> Index? {
        if let same = before.index(ofOwn: row.id) { return same }
        return row.origin.aliases.lazy.compactMap { alias in
            after.index(ofOwn: alias.value) == nil ? before.index(ofOwn: alias.value) : nil
        }.first
    }
}

/// What a change does to the records of one kind, whichever it is.
protocol KindPairing: Sendable {
    /// Those that are in both versions, in the order of the later one.
    var inBoth: [(before: any Record, after: any Record)] { get }
    var new: [any Record] { get }
    var gone: [any Record] { get }
}

extension Pairing: KindPairing {
    var inBoth: [(before: any Record, after: any Record)] { pairedRecords.map { ($0.before, $0.after) } }
    var new: [any Record] { added.map { after[$0] } }
    var gone: [any Record] { removed.map { before[$0] } }
}

extension Table where Row: Record {
    /// The record of this very id, whatever its aliases.
    fileprivate func index(ofOwn id: String) -> Index? { index(of: id).flatMap { self[$0].id == id ? $0 : nil } }
}

extension Catalog {
    fileprivate func leftOutIDs(of kind: RecordKind) -> Set<String> {
        Set(leftOut.lazy.filter { $0.kind == kind }.map(\.id))
    }
}
