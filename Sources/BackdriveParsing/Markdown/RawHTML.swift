/// HTML that a body holds: shown as the text it is, without its comments (DATA.md §3 "Bodies").
struct RawHTML {
    /// The parts outside comments.
    private(set) var visible: [Range<Int>] = []

    init(_ html: Span<UInt8>) {
        var start = 0
        var index = 0
        while let open = find("<!--", in: html, from: index), let close = find("-->", in: html, from: open + 2) {
            if open > start { visible.append(start..<open) }
            start = close + 3
            index = start
        }
        if start < html.count { visible.append(start..<html.count) }
        visible = visible.filter { range in range.contains { !html[$0].isWhitespace } }
    }
}

private func find(_ word: StaticString, in text: Span<UInt8>, from start: Int) -> Int? {
    word.withUTF8Buffer { letters in
        var index = start
        while index + letters.count <= text.count {
            if (0..<letters.count).allSatisfy({ text[index + $0] == letters[$0] }) { return index }
            index += 1
        }
        return nil
    }
}
