// Fields that several maps have in common.
extension Fields {
    mutating func on(_ sentence: String = "The day it happened.") -> Located<Day> { required("on", .day, sentence) }

    mutating func by() -> Located<String>? { optional("by", .personOrText, "A person's id or a name.") }

    mutating func note() -> String? { optional("note", .text, "A remark.") }

    /// Of an entry of a log.
    mutating func void() -> String? {
        neverEmpty("void", "Why the entry is struck: it stays visible and counts nowhere.")?.value
    }

    mutating func title() -> Located<String> { required("title", .title, "One line of at most 200 characters.") }

    mutating func links() -> [Link] { list("links", "Places outside the content.") }

    mutating func tags() -> [String] { list("tags", of: .word, doubles: .refused, "Words to find it by.").map(\.value) }

    /// The field that every record begins with.
    mutating func id() -> Located<String>? { optional("id", .word, "The file's name without .md; needed nowhere.") }

    /// The field that every record ends with, and where it comes from.
    mutating func origin(_ kind: RecordKind, _ writtenID: Located<String>?) -> Origin {
        let aliases = list("aliases", of: .word, doubles: .refused, "Former ids; their pages lead here.")
        return Origin(source, kind: kind, writtenID: writtenID, aliases: aliases)
    }
}

/// What the fields of a record or of the settings were read from.
package struct FieldSource: Sendable {
    let file: SourceFile
    let body: Body
    /// Dotted names of the fields that could not be read, or that are missing.
    let faultyFields: Set<String>
    /// Where the settings' values stand, by their dotted names.
    let places: [String: SourceRange]
    /// False where nothing of the file could be read.
    let isReadable: Bool

    package init(
        file: SourceFile, body: Body = .empty, faultyFields: Set<String>, places: [String: SourceRange] = [:],
        isReadable: Bool = true
    ) {
        self.file = file
        self.body = body
        self.faultyFields = faultyFields
        self.places = places
        self.isReadable = isReadable
    }

    static let none = FieldSource(file: SourceFile(path: "", contentPath: "", bytes: []), faultyFields: [])
}
