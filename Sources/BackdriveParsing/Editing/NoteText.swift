package import BackdriveCore

/// Where a Markdown file names records (PRODUCT.md §3, `notes`): ids in running text, outside code and links, and links that
/// begin with an id.
package struct NoteText: Sendable {
    package let file: SourceFile
    /// `AP-K7QX2`.
    package let ids: [Located<String>]
    /// `[AP-K7QX2 …](…)`
    package let links: [WrittenLink]

    /// Front matter, if the file has any, is no text. Throws for a file that is no readable text.
    package init(_ file: SourceFile) throws(UneditableFile) {
        let found: (body: Body, links: [WrittenLink])
        do throws(Refusal) {
            try file.requireReadable()
            found = Markdown.rendered(file, from: file.noteStart, isShown: false, keepsLinks: true)
        } catch {
            throw .unreadable(error.finding, file)
        }
        self.file = file
        ids = found.body.gaps.compactMap { gap in
            guard case .mention(let id, isBracketed: false) = gap.filling else { return nil }
            return Located(id, gap.range)
        }
        links = found.links
    }
}

extension SourceFile {
    /// Behind the front matter, else behind a byte order mark.
    fileprivate var noteStart: Int {
        do {
            return try FrontMatter(of: self).bodyStart
        } catch {
            return textStart
        }
    }
}
