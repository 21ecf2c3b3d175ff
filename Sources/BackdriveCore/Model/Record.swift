/// One file of the content folder, read into typed values.
///
/// An object that never changes: handing a record on costs one reference, however much it holds.
package protocol Record: AnyObject, FieldMap {
    static var kind: RecordKind { get }
    var origin: Origin { get }
    /// What it is called besides its id: a person's name; nil for a cycle, and for a meeting without a title.
    var shownTitle: String? { get }
    /// The day on which it begins to be; nil for what always was.
    var firstDay: Day? { get }
    /// Its address, at its place in its table.
    func address(at place: Table<Self>.Index) -> RecordAddress
}

extension Record {
    /// The file's name without `.md`: the record's id (DATA.md §1).
    package var id: String { origin.id }
    package var body: Body { origin.body }
    /// Where the record's page lies, from the site's root: `aps/AP-K7QX2.html`, for ever (PRODUCT.md §4).
    package var pagePath: String { origin.pagePath }
    package var shownTitle: String? { nil }
    package var firstDay: Day? { nil }
    package func exists(on day: Day) -> Bool { firstDay.map { $0 <= day } ?? true }
    /// The kind of a record whose type is not known: some kinds have a field of the name `kind`.
    package var recordKind: RecordKind { Self.kind }
}

/// Where a record came from, and what every kind of record has.
///
/// A class, so that asking a record for its id copies nothing else; it never changes.
package final class Origin: Sendable {
    package let file: SourceFile
    package let id: String
    /// Of the record's page, from the site's root: asked for by every row that leads there.
    let pagePath: String
    /// The front matter's own `id:`, which must agree.
    package let writtenID: Located<String>?
    /// Former ids, whose pages lead here.
    package let aliases: [Located<String>]
    package let body: Body
    /// Dotted names of the fields that stand in the file but could not be read, so that no rule calls them missing.
    package let faultyFields: Set<String>

    init(_ source: FieldSource, kind: RecordKind, writtenID: Located<String>?, aliases: [Located<String>]) {
        file = source.file
        id = String(source.file.stem)
        pagePath = kind.pagePath(of: id)
        self.writtenID = writtenID
        self.aliases = aliases
        body = source.body
        faultyFields = source.faultyFields
    }

    /// The aliases; where they could not be read, whatever may be one.
    var possibleAliases: [String] { hasFault(in: "aliases") ? file.wordsOfAliases : aliases.map(\.value) }
}
