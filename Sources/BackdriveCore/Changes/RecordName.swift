/// A record as a summary names it.
package struct RecordName: Sendable, Hashable {
    package let kind: RecordKind
    package let id: String
    /// A person's name; nil for a cycle, and for a meeting without one.
    package let title: String?

    init(_ record: any Record) {
        kind = record.recordKind
        id = record.id
        title = record.shownTitle
    }
}
