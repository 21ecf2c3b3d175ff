internal import BackdriveCore
internal import CCmark

/// A link whose text begins with a record's id, where it is written: `[AP-K7QX2 …](…)`.
struct WrittenLink {
    let id: String
    /// With its escapes undone.
    let address: String
    /// From its bracket to its parenthesis.
    let range: SourceRange
}

extension BodyRenderer {
    /// Keeps a link that begins with an id and has its address in itself.
    mutating func keep(link node: MarkdownNode) {
        guard let text = node.firstChild, text.type == CMARK_NODE_TEXT else { return }
        let literal = text.literal
        guard let hyphen = literal.prefix(3).firstIndex(of: UInt8(ascii: "-")),
            let mention = Mention.bare(hyphen: hyphen, in: literal.span, from: 0, to: literal.count),
            mention.id.lowerBound == 0, let range = locate({ $0.range(ofLink: node) })
        else { return }
        let id = literal[mention.id]
        guard file.bytes[(range.bytes.lowerBound + 1)...].starts(with: id) else { return }
        writtenLinks?.append(
            WrittenLink(
                id: String(decoding: id, as: UTF8.self), address: String(decoding: node.address, as: UTF8.self),
                range: range))
    }

    /// Keeps in mind whether a link of raw HTML is open in this block: what stands in it is a link already.
    mutating func keep(tag: Span<UInt8>) {
        guard tag.count > 2 else { return }
        let closes = tag[1] == UInt8(ascii: "/")
        let name = closes ? 2 : 1
        guard tag.count > name + 1, tag[name] | 0x20 == UInt8(ascii: "a"), !tag[name + 1].isAlphanumeric else { return }
        anchorBlock = closes ? nil : block
    }
}
