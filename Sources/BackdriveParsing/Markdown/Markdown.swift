package import BackdriveCore

/// CommonMark with GitHub's tables, task lists, strikethrough, bare links, alerts and footnotes, rendered to safe HTML
/// (DATA.md §3).
package enum Markdown {
    /// The body of a record's file, from the byte offset behind its front matter.
    ///
    /// Every text is escaped, raw HTML included; what only the other records can tell is left as gaps. Time and memory
    /// stay in proportion to the file's size, whatever it holds.
    ///
    /// - Parameter isShown: false where no page will show the body: then it has no HTML.
    package static func body(of file: SourceFile, from offset: Int, isShown: Bool = true) -> Body {
        rendered(file, from: offset, isShown: isShown, keepsLinks: false).body
    }

    /// The body, and those of its links that begin with a record's id where they are asked for.
    ///
    /// - Parameter isTrial: whether a way to mend it is tried: then nobody looks for one.
    static func rendered(
        _ file: SourceFile, from offset: Int, isShown: Bool, keepsLinks: Bool, isTrial: Bool = false
    ) -> (body: Body, links: [WrittenLink]) {
        let bytes = file.bytes.span
        let survey = BodySurvey(bytes, from: min(offset, bytes.count))
        guard let first = survey.lineStarts.first, let tree = parse(bytes.extracting(first..<bytes.count)) else {
            return (.empty, [])
        }
        let layout = LaidOutText(bytes, survey, tree: tree)
        func rendered(_ tree: borrowing MarkdownTree, _ layout: LaidOutText?) -> (body: Body, links: [WrittenLink]) {
            BodyRenderer.rendered(
                tree, layout: layout, survey, file, isShown: isShown, keepsLinks: keepsLinks, isTrial: isTrial)
        }
        guard let layout, let laidOut = parse(layout.bytes.span) else { return rendered(tree, nil) }
        return rendered(laidOut, layout)
    }

    /// Where the addresses of a body's link definitions stand.
    static func definedAddresses(in file: SourceFile, from offset: Int) -> [Range<Int>] {
        let bytes = file.bytes.span
        let survey = BodySurvey(bytes, from: min(offset, bytes.count))
        guard let first = survey.labelLines.isEmpty ? nil : survey.lineStarts.first,
            let tree = parse(bytes.extracting(first..<bytes.count))
        else { return [] }
        return LabelLines(bytes, survey, in: tree.root).definitions.compactMap { $0.address(in: bytes) }
    }

    private static func parse(_ text: Span<UInt8>) -> MarkdownTree? {
        text.withUnsafeBufferPointer { MarkdownTree($0) }
    }
}
