package import BackdriveCore

/// Where a Markdown file names records (PRODUCT.md §3, `notes`): ids in running text, outside code and links, and links that
/// begin with an id.
package struct NoteText: Sendable {
    package let file: SourceFile
    /// `AP-K7QX2`.
    package let ids: [Located<String>]
    /// `[AP-K7QX2 …](…)`
    package let links: [Link]

    package struct Link: Sendable {
        package let id: String
        package let target: Target
        /// From its bracket to its parenthesis.
        package let range: SourceRange
    }

    /// A whole page or file, not a part of it.
    package enum Target: Sendable, Hashable {
        /// An http or https address.
        case web(String)
        /// A path from the file's folder, percent-decoded.
        case file(String)
    }

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
        links = found.links.compactMap { link in
            Target(link.address).map { Link(id: link.id, target: $0, range: link.range) }
        }
    }
}

extension NoteText.Target {
    fileprivate init?(_ address: String) {
        guard !address.utf8.contains(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }) else { return nil }
        switch LinkAddress(Array(address.utf8).span) {
        case .external: self = .web(address)
        case .relative(let path, _): self = .file(path)
        case .fragment, .refused: return nil
        }
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
