package import BackdriveCore

extension NoteText {
    /// The file with links in place of ids, and other links in place of some that it has.
    ///
    /// - Parameters:
    ///   - link: for an id; nil where it stays.
    ///   - fresh: for a link that begins with an id; nil where it stays.
    package func linked(_ link: (String) -> String?, refreshing fresh: (WrittenLink) -> String?) -> SourceFile {
        let linked = ids.compactMap { id in link(id.value).map { edit(id.range, $0) } }
        let refreshed = links.compactMap { link in fresh(link).map { Diagnostic.Edit(link.range, $0) } }
        return file.applying(apart(linked + refreshed))
    }

    /// Of two edits that overlap the first: a place that was misread must not spoil another one.
    private func apart(_ edits: [Diagnostic.Edit]) -> [Diagnostic.Edit] {
        edits.sorted { $0.range.start < $1.range.start }.reduce(into: []) { apart, edit in
            if apart.last.map({ $0.range.end <= edit.range.start }) ?? true { apart.append(edit) }
        }
    }

    /// The link in place of an id, and a backslash before what would take its bracket: `!` and `\`.
    private func edit(_ range: SourceRange, _ link: String) -> Diagnostic.Edit {
        let (before, after) = (file.bytes[..<range.bytes.lowerBound], file.bytes[range.bytes.upperBound...])
        let joined =
            Self.joiner(Self.text(before.suffix(16)).reversed()) + link + Self.joiner(Self.text(after.prefix(16)))
        let backslash = UInt8(ascii: "\\")
        let isBang = before.last == UInt8(ascii: "!")
        let backslashes = (isBang ? before.dropLast() : before).reversed().prefix { $0 == backslash }.count
        guard backslashes.isMultiple(of: 2) == isBang else { return Diagnostic.Edit(range, joined) }
        let taker = isBang ? "!" : "\\"
        return Diagnostic.Edit(
            SourceRange(range.bytes.lowerBound - 1, range.bytes.upperBound), "\\" + taker + joined)
    }

    /// A word joiner where emphasis ends at a letter: `**AP-K7QX2**已完成` would lose it, since a link begins and ends with
    /// punctuation (CommonMark 0.30, 6.2).
    ///
    /// - Parameter outward: what stands beside the link, the nearest first.
    private static func joiner(_ outward: some Sequence<Unicode.Scalar>) -> String {
        let outward = Array(outward)
        let rest = outward.drop { ["*", "_", "~"].contains($0) }
        guard rest.count < outward.count, let letter = rest.first?.properties else { return "" }
        return letter.isAlphabetic || letter.numericType != nil ? "\u{2060}" : ""
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String.UnicodeScalarView {
        String(decoding: bytes, as: UTF8.self).unicodeScalars
    }
}
