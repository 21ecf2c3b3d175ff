/// Every file of the content folder is a record, or a record links to it (DATA.md §1).
enum BD091StrayFile: CatalogRule {
    static let code: RuleCode = 91
    static let severity = Diagnostic.Severity.warning

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let linked = catalog.linkedPaths
        return catalog.attachments.paths.compactMap { path in
            // A Markdown file is meant to be a record, so that a link to it excuses nothing.
            let isMarkdown = path.lowercased().hasSuffix(".md")
            guard isMarkdown || !linked.contains(path) else { return nil }
            return Diagnostic(
                code, severity, isMarkdown ? noRecord : unlinked, at: .start(of: catalog.displayPath(path)),
                help: isMarkdown ? folders : linkIt)
        }
    }
}

extension Catalog {
    /// Where findings say a file of the content folder is: beside the settings.
    fileprivate func displayPath(_ contentPath: String) -> String {
        settings.file.path.dropLast(settings.file.contentPath.count) + contentPath
    }
}

extension BD091StrayFile {
    private static let noRecord = "a Markdown file outside the records' folders is on no page"
    private static let unlinked = "no record links to this file, so it is not published"

    private static var folders: String {
        "records live in \(Wording.list(RecordKind.allCases.map { $0.folder + "/" }))"
    }

    private static let linkIt = "link to it from a record's body, or remove it"

    static var explanation: Explanation {
        Explanation(
            title: "a file that no record owns or links to",
            purpose: """
                Nothing in the content folder is passed over in silence. A Markdown file belongs into one of the \
                records' folders; an attachment is published only when a body links to it. Names that begin with a \
                dot, and a README.md in any folder, are left alone.
                """,
            wrong: """
                # content/notes.md
                """,
            right: """
                # content/meetings/2026-03-16-cycle.md
                """)
    }
}
