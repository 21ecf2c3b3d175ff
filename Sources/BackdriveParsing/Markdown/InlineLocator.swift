internal import BackdriveCore
internal import CCmark

/// Finds where in the file the inline content of one block was written.
///
/// cmark's own positions of inline nodes are wrong behind hard breaks, link definitions and links over two lines. So
/// the block's nodes are followed through its source, in order and only as far as asked: texts byte for byte, with
/// their escapes and entities, code by its backticks, links by their brackets.
struct InlineLocator {
    private let file: [UInt8]
    private let block: MarkdownNode
    private let start: Int
    private let end: Int
    private var position: Int
    /// The next node to follow; nil behind the block's last one.
    private var node: MarkdownNode?
    /// Bytes of `node`'s literal that are followed already.
    private var read = 0
    /// The link whose address is looked for, and where it has it.
    private var wanted: MarkdownNode?
    private var address: Range<Int>?

    /// `range` is where the block stands in the file; its content may begin behind its start.
    init(_ block: MarkdownNode, in range: Range<Int>, of file: [UInt8]) {
        self.file = file
        self.block = block
        self.node = block.firstChild
        self.start = range.lowerBound
        self.end = min(range.upperBound, file.count)
        self.position = min(range.lowerBound, file.count)
        skipDefinitions()
    }

    func isFor(_ block: MarkdownNode) -> Bool { self.block == block }

    /// The place of a part of a text, whose literal is given; nil when the file spells it with escapes or entities.
    ///
    /// Asked for in document order.
    mutating func range(
        of part: Range<Int>, in text: MarkdownNode, _ literal: Span<UInt8>
    ) -> SourceRange? {
        advance(to: text)
        guard node == text else { return nil }
        let from = position
        follow(literal, to: part.lowerBound)
        let alignment = align(literal, part.lowerBound)
        if alignment != .lost, spells(literal, part, at: position) {
            return alignment == .escaped ? nil : SourceRange(position, position + part.count)
        }
        return isSpelledOtherwise(literal, part) ? nil : search(literal, part, from: from)
    }

    /// The place of a link's or an image's address, or of its text where the address stands elsewhere.
    mutating func addressRange(of link: MarkdownNode) -> SourceRange {
        advance(to: link)
        var ahead = self
        ahead.wanted = link
        while ahead.node != nil, ahead.address == nil { ahead.step() }
        let range = ahead.address ?? start..<end
        return SourceRange(range.lowerBound, range.upperBound)
    }

    /// The place of a link that has its address in itself, from its bracket on; nil for any other.
    mutating func range(ofLink link: MarkdownNode) -> SourceRange? {
        advance(to: link)
        var ahead = self
        let first = ahead.skip(to: UInt8(ascii: "["))
        ahead.wanted = link
        while ahead.node != nil, ahead.address == nil { ahead.step() }
        guard ahead.address != nil, first < ahead.position, file[ahead.position - 1] == UInt8(ascii: ")") else {
            return nil
        }
        return SourceRange(first, ahead.position)
    }

    /// The place of inline HTML.
    mutating func range(ofHTML html: MarkdownNode) -> SourceRange {
        advance(to: html)
        let first = skip(to: UInt8(ascii: "<"))
        follow(html.literal.span, to: html.literal.count)
        return SourceRange(first, max(first, position))
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
        read = 0
        if let child = current.firstChild {
            node = child
            return
        }
        var at = current
        while at != block {
            if at.type == CMARK_NODE_LINK || at.type == CMARK_NODE_IMAGE { leave(link: at) }
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
            follow(literal.span, to: literal.count)
        case CMARK_NODE_CODE: skipCode()
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: skipLineEnd()
        default: break
        }
    }

    /// Moves behind the bytes of `literal` up to `target`.
    private mutating func follow(_ literal: Span<UInt8>, to target: Int) {
        while read < target, position < end {
            approach(literal[read])
            if isEntity(literal) {
                skipEntity(literal)
            } else if file[position] == 0, literal[read] == 0xEF {
                // cmark puts U+FFFD for NUL.
                position += 1
                read += 3
            } else {
                guard align(literal, read) != .lost else { return }
                position += 1
                read += 1
            }
        }
    }

    /// Moves over markup to what may be the next byte of a text: the byte itself, an entity, a NUL, or an escape.
    private mutating func approach(_ byte: UInt8) {
        let limit = min(end, position + 1024)
        var next = position
        while next < limit {
            switch file[next] {
            case byte, 0, UInt8(ascii: "&"), UInt8(ascii: "\\"):
                position = next
                return
            default: next += 1
            }
        }
    }

    private enum Alignment {
        case plain, escaped, lost
    }

