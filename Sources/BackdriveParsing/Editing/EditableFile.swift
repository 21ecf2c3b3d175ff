package import BackdriveCore

/// A file of the content folder whose fields can be changed (PRODUCT.md §3, `set`).
///
/// Each change replaces a few ranges of bytes: comments, order, quotes, line ends, a byte order mark and every other byte
/// stay as they are.
package struct EditableFile {
    /// With all changes so far.
    package var file: SourceFile { written.file }
    private(set) var written: WrittenFields

    /// Throws for a file whose front matter cannot be read, in which nothing can be found.
    package init(_ file: SourceFile) throws(UneditableFile) { written = try Self.read(file) }

    /// The text of a single value; nil where none stands.
    package func text(at path: FieldPath) -> String? { written.node(at: path.names)?.text }

    /// Whether a field holds a value, or a list or map of any.
    package func holds(_ path: FieldPath) -> Bool {
        written.node(at: path.names).map { !$0.isAbsent && !$0.isEmpty } ?? false
    }

    /// Gives records their other names where the file names them: in fields, and one of them in the body.
    package mutating func rename(_ references: ReferenceNames, _ body: BodyRenaming? = nil) throws(UneditableFile) {
        try apply(written.renaming(references) + (body?.edits(in: written) ?? []))
    }

    /// Writes a value in place of the field's own, or where DATA.md §3 orders the field.
    package mutating func set(_ path: FieldPath, to value: NewValue) throws(UneditableFile) {
        try apply(try written.setting(path, to: value))
    }

    /// Takes a field away, and a map that then holds nothing; its comments stay, as lines of their own.
    package mutating func clear(_ path: FieldPath) throws(UneditableFile) { try apply(written.clearing(path)) }

    /// Adds entries at the end of a list, which need not be there yet.
    package mutating func append(_ values: [NewValue], to path: FieldPath) throws(UneditableFile) {
        try apply(try written.appending(values, to: path))
    }

    /// Puts a text from elsewhere in the place of the body: in a fence, so that nothing in it is markup.
    package mutating func setBody(toLiteral text: String) throws(UneditableFile) {
        try apply([written.edit(written.bodyStart..<file.bytes.count, "\n" + text.fenced)])
    }

    /// Makes edits that somebody else has found: those of a safe fix, say.
    package mutating func apply(_ edits: [Diagnostic.Edit]) throws(UneditableFile) {
        guard !edits.isEmpty else { return }
        written = try Self.read(file.applying(edits))
    }

    private static func read(_ file: SourceFile) throws(UneditableFile) -> WrittenFields {
        do throws(Refusal) {
            return try WrittenFields(of: file)
        } catch {
            throw .unreadable(error.finding, file)
        }
    }
}

/// Why a file's fields cannot be changed.
package enum UneditableFile: Error {
    /// The front matter cannot be read.
    case unreadable(Diagnostic, SourceFile)
    /// A field holds something else than the fields or entries that were to be changed in it.
    case shape(field: String, found: String, wanted: String)
}

extension SourceFile {
    /// The file with other names for records; nil where its front matter cannot be read, which has a finding of its own.
    package func renaming(_ references: ReferenceNames, _ body: BodyRenaming? = nil) -> SourceFile? {
        do {
            var text = try EditableFile(self)
            try text.rename(references, body)
            return text.file
        } catch {
            return nil
        }
    }

    /// The same file with other bytes.
    package func with(bytes: [UInt8]) -> SourceFile {
        SourceFile(path: path, contentPath: contentPath, bytes: bytes)
    }

    /// The file with ranges of its bytes replaced.
    ///
    /// - Parameter edits: apart from each other, in any order; of two at one place the first comes first.
    package func applying(_ edits: [Diagnostic.Edit]) -> SourceFile {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.utf8.count })
        var position = 0
        let ordered = edits.enumerated().sorted {
            ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
        }
        for (_, edit) in ordered {
            result += bytes[position..<Int(edit.range.start)]
            result += edit.text.utf8
            position = Int(edit.range.end)
        }
        return with(bytes: result + bytes[position...])
    }
}
