import BackdriveCore

/// HTML that a body holds: shown as the text it is, but without its comments, and `<br>` breaks the line (DATA.md §3
/// "Bodies").
struct RawHTML {
    enum Part {
        case text(Range<Int>)
        case lineBreak
    }

    /// What is to be seen; empty where it is all comments and blanks.
    private(set) var parts: [Part] = []

    init(_ html: Span<UInt8>) {
        var start = 0
        var index = 0
        var isComment = true
        while index < html.count {
            guard html[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if isComment, starts(html, with: "<!--", at: index) {
                guard let close = find("-->", in: html, from: index + 2) else {
                    isComment = false
                    continue
                }
                add(start..<index, of: html)
                index = close + 3
                start = index
            } else if let end = lineBreakEnd(html, at: index) {
                add(start..<index, of: html)
                parts.append(.lineBreak)
                index = end
                start = index
            } else {
                index += 1
            }
        }
        add(start..<html.count, of: html)
    }

    private mutating func add(_ text: Range<Int>, of html: Span<UInt8>) {
        if text.contains(where: { !html[$0].isWhitespace }) { parts.append(.text(text)) }
    }
}

/// Where `<br>`, `<br/>` or `<br />` ends that begins here, in any letter case.
private func lineBreakEnd(_ html: Span<UInt8>, at start: Int) -> Int? {
    guard start + 3 < html.count, html[start + 1] | 0x20 == UInt8(ascii: "b"),
        html[start + 2] | 0x20 == UInt8(ascii: "r")
    else { return nil }
    var index = start + 3
    while index < html.count, html[index].isWhitespace { index += 1 }
    if index < html.count, html[index] == UInt8(ascii: "/") { index += 1 }
    return index < html.count && html[index] == UInt8(ascii: ">") ? index + 1 : nil
}

private func find(_ word: StaticString, in text: Span<UInt8>, from start: Int) -> Int? {
    (start..<text.count).first { starts(text, with: word, at: $0) }
}

private func starts(_ text: Span<UInt8>, with word: StaticString, at index: Int) -> Bool {
    word.withUTF8Buffer { letters in
        index + letters.count <= text.count && letters.indices.allSatisfy { text[index + $0] == letters[$0] }
    }
}
