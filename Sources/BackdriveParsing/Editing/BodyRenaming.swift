package import BackdriveCore

/// A record's new id in bodies: in mentions of it and in links to its file, not in code (PRODUCT.md §3, `renumber`).
package struct BodyRenaming: Sendable {
    private let oldID: String
    private let newID: String
    /// The record's file, relative to the content folder.
    private let contentPath: String
    /// Whether the old id in running text leads to this record, and to none of another kind.
    private let isMentioned: Bool

    package init(of file: SourceFile, to newID: String, isMentioned: Bool) {
        oldID = String(file.stem)
        self.newID = newID
        contentPath = file.contentPath
        self.isMentioned = isMentioned
    }

    /// The edits in a file's body.
    func edits(in fields: WrittenFields) -> [Diagnostic.Edit] {
        let file = fields.file
        let gaps = Markdown.body(of: file, from: fields.bodyStart).gaps
        let addresses = Markdown.definedAddresses(in: file, from: fields.bodyStart)
        return gaps.compactMap { edit(of: $0, in: file) } + addresses.compactMap { edit(ofAddress: $0, in: file) }
    }

    private func edit(of gap: Body.Gap, in file: SourceFile) -> Diagnostic.Edit? {
        switch gap.filling {
        case .mention(let id, let isBracketed):
            guard isMentioned, id == oldID else { return nil }
            return Diagnostic.Edit(gap.range, isBracketed ? "[[" + newID + "]]" : newID)
        case .linkStart, .image: return edit(ofAddress: gap.range.bytes, in: file)
        case .linkEnd, .alertTitle: return nil
        }
    }

    /// The new file name in an address that leads to the record's file; nil for any other text.
    private func edit(ofAddress range: Range<Int>, in file: SourceFile) -> Diagnostic.Edit? {
        guard case .relative(let path, _) = LinkAddress(file.bytes.span.extracting(range)),
            file.contentPath(ofLink: path) == contentPath
        else { return nil }
        let address = file.bytes[range]
        let end = address.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? range.upperBound
        let start = address[..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? range.lowerBound
        return Diagnostic.Edit(SourceRange(start, end), newID + ".md")
    }
}
