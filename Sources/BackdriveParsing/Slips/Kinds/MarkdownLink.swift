import BackdriveCore

/// `evidence: [Report](https://…)`, `links: [[Story](https://…)]`: a link of Markdown, which front matter does not know.
enum MarkdownLink: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        let bytes = line.bytes[line.parts.value]
        guard let middle = bytes.firstRange(of: "](".utf8),
            let start = bytes[..<middle.lowerBound].lastIndex(of: UInt8(ascii: "[")),
            let end = bytes[middle.upperBound...].firstIndex(of: UInt8(ascii: ")"))
        else { return [] }
        let link = start..<(end + 1)
        let title = line.text((start + 1)..<middle.lowerBound)
        let address = YAMLQuoting.quoted(line.text(middle.upperBound..<end))
        let plain = YAMLQuoting.isPlain(title) ? title : YAMLQuoting.quoted(title)
        let isBare = start == line.parts.value.lowerBound && !line.hasDash && line.vocabulary.takesList(line.field)
        let written = line.text(link)
        return [address, "{title: \(plain), url: \(address)}"].map { text in
            Repair(link, [Diagnostic.Edit(link, isBare ? "[\(text)]" : text)], .markdownLink(written))
        }
    }
}
