package import BackdriveCore
internal import CCmark

/// A link whose text begins with a record's id, where it is written: `[AP-K7QX2 …](…)`.
package struct WrittenLink: Sendable {
    package let id: String
    package let target: Target
    /// From its bracket to its parenthesis.
    package let range: SourceRange

    /// A whole page or file, not a part of it.
    package enum Target: Sendable {
        /// An http or https address.
        case web(String)
        /// A path from the file's folder, percent-decoded.
        case file(String)

        /// Nil for an address of anything else.
        fileprivate init?(_ address: UnsafeBufferPointer<UInt8>) {
            guard !address.contains(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }) else { return nil }
            switch LinkAddress(address.span) {
            case .external: self = .web(String(decoding: address, as: UTF8.self))
            case .relative(let path, _): self = .file(path)
            case .fragment, .refused: return nil
            }
        }
    }
}

extension BodyRenderer {
    /// Keeps a link that begins with an id and has its address in itself.
    mutating func keep(link node: MarkdownNode) {
        guard let text = node.firstChild, text.type == CMARK_NODE_TEXT else { return }
        let literal = text.literal
        guard let hyphen = literal.prefix(3).firstIndex(of: UInt8(ascii: "-")),
            let mention = Mention.bare(hyphen: hyphen, in: literal.span, from: 0, to: literal.count),
            mention.id.lowerBound == 0, let range = locate({ $0.range(ofLink: node) }),
            file.bytes[(range.bytes.lowerBound + 1)...].starts(with: literal[mention.id]),
            let target = WrittenLink.Target(node.address)
        else { return }
        let id = String(decoding: literal[mention.id], as: UTF8.self)
        writtenLinks?.append(WrittenLink(id: id, target: target, range: range))
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
