internal import CCmark

/// Running text gathered without markup: pieces as they come, white space runs as one space, none at either end.
struct PlainText {
    private(set) var bytes: [UInt8] = []
    private var needsSpace = false

    var string: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
        var pending = range.lowerBound
        for index in range where text[index] <= 0x20 {
            // Single spaces between words are copied with them.
            if text[index] == 0x20, index > pending, index + 1 < range.upperBound, text[index + 1] > 0x20 { continue }
            append(words: text, pending..<index)
            needsSpace = true
            pending = index + 1
        }
        append(words: text, pending..<range.upperBound)
    }

    private mutating func append(words text: Span<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if needsSpace, !bytes.isEmpty { bytes.append(0x20) }
        needsSpace = false
        bytes.append(raw: text, range)
    }
}

extension PlainText {
    /// The text inside a node: a heading's, an image's alternative.
    init(of node: MarkdownNode) {
        node.walk { inner, step in
            if step == .enter { append(leaf: inner) }
            return true
        }
    }

    private mutating func append(leaf: MarkdownNode) {
        switch leaf.type {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE:
            let literal = leaf.literal
            append(literal.span, 0..<literal.count)
        case CMARK_NODE_HTML_INLINE:
            let literal = leaf.literal
            for part in RawHTML(literal.span).parts {
                switch part {
                case .text(let range): append(literal.span, range)
                case .lineBreak: needsSpace = true
                }
            }
        case CMARK_NODE_SOFTBREAK: if !leaf.joinsCJK { needsSpace = true }
        case CMARK_NODE_LINEBREAK: needsSpace = true
        default: break
        }
    }
}
