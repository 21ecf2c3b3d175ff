/// An entry that a change writes into a log which a reviewer wants to read.
package struct NewEntry<Entry: LogEntry>: Sendable {
    package let record: RecordName
    package let entry: Entry
}

extension Difference {
    /// Of new problems too, in the logs' order.
    package var decisions: [NewEntry<Decision>] {
        newEntries(of: problems, said: \.outcome.value) {
            $0.origin.hasGap(in: "decisions", at: "on", "outcome", "void")
        } in: {
            $0.problems[$1].decisions.valid
        }
    }

    /// Of new APs too, in their own logs or in the minutes of meetings (METRICS.md 1.14); what is worst first, then by AP,
    /// then by day.
    package var checks: [NewEntry<Check>] {
        let new: [NewEntry<Check>] = newEntries(of: plans, said: \.outcome.value) {
            $0.origin.hasGap(in: "checks", at: "on", "outcome", "void")
        } in: {
            $0.checks(of: $1).map(\.check).filter { $0.void == nil }
        }
        return Check.Outcome.allCases.reversed().flatMap { outcome in new.filter { $0.entry.outcome.value == outcome } }
    }

    /// Of new problems too, in the logs' order.
    package var verdicts: [NewEntry<VerificationResult>] {
        newEntries(of: problems, said: \.result.value) {
            $0.origin.hasGap(in: "verification", at: "results")
        } in: {
            $0.problems[$1].verification?.results.valid ?? []
        }
    }

    /// The entries that a record has and its earlier version had not, or not as often, in the order of the later version;
    /// of new records all.
    ///
    /// - Parameters:
    ///   - said: what makes two entries of one day the same although the reason is worded anew.
    ///   - isUncertain: whether an entry of a record could not be read: then which of them are new cannot be told.
    private func newEntries<Row: Record, Entry: LogEntry, Word: Hashable>(
        of pairing: Pairing<Row>, said: (Entry) -> Word, isUncertain: (Row) -> Bool,
        in entries: (Catalog, Table<Row>.Index) -> [Entry]
    ) -> [NewEntry<Entry>] {
        func key(_ entry: Entry) -> EntryKey<Word> { EntryKey(on: entry.on.value, said: said(entry)) }
        let (before, after) = (before.catalog, after.catalog)
        let known = Dictionary(uniqueKeysWithValues: pairing.pairs.map { ($0.after, $0.before) })
        return pairing.after.indices.flatMap { index -> [NewEntry<Entry>] in
            let record = pairing.after[index]
            if let old = known[index], isUncertain(pairing.before[old]) { return [] }
            if case .leftOut = before.resolve(record.id, as: Row.kind) { return [] }
            let old = known[index].map { entries(before, $0) } ?? []
            return entries(after, index).surplus(over: old.map(key), by: key)
                .map { NewEntry(record: RecordName(record), entry: $0) }
        }
    }
}

private struct EntryKey<Word: Hashable>: Hashable {
    let on: Day
    let said: Word
}
