internal import BackdriveCore

/// The bytes of one block, read along with what cmark made of them: texts byte for byte, with their escapes and entities,
/// code by its backticks.
struct InlineSource {
    let file: [UInt8]
    /// Where the block stands in the file; its content may begin behind its start.
    let block: Range<Int>
    /// Behind what was read so far.
    var position: Int
    /// Bytes of the present literal that are followed already.
    private(set) var read = 0

    var end: Int { block.upperBound }

    /// So many bytes of markup, at the most, stand before the next byte of a text.
    private static let reach = 1024

    init(_ file: [UInt8], _ block: Range<Int>) {
        self.file = file
        self.block = block.lowerBound..<max(block.lowerBound, min(block.upperBound, file.count))
        position = min(block.lowerBound, file.count)
    }

    /// Begins with another literal.
    mutating func beginLiteral() { read = 0 }

    /// The place of a part of a literal; nil when the file spells it with escapes or entities, or where it is not found.
    mutating func range(of part: Range<Int>, in literal: Span<UInt8>) -> SourceRange? {
        let from = position
        follow(literal, to: part.lowerBound)
        let alignment = align(literal, part.lowerBound)
        if alignment != .lost, spells(literal, part, at: position) {
            return alignment == .escaped ? nil : SourceRange(position, position + part.count)
        }
        return isSpelledOtherwise(literal, part) ? nil : search(literal, part, from: from)
    }

    /// Moves behind the bytes of `literal` up to `target`.
    mutating func follow(_ literal: Span<UInt8>, to target: Int) {
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
        let near = file[position..<min(end, position + Self.reach)]
        position = near.firstIndex { $0 == byte || $0 == 0 || "&\\".utf8.contains($0) } ?? position
    }

    private enum Alignment { case plain, escaped, lost }

    /// Moves to the byte that a literal has at `index`, over markup and a backslash that escapes it.
    ///
    /// Stays where it is when that byte is not near: the literal was not written so.
    private mutating func align(_ literal: Span<UInt8>, _ index: Int) -> Alignment {
        guard index < literal.count else { return .lost }
        let byte = literal[index]
        let limit = min(end, position + Self.reach)
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
}

// What is no text.
extension InlineSource {
    mutating func skipCode() {
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
    mutating func skipLineEnd() {
        while position < end, file[position] != 0x0A, file[position] != 0x0D { position += 1 }
        while position < end, file[position].isWhitespace || file[position] == UInt8(ascii: ">") { position += 1 }
    }

    /// Moves to the next such byte, or the end; answers where that is.
    @discardableResult
    mutating func skip(to byte: UInt8) -> Int {
        while position < end, file[position] != byte { position += 1 }
        return position
    }

    private func runLength(_ byte: UInt8) -> Int {
        file[position..<end].prefix { $0 == byte }.count
    }
}

// Links.
extension InlineSource {
    /// Moves past link definitions, which cmark takes from a paragraph's start: those with which its text does not begin.
    mutating func skipDefinitions(before text: Slice<UnsafeBufferPointer<UInt8>>?) {
        while position < end, file[position] == UInt8(ascii: "[") {
            if let text, !text.isEmpty, file[position..<end].starts(with: text) { return }
            guard let close = file[position..<end].firstIndex(of: UInt8(ascii: "]")), close + 1 < end,
                file[close + 1] == UInt8(ascii: ":")
            else { return }
            position = close
            skipLineEnd()
        }
    }
}

// Where following fails.
extension InlineSource {
    private func spells(_ literal: Span<UInt8>, _ part: Range<Int>, at offset: Int) -> Bool {
        offset + part.count <= end && part.allSatisfy { file[offset + $0 - part.lowerBound] == literal[$0] }
    }

    /// Whether a part of a text stands here with escapes or entities in it.
    private func isSpelledOtherwise(_ literal: Span<UInt8>, _ part: Range<Int>) -> Bool {
        var ahead = self
        ahead.follow(literal, to: part.upperBound)
        return ahead.read >= part.upperBound && ahead.position - position <= 2 * part.count + 40
    }

    /// Looks for a text near where it should stand, for what following could not follow.
    private mutating func search(_ literal: Span<UInt8>, _ part: Range<Int>, from: Int) -> SourceRange? {
        let offsets = from..<max(from, min(end, from + 2048) - part.count + 1)
        let found = offsets.first { spells(literal, part, at: $0) }
        position = found ?? from
        guard let found else { return nil }
        read = part.lowerBound
        return SourceRange(found, found + part.count)
    }
}
