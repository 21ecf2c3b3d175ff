import BackdriveCore
import BackdriveParsing
import Testing

/// A problem's file that holds just these bytes.
func problemFile(_ text: String) -> SourceFile {
    SourceFile(path: "problems/P-1.md", contentPath: "problems/P-1.md", bytes: Array(text.utf8))
}

/// Changes the front matter of a problem, given without its `---` lines, and expects this one.
func expectEdit(
    of before: String, gives after: String, sourceLocation: Testing.SourceLocation = #_sourceLocation,
    _ change: (inout EditableFile) throws -> Void
) throws {
    var file = try EditableFile(problemFile("---\n" + before + "---\nbody\n"))
    try change(&file)
    #expect(
        String(decoding: file.file.bytes, as: UTF8.self) == "---\n" + after + "---\nbody\n",
        sourceLocation: sourceLocation)
}

extension EditableFile {
    /// Gives a problem's field, by its dotted name, a text.
    mutating func set(_ name: String, _ text: String) throws {
        let path = try FieldPath(name, in: Problem.fields)
        try set(path, to: .scalar(text, path.field.type))
    }

    mutating func clear(_ name: String) throws { try clear(FieldPath(name, in: Problem.fields)) }

    /// Adds an entry to a problem's log.
    mutating func log(_ name: String, _ fields: KeyValuePairs<String, String>) throws {
        let path = try FieldPath(name, in: Problem.fields)
        let entry = fields.map { name, text in
            (path.field.type.fieldsInside.first { $0.name == name } ?? path.field, Optional(text))
        }
        try append([.entry(entry)], to: path)
    }
}
