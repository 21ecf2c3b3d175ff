package import BackdriveCore

/// CommonMark with GitHub's tables, task lists, strikethrough and bare links, rendered to safe HTML (DATA.md §3).
package enum Markdown {
    /// The body of a record's file, from the byte offset behind its front matter.
    ///
    /// Every text is escaped, raw HTML included; what only the other records can tell is left as gaps. Time and memory
    /// stay in proportion to the file's size, whatever it holds.
    ///
    /// - Parameter isShown: false where no page will show the body: then it has neither HTML nor text.
    package static func body(of file: SourceFile, from offset: Int, isShown: Bool = true) -> Body {
        rendered(file, from: offset, isShown: isShown, keepsLinks: false).body
    }

    /// The body, and those of its links that begin with a record's id where they are asked for.
    static func rendered(
        _ file: SourceFile, from offset: Int, isShown: Bool, keepsLinks: Bool
    ) -> (body: Body, links: [WrittenLink]) {
        let bytes = file.bytes.span
        let survey = BodySurvey(bytes, from: min(offset, bytes.count))
        guard let first = survey.lineStarts.first, let tree = parse(bytes.extracting(first..<bytes.count)) else {
            return (.empty, [])
        }
        guard !survey.delimiterRows.isEmpty, let tables = TableText(bytes, from: first, survey, tree: tree),
            let tabled = parse(tables.bytes.span)
        else {
            return BodyRenderer.rendered(
                tree, lineStarts: survey.lineStarts, tables: nil, survey, file, isShown: isShown, keepsLinks: keepsLinks
            )
        }
        return BodyRenderer.rendered(
            tabled, lineStarts: tables.lineStarts, tables: tables, survey, file, isShown: isShown,
            keepsLinks: keepsLinks)
    }

    private static func parse(_ text: Span<UInt8>) -> MarkdownTree? {
        text.withUnsafeBufferPointer { MarkdownTree($0) }
    }
}
