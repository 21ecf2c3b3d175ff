import BackdriveCore

/// One line of front matter taken apart by eye, as its writer sees it: for words about YAML that cannot be read.
struct FieldLine {
    /// Without blanks at both ends.
    let text: Range<Int>
    /// The field's name; empty where the line has no `name:`.
    let key: Range<Int>
    /// The ASCII or full-width colon behind the name.
    let colon: Range<Int>
    /// What follows the colon, without blanks and without a comment.
    let value: Range<Int>

    /// The line that holds `offset`, as far as it lies in `yaml`.
    init(at offset: Int, in file: SourceFile, within yaml: Range<Int>) {
        let bytes = file.bytes
        let line = file.lineAround(SourceRange(offset, offset)).clamped(to: yaml)
        text = Self.trimmed(line, in: bytes)
        var start = text.lowerBound
        while start + 1 < text.upperBound, bytes[start] == UInt8(ascii: "-"), bytes[start + 1].isBlank {
            start = Self.trimmed((start + 1)..<text.upperBound, in: bytes).lowerBound
        }
        var end = start
        while end < text.upperBound, Self.isNameByte(bytes[end]) { end += 1 }
        let colonWidth = Self.colonWidth(at: end, before: text.upperBound, in: bytes)
        guard end > start, colonWidth > 0 else {
            key = start..<start
            colon = start..<start
            value = Self.trimmed(start..<Self.commentStart(in: start..<text.upperBound, of: bytes), in: bytes)
            return
        }
        key = start..<end
        colon = end..<(end + colonWidth)
        let rest = Self.trimmed(colon.upperBound..<text.upperBound, in: bytes)
        value = Self.trimmed(rest.lowerBound..<Self.commentStart(in: rest, of: bytes), in: bytes)
    }

    /// 1 for `:` before a blank or the line's end, 3 for `：` whatever follows, 0 for anything else.
    private static func colonWidth(at offset: Int, before end: Int, in bytes: [UInt8]) -> Int {
        guard offset < end else { return 0 }
        if bytes[offset] == UInt8(ascii: ":") { return offset + 1 == end || bytes[offset + 1].isBlank ? 1 : 0 }
        return bytes[offset..<end].starts(with: "：".utf8) ? 3 : 0
    }

    /// Where a comment (` # `, or ` #` at the end) begins; the end where there is none.
    private static func commentStart(in range: Range<Int>, of bytes: [UInt8]) -> Int {
        range.first { index in
            bytes[index] == UInt8(ascii: "#") && index > range.lowerBound && bytes[index - 1].isBlank
                && (index + 1 == range.upperBound || bytes[index + 1].isBlank)
        } ?? range.upperBound
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }

    static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start].isBlank { start += 1 }
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        return start..<end
    }
}
