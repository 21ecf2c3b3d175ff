/// Every file of the content folder is a record, or a record links to it (DATA.md §1).
enum BD091StrayFile: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let linked = catalog.linkedPaths.union(catalog.brokenPaths)
        let settings = catalog.settings.file
        // Where findings say that a file is: beside the settings.
        let prefix = settings.path.dropLast(settings.contentPath.count)
        let strays = catalog.attachments.paths.filter { path in
            isRecordToBe(path) || (!linked.contains(path) && !catalog.leftOut.contains { mayLink($0, to: path) })
        }
        let meant = strays.isEmpty ? [] : catalog.meantPaths
        return strays.filter { isRecordToBe($0) || !meant.contains($0) }.map { path in
            // What is meant to be a record is excused by no link to it.
            if let misplaced = MisplacedRecord(contentPath: path) {
                return self.misplaced(misplaced, at: prefix + path, in: catalog)
            }
            return isRecordToBe(path) ? noRecord(at: prefix + path) : unlinked(at: prefix + path)
        }
    }

    private static func isRecordToBe(_ path: String) -> Bool {
        path.lowercased().hasSuffix(".md") || MisplacedRecord(contentPath: path) != nil
    }

    /// Whether the text of a record that is left out names a file, or none that could be told from it; one whose text
    /// could not be read at all may link to what lies beside it.
    private static func mayLink(_ record: LeftOutRecord, to path: String) -> Bool {
        let name = String(path.split(separator: "/").last ?? "")
        guard !record.words.isEmpty else { return path.hasPrefix(record.contentPath.prefix { $0 != "/" } + "/") }
        return record.words.contains(name) || !name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    private static func noRecord(at path: String) -> Diagnostic {
        finding(
            "a Markdown file outside the records' folders is on no page", at: .start(of: path),
            help: "records live in \(Wording.list(RecordKind.allCases.map { $0.folder + "/" }))")
    }

    private static func misplaced(
        _ record: MisplacedRecord, at path: String, in catalog: Catalog
    ) -> Diagnostic {
        let kind = record.kind
        let id = String(SourceFile.stem(of: record.rightPath))
        let holder = catalog.resolve(id, as: kind).flatMap(catalog.record(at:))
        return finding(
            "this is on no page: the file of \(Wording.withArticle(kind.noun)) lies in \(kind.folder)/ and ends in .md",
            at: .start(of: path),
            help: holder.map {
                "\($0.origin.file.contentPath) is there already: delete this file, or give it an id of its own"
            } ?? "move it to \(record.rightPath)")
    }

    private static func unlinked(at path: String) -> Diagnostic {
        finding(
            "no record links to this file, so it is not published", at: .start(of: path),
            help: "link to it from a record's body, or remove it")
    }

    static let explanation = Explanation(
        code: 91, severity: .warning, title: "a file that no record owns or links to",
        purpose: """
            Nothing in the content folder is passed over in silence. A Markdown file belongs into one of the records' \
            folders; an attachment is published only when a body links to it. Names that begin with a dot, and a \
            README.md in any folder, are left alone.
            """,
        wrong: "# content/notes.md",
        right: "# content/meetings/2026-03-16-cycle.md")
}
