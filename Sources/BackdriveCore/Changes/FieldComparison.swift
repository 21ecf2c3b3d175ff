/// Finds the fields in which two versions of a record differ in meaning: typed values, whatever their layout.
///
/// References are looked up in the later version, where the old id of a renamed record is an alias.
struct FieldComparison {
    let after: Catalog
    /// The names of the fields that differ, in the order in which they were compared.
    private(set) var changed: [String] = []

    init(in after: Catalog) { self.after = after }

    mutating func compare<Value: Equatable>(_ field: String, _ before: Value, _ after: Value) {
        if before != after { changed.append(field) }
    }

    mutating func compare<Value: Equatable>(_ field: String, _ before: Located<Value>, _ after: Located<Value>) {
        compare(field, before.value, after.value)
    }

    mutating func compare<Value: Equatable>(_ field: String, _ before: Located<Value>?, _ after: Located<Value>?) {
        compare(field, before?.value, after?.value)
    }

    mutating func compare<Row: Record>(
        _ field: String, _ before: [Located<String>], _ after: [Located<String>], in table: Table<Row>
    ) {
        compare(field, before.map { table.ownID(of: $0.value) }, after.map { table.ownID(of: $0.value) })
    }

    mutating func compare<Row: Record>(
        _ field: String, _ before: Located<String>?, _ after: Located<String>?, in table: Table<Row>
    ) {
        compare(field, before.map { [$0] } ?? [], after.map { [$0] } ?? [], in: table)
    }

    /// A log's entries may stand in any order.
    mutating func compare<Entry: ComparableEntry>(_ field: String, _ before: Log<Entry>, _ after: Log<Entry>) {
        func entries(_ log: Log<Entry>) -> [Struck: Int] {
            log.all.reduce(into: [:]) { $0[Struck(values: $1.values(in: self.after), void: $1.void), default: 0] += 1 }
        }
        compare(field, entries(before), entries(after))
    }

    private struct Struck: Hashable {
        let values: EntryValues
        let void: String?
    }
}
