extension SourceFile {
    /// The text of a range; invalid UTF-8 shows as U+FFFD.
    package func text(in range: SourceRange) -> String { String(decoding: bytes[range.bytes], as: UTF8.self) }

    /// Just behind the LF, CRLF or lone CR at an offset; the offset itself where no line ends there.
    package func behindLineEnd(at offset: Int) -> Int {
        guard offset < bytes.count, bytes[offset] == 0x0A || bytes[offset] == 0x0D else { return offset }
        let isCRLF = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
        return offset + (isCRLF ? 2 : 1)
    }

    /// The bytes of the line or lines that hold `range`, without the last line end.
    package func lineAround(_ range: SourceRange) -> Range<Int> { lineAround(range, within: 0..<bytes.count) }

    /// The same; nil when they are more than `limit` bytes, of which no more than that are then looked at.
    package func lineAround(_ range: SourceRange, atMost limit: Int) -> Range<Int>? {
        let near = max(0, Int(range.start) - limit - 1)..<min(bytes.count, Int(range.end) + limit + 1)
        let line = lineAround(range, within: near)
        return line.count <= limit ? line : nil
    }

    private func lineAround(_ range: SourceRange, within near: Range<Int>) -> Range<Int> {
        func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
        let bom = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let start =
            bytes[near.lowerBound..<Int(range.start)].lastIndex(where: endsLine).map { $0 + 1 }
            ?? min(max(bom, near.lowerBound), Int(range.start))
        let end = bytes[Int(range.end)..<near.upperBound].firstIndex(where: endsLine) ?? near.upperBound
        return start..<end
    }
}