    /// Moves to the byte that a literal has at `index`, over markup and a backslash that escapes it.
    ///
    /// Stays where it is when that byte is not near: the literal was not written so.
    private mutating func align(_ literal: Span<UInt8>, _ index: Int) -> Alignment {
        guard index < literal.count else { return .lost }
        let byte = literal[index]
        let limit = min(end, position + 1024)
        var next = position
        while next < limit {
            if file[next] == byte {
                position = next
                return .plain
            }
            let isEscape = file[next] == UInt8(ascii: "\\") && byte.isPunctuation
            next += 1
            if isEscape, next < limit, file[next] == byte {
                position = next
                return .escaped
            }
        }
        return .lost
    }

    /// Whether an entity stands here rather than the literal's own `&`.
    private func isEntity(_ literal: Span<UInt8>) -> Bool {
        guard file[position] == UInt8(ascii: "&") else { return false }
        guard literal[read] == UInt8(ascii: "&") else { return true }
        return ["&amp;", "&AMP;", "&#38;", "&#x26;", "&#X26;"].contains { file[position..<end].starts(with: $0.utf8) }
    }

    private mutating func skipEntity(_ literal: Span<UInt8>) {
        let limit = min(end, position + 40)
        position = (file[position..<limit].firstIndex(of: UInt8(ascii: ";")) ?? position) + 1
        repeat { read += 1 } while read < literal.count && literal[read] & 0xC0 == 0x80
    }

    private mutating func skipCode() {
        _ = skip(to: UInt8(ascii: "`"))
        let length = runLength(UInt8(ascii: "`"))
        position += length
        while position < end {
            _ = skip(to: UInt8(ascii: "`"))
            let closing = runLength(UInt8(ascii: "`"))
            position += closing
            if closing == length { return }
        }
    }

    /// Moves behind the next line end and the marks of containers behind it.
    private mutating func skipLineEnd() {
        while position < end, file[position] != 0x0A, file[position] != 0x0D { position += 1 }
        while position < end, file[position].isWhitespace || file[position] == UInt8(ascii: ">") { position += 1 }
    }

    /// Moves to the next such byte, or the end; answers where that is.
    @discardableResult
    private mutating func skip(to byte: UInt8) -> Int {
        while position < end, file[position] != byte { position += 1 }
        return position
    }

    private func runLength(_ byte: UInt8) -> Int {
        var last = position
        while last < end, file[last] == byte { last += 1 }
        return last - position
    }

    /// Link definitions that cmark took from the paragraph's start: those with which its text does not begin.
    private mutating func skipDefinitions() {
        let text = block.firstChild.map { $0.literal.prefix(64) }
        while position < end, file[position] == UInt8(ascii: "["), block.type == CMARK_NODE_PARAGRAPH {
            if let text, !text.isEmpty, file[position..<end].starts(with: text) { return }
            guard let close = file[position..<end].firstIndex(of: UInt8(ascii: "]")), close + 1 < end,
                file[close + 1] == UInt8(ascii: ":")
            else { return }
            position = close
            skipLineEnd()
        }
    }
}

extension InlineLocator {
    /// Moves behind the end of a link, and notes its address if that is wanted.
    private mutating func leave(link: MarkdownNode) {
        while position < end, file[position] != UInt8(ascii: "]"), file[position] != UInt8(ascii: ">") { position += 1 }
        guard position < end else { return }
        let tail = LinkTail(at: position, in: file, to: end)
        if link == wanted, address == nil {
            address = tail.destination ?? text(before: position, from: tail.opening)
        }
        position = tail.end
    }

    private func text(before close: Int, from opening: UInt8) -> Range<Int> {
        let first = file[start..<close].lastIndex(of: opening) ?? start
        return min(close, first + 1)..<close
    }
}

extension InlineLocator {
    private func spells(_ literal: Span<UInt8>, _ part: Range<Int>, at offset: Int) -> Bool {
        guard offset + part.count <= end else { return false }
        for index in part where file[offset + index - part.lowerBound] != literal[index] { return false }
        return true
    }

    /// Whether a part of a text stands here with escapes or entities in it.
    private func isSpelledOtherwise(_ literal: Span<UInt8>, _ part: Range<Int>) -> Bool {
        var ahead = self
        ahead.follow(literal, to: part.upperBound)
        return ahead.read >= part.upperBound && ahead.position - position <= 2 * part.count + 40
    }

    /// Looks for a text near where it should stand, for what following could not follow.
    private mutating func search(_ literal: Span<UInt8>, _ part: Range<Int>, from: Int) -> SourceRange? {
        let limit = min(end, from + 2048)
        var offset = from
        while offset + part.count <= limit {
            if spells(literal, part, at: offset) {
                position = offset
                read = part.lowerBound
                return SourceRange(offset, offset + part.count)
            }
            offset += 1
        }
        position = from
        return nil
    }
}
