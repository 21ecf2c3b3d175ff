/// A record of which a change edits fields that no other list tells of.
package struct EditedRecord: Sendable, Hashable {
    package let record: RecordName
    /// The fields' names in the file, `body` last.
    package let fields: [String]
}

extension Difference {
    /// Fields that are edited and told of nowhere else, in the order of DATA.md §3; changes of layout alone are none.
    static func edited(
        _ pairs: [(before: any Record, after: any Record)], from before: Version, to after: Version
    ) -> [EditedRecord] {
        let declared = Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, $0.fields) })
        let catalog = after.report.catalog
        return pairs.compactMap { pair in
            guard pair.before.origin.file.bytes != pair.after.origin.file.bytes,
                let old = before.values(pair.before), let new = after.values(pair.after)
            else { return nil }
            let records = EditedPair(before: pair.before, after: pair.after, catalog: catalog)
            let fields = FieldComparison(before: old, after: new, catalog: catalog)
                .changedNames(among: declared[pair.after.recordKind] ?? [])
            let edited =
                fields.filter { !EditedPair.toldFields.contains($0) } + records.unknown + records.logs + records.aliases
                + records.body
            return edited.isEmpty ? nil : EditedRecord(record: RecordName(pair.after), fields: edited)
        }
    }
}

/// What two versions of a record differ in beside the values of single fields.
private struct EditedPair {
    let before: any Record
    let after: any Record
    /// Of the later version.
    let catalog: Catalog

    /// Those that have lists of their own, or are told of below.
    static let toldFields: Set = ["id", "owner", "due_on", "aliases"]

    /// Fields with lists of their own, which do not tell of a value that one of the versions does not know.
    var unknown: [String] {
        ["owner", "due_on"].filter { before.origin.hasFault(in: $0) != after.origin.hasFault(in: $0) }
    }

    /// The old id of a renamed record is one of its aliases now.
    var aliases: [String] {
        let oldID = before.id == after.id ? nil : before.id
        let kept = Set(after.origin.aliases.map(\.value).filter { $0 != oldID })
        return Set(before.origin.aliases.map(\.value)) == kept ? [] : ["aliases"]
    }

    /// The logs but for new entries that have a list of their own; entries may stand in any order.
    ///
    /// A log with an entry that could not be read is always among them: its new entries cannot all be told.
    var logs: [String] {
        let (old, new) = (entries(of: before), entries(of: after))
        return Set(old.keys).union(new.keys).sorted().filter { log in
            let (old, new) = (old[log] ?? [:], new[log] ?? [:])
            let isReadable = !before.origin.hasFault(in: log) && !after.origin.hasFault(in: log)
            let isTold =
                isReadable
                && (["decisions", "due_history"].contains(log)
                    || (["checks", "verification.results"].contains(log)
                        && old.allSatisfy { new[$0.key] ?? 0 >= $0.value }))
            return !isTold && old != new
        }
    }

    /// How often each entry stands in each log.
    private func entries(of record: any Record) -> [String: [LoggedEntry.Content: Int]] {
        catalog.loggedEntries(of: record).reduce(into: [:]) { $0[$1.log, default: [:]][$1.content, default: 0] += 1 }
    }

    var body: [String] { before.body.isRead(as: after.body) ? [] : ["body"] }
}

extension Body {
    /// Whether a reader sees the same, wherever it stands in its file.
    fileprivate func isRead(as other: Body) -> Bool {
        html == other.html && gaps.elementsEqual(other.gaps) { $0.offset == $1.offset && $0.filling == $1.filling }
    }
}
