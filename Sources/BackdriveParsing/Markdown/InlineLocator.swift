internal import BackdriveCore
internal import CCmark

/// Finds where in the file the inline content of one block was written.
///
/// cmark's own positions of inline nodes are wrong behind hard breaks, link definitions and links over two lines. So
/// the block's nodes are followed through its source, in order and only as far as asked: texts byte for byte, with
/// their escapes and entities, code by its backticks, links by their brackets.
struct InlineLocator {
    private let block: MarkdownNode
    private var source: InlineSource
    /// The next node to follow; nil behind the block's last one.
    private var node: MarkdownNode?
    /// The link whose address is looked for, and where it has it.
    private var wanted: MarkdownNode?
    private var address: Range<Int>?

    /// `range` is where the block stands in the file; its content may begin behind its start.
    init(_ block: MarkdownNode, in range: Range<Int>, of file: [UInt8]) {
        self.block = block
        node = block.firstChild
        source = InlineSource(file, range)
        if block.type == CMARK_NODE_PARAGRAPH { source.skipDefinitions(before: node.map { $0.literal.prefix(64) }) }
    }

    func isFor(_ block: MarkdownNode) -> Bool { self.block == block }

    /// The place of a part of a text, whose literal is given; nil when the file spells it with escapes or entities.
    ///
    /// Asked for in document order.
    mutating func range(of part: Range<Int>, in text: MarkdownNode, _ literal: Span<UInt8>) -> SourceRange? {
        advance(to: text)
        return node == text ? source.range(of: part, in: literal) : nil
    }

    /// The place of a link's or an image's address, or of its text where the address stands elsewhere.
    mutating func addressRange(of link: MarkdownNode) -> SourceRange {
        advance(to: link)
        var ahead = self
        ahead.wanted = link
        while ahead.node != nil, ahead.address == nil { ahead.step() }
        return SourceRange(ahead.address ?? source.block)
    }

    /// The place of a link that has its address in itself, from its bracket on; nil for any other.
    mutating func range(ofLink link: MarkdownNode) -> SourceRange? {
        advance(to: link)
        var ahead = self
        let first = ahead.source.skip(to: UInt8(ascii: "["))
        ahead.wanted = link
        while ahead.node != nil, ahead.address == nil { ahead.step() }
        guard ahead.address != nil, first < ahead.source.position,
            source.file[ahead.source.position - 1] == UInt8(ascii: ")")
        else {
            return nil
        }
        return SourceRange(first, ahead.source.position)
    }

    /// The place of inline HTML.
    mutating func range(ofHTML html: MarkdownNode) -> SourceRange {
        advance(to: html)
        let first = source.skip(to: UInt8(ascii: "<"))
        source.follow(html.literal.span, to: html.literal.count)
        return SourceRange(first, max(first, source.position))
    }
}

extension InlineLocator {
    private mutating func advance(to target: MarkdownNode) {
        while let node, node != target { step() }
    }

    /// Follows the next node, and leaves the links that end with it.
    private mutating func step() {
        guard let current = node else { return }
        enter(current)
        source.beginLiteral()
        if let child = current.firstChild {
            node = child
            return
        }
        var at = current
        while at != block {
            if at.type == CMARK_NODE_LINK || at.type == CMARK_NODE_IMAGE {
                let found = source.skipLinkTail(isWanted: at == wanted && address == nil)
                address = address ?? found
            }
            if let next = at.next {
                node = next
                return
            }
            guard let parent = at.parent else { break }
            at = parent
        }
        node = nil
    }

    private mutating func enter(_ node: MarkdownNode) {
        switch node.type {
        case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE:
            let literal = node.literal
            source.follow(literal.span, to: literal.count)
        case CMARK_NODE_CODE: source.skipCode()
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: source.skipLineEnd()
        default: break
        }
    }
}
