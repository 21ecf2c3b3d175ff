/// Finds the fields in which two versions of a record differ in meaning: typed values, whatever their layout.
///
/// References are looked up in the later version, where the old id of a renamed record is an alias.
struct FieldComparison<Row: Record> {
    /// Of the later version.
    let catalog: Catalog
    private let before: Row
    private let after: Row
    /// The names of the fields that differ, in the order in which they were compared.
    private(set) var changed: [String] = []

    init(_ before: Row, _ after: Row, in catalog: Catalog) {
        self.before = before
        self.after = after
        self.catalog = catalog
    }

    mutating func compare(_ field: String, by value: (Row) -> some Equatable) {
        if value(before) != value(after) { changed.append(field) }
    }

    mutating func compare(_ field: String, _ value: KeyPath<Row, some Equatable>) {
        compare(field) { $0[keyPath: value] }
    }

    mutating func compare<Value: Equatable>(_ field: String, _ value: KeyPath<Row, Located<Value>>) {
        compare(field) { $0[keyPath: value].isKnown ? $0[keyPath: value].value : nil }
    }

    mutating func compare<Value: Equatable>(_ field: String, _ value: KeyPath<Row, Located<Value>?>) {
        compare(field) { $0[keyPath: value]?.value }
    }

    mutating func compare<Named: Record>(
        _ field: String, _ ids: KeyPath<Row, [Located<String>]>, in table: KeyPath<Catalog, Table<Named>>
    ) {
        let named = catalog[keyPath: table]
        compare(field) { $0[keyPath: ids].map { named.ownID(of: $0.value) } }
    }

    mutating func compare<Named: Record>(
        _ field: String, _ id: KeyPath<Row, Located<String>?>, in table: KeyPath<Catalog, Table<Named>>
    ) {
        let named = catalog[keyPath: table]
        compare(field) { $0[keyPath: id].map { named.ownID(of: $0.value) } }
    }

    mutating func compare<Named: Record>(
        _ field: String, _ id: KeyPath<Row, Located<String>>, in table: KeyPath<Catalog, Table<Named>>
    ) {
        let named = catalog[keyPath: table]
        compare(field) { named.ownID(of: $0[keyPath: id].value) }
    }
}

// What every kind has.
extension FieldComparison {
    /// Fields with lists of their own, which do not tell of a value that one of the versions does not know.
    mutating func compareUnknown(_ fields: [String]) {
        for field in fields { compare(field) { $0.origin.hasFault(in: field) } }
    }

    /// The old id of a renamed record is one of its aliases now.
    mutating func compareAliases() {
        let oldID = before.id == after.id ? nil : before.id
        let kept = Set(after.origin.aliases.map(\.value).filter { $0 != oldID })
        if Set(before.origin.aliases.map(\.value)) != kept { changed.append("aliases") }
    }

    /// The logs but for new entries that have a list of their own; entries may stand in any order.
    ///
    /// A log with an entry that could not be read is always among them: its new entries cannot all be told.
    mutating func compareLogs() {
        let (old, new) = (entries(of: before), entries(of: after))
        func isReadable(_ log: String) -> Bool { !before.origin.hasFault(in: log) && !after.origin.hasFault(in: log) }
        for log in Set(old.keys).union(new.keys).sorted() {
            let (old, new) = (old[log] ?? [:], new[log] ?? [:])
            let isTold =
                isReadable(log)
                && (["decisions", "due_history"].contains(log)
                    || (["checks", "verification.results"].contains(log)
                        && old.allSatisfy { new[$0.key] ?? 0 >= $0.value }))
            if !isTold, old != new { changed.append(log) }
        }
    }

    /// How often each entry stands in each log.
    private func entries(of record: Row) -> [String: [LoggedEntry.Content: Int]] {
        catalog.loggedEntries(of: record).reduce(into: [:]) { $0[$1.log, default: [:]][$1.content, default: 0] += 1 }
    }
}
