// What a change writes into logs that a reviewer wants to read.
extension RecordChanges {
    /// The entries that a record has and its earlier version had not, or not as often, in the order of the later version;
    /// of new records all.
    ///
    /// - Parameters:
    ///   - isUncertain: whether an entry of a record could not be read: then which of them are new cannot be told.
    ///   - key: what makes two entries the same although one is worded anew.
    func newEntries<Row: Record, Entry>(
        of pairing: Pairing<Row>, isUncertain: (Row) -> Bool, key: (Entry) -> some Hashable,
        _ entries: (Catalog, Table<Row>.Index) -> [Entry]
    ) -> [(record: Row, entry: Entry)] {
        let known = Dictionary(uniqueKeysWithValues: pairing.pairs.map { ($0.after, $0.before) })
        return pairing.after.indices.flatMap { index -> [(record: Row, entry: Entry)] in
            let record = pairing.after[index]
            if let old = known[index], isUncertain(pairing.before[old]) { return [] }
            if case .leftOut = before.resolve(record.id, as: Row.kind) { return [] }
            let old = known[index].map { entries(before, $0) } ?? []
            return entries(after, index).surplus(over: old.map(key), by: key).map { (record, $0) }
        }
    }
}

/// What makes an entry of a log the same although its reason is worded anew.
struct EntryKey<Word: Hashable>: Hashable {
    let on: Day
    let said: Word
}
