/// Questions about the lines of a template, which decide what whitespace a tag takes with it.
struct Lines {
    let text: [UInt8]

    /// Where the line's leading whitespace begins, when nothing else stands between it and `position`.
    func blankStart(before position: Int) -> Int? {
        var start = position
        while start > 0, text[start - 1].isSpaceOrTab { start -= 1 }
        return isLineStart(start) ? start : nil
    }

    /// Where the next line begins, when only whitespace stands between `position` and the end of the line.
    func blankEnd(after position: Int) -> Int? {
        var end = position
        while end < text.count, text[end].isSpaceOrTab { end += 1 }
        if end == text.count { return end }
        if text[end] == UInt8(ascii: "\r"), end + 1 < text.count, text[end + 1] == UInt8(ascii: "\n") { end += 1 }
        return text[end] == UInt8(ascii: "\n") ? end + 1 : nil
    }

    func isLineStart(_ position: Int) -> Bool { position == 0 || text[position - 1] == UInt8(ascii: "\n") }

    /// The leading whitespace of the first line, from `position` on, that holds anything else.
    func firstIndentation(from position: Int) -> Range<Int> {
        var start = position
        while start < text.count, let next = blankEnd(after: start), next > start { start = next }
        var end = start
        while end < text.count, text[end].isSpaceOrTab { end += 1 }
        return start..<end
    }

    /// The range without whitespace at either end; nil when there is nothing else.
    func trimmed(_ range: Range<Int>) -> Range<Int>? {
        guard let first = text[range].firstIndex(where: { !$0.isBlank }),
            let last = text[range].lastIndex(where: { !$0.isBlank })
        else { return nil }
        return first..<last + 1
    }

    /// The range, cut after every line break.
    func pieces(of range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        while let newline = text[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) {
            pieces.append(start..<newline + 1)
            start = newline + 1
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }
}
