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
        if before.value != after.value || before.isKnown != after.isKnown { changed.append(field) }
    }

    /// Fields with lists of their own, which do not tell of a value that one of the versions does not know.
    mutating func compareUnknown(_ fields: [String], _ before: Origin, _ after: Origin) {
        changed += fields.filter { before.hasFault(in: $0) != after.hasFault(in: $0) }
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

    /// The logs but those whose new entries have a list of their own; entries may stand in any order.
    ///
    /// A log with an entry that could not be read is always among them: its new entries cannot all be told.
    mutating func compareLogs(_ before: any Record, _ after: any Record) {
        let (old, new) = (entries(of: before), entries(of: after))
        let listed = ["decisions", "due_history"].filter {
            !before.origin.hasFault(in: $0) && !after.origin.hasFault(in: $0)
        }
        for log in Set(old.keys).union(new.keys).subtracting(listed).sorted() {
            compare(log, old[log] ?? [:], new[log] ?? [:])
        }
    }

    /// How often each entry stands in each log.
    private func entries(of record: any Record) -> [String: [Struck: Int]] {
        after.loggedEntries(of: record).reduce(into: [:]) { logs, entry in
            logs[entry.log, default: [:]][Struck(values: entry.values, void: entry.void), default: 0] += 1
        }
    }

    private struct Struck: Hashable {
        let values: [LoggedEntry.Value]
        let void: String?
    }
}
