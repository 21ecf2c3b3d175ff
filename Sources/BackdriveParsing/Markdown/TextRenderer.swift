internal import BackdriveCore

/// Running text: escaped, with struck-out parts, bare links and mentions.
extension BodyRenderer {
    mutating func renderText(_ node: MarkdownNode) {
        let literal = node.literal
        if literal.first == UInt8(ascii: "#") { noteHeadingMarks(node, literal.span) }
        var start = 0
        if literal.first == UInt8(ascii: "["), let box = TaskBox(text: node) {
            html.append(box.html)
            start = TaskBox.length
        }
        while let mark = strikes.first, mark.text == node {
            strikes.removeFirst()
            renderRun(node, literal.span, start..<mark.offset)
            html.append(mark.opens == true ? "<del>" : "</del>")
            start = mark.offset + 2
        }
        renderRun(node, literal.span, start..<literal.count)
    }

    /// A part of a text that no mark divides.
    private mutating func renderRun(_ node: MarkdownNode, _ literal: Span<UInt8>, _ range: Range<Int>) {
        guard link == nil, anchorBlock != block else {
            html.append(escaping: literal, range)
            return
        }
        var pending = range.lowerBound
        var index = pending
        while index < range.upperBound {
            guard mayBeginSomething(literal[index]) else {
                index += 1
                continue
            }
            if let escape = HTMLEscape(at: index, in: literal) {
                html.append(raw: literal, pending..<index)
                html.append(escape.replacement)
                index += escape.length
                pending = index
            } else if let end = renderFind(at: index, node, literal, pending..<range.upperBound) {
                index = end
                pending = end
            } else {
                index += 1
            }
        }
        html.append(raw: literal, pending..<range.upperBound)
    }

    /// Renders the bare link or mention around a byte together with the text before it; answers where it ends.
    private mutating func renderFind(
        at index: Int, _ node: MarkdownNode, _ literal: Span<UInt8>, _ range: Range<Int>
    ) -> Int? {
        let (start, end) = (range.lowerBound, range.upperBound)
        switch literal[index] {
        case UInt8(ascii: ":"):
            return render(Autolink.address(colon: index, in: literal, from: start, to: end), literal, start)
        case UInt8(ascii: "."):
            return render(Autolink.host(dot: index, in: literal, from: start, to: end), literal, start)
        case UInt8(ascii: "@"):
            return render(Autolink.mail(at: index, in: literal, from: start, to: end), literal, start)
        case UInt8(ascii: "-"):
            return render(Mention.bare(hyphen: index, in: literal, from: start, to: end), node, literal, start)
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
            hasLooseMarks = true
            return nil
        case UInt8(ascii: "[") where index + 1 < end && literal[index + 1] == UInt8(ascii: "^"):
            return renderReference(at: index, node, literal, range)
        case UInt8(ascii: "["):
            return render(Mention.bracketed(at: index, in: literal, to: end), node, literal, start)
        case UInt8(ascii: "("), 0xEF:
            noteBrokenLink(opening: index, node, literal)
            return nil
        default: return nil
        }
    }

    private mutating func render(_ link: Autolink?, _ literal: Span<UInt8>, _ start: Int) -> Int? {
        guard let link else { return nil }
        html.append(raw: literal, start..<link.range.lowerBound)
        html.append("<a href=\"")
        html.append(link.prefix)
        html.append(escapingAddress: literal.extracting(link.range))
        html.append("\">")
        html.append(escaping: literal, link.range)
        html.append("</a>")
        return link.range.upperBound
    }

    private mutating func render(
        _ mention: Mention?, _ node: MarkdownNode, _ literal: Span<UInt8>, _ start: Int
    ) -> Int? {
        guard let mention, let range = locate({ $0.range(of: mention.range, in: node, literal) }) else { return nil }
        html.append(raw: literal, start..<mention.range.lowerBound)
        let id = literal.extracting(mention.id).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        addGap(.mention(id: id, isBracketed: mention.isBracketed), range)
        return mention.range.upperBound
    }
}

/// Whether a byte needs an escape, or stands in a bare link or a mention where these are recognised.
///
/// Looked up, as every byte of every text is asked for.
@inline(__always)
private func mayBeginSomething(_ byte: UInt8) -> Bool {
    byte < 0x80 ? (byte < 0x40 ? lowMarks : highMarks) >> UInt64(byte & 0x3F) & 1 != 0 : byte == 0xC2 || byte == 0xEF
}

/// Control characters and "&(*-.:<>
private let lowMarks: UInt64 = 0x5400_6544_FFFF_FFFF
/// @[_~ and U+007F
private let highMarks: UInt64 = 0xC000_0000_8800_0001
