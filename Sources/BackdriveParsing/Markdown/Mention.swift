import BackdriveCore

/// A record's id in running text (DATA.md §3 "Mentions").
struct Mention {
    /// In the text, brackets included.
    let range: Range<Int>
    /// The id alone.
    let id: Range<Int>

    var isBracketed: Bool { range != id }

    /// A bare `P-…`, `AP-…` or `SP-…` whose hyphen stands at `hyphen`; nothing before `start` belongs to the text.
    static func bare(hyphen: Int, in text: Span<UInt8>, from start: Int, to end: Int) -> Mention? {
        guard hyphen > start, text[hyphen - 1] == UInt8(ascii: "P") else { return nil }
        var first = hyphen - 1
        if first > start, text[first - 1] == UInt8(ascii: "A") || text[first - 1] == UInt8(ascii: "S") { first -= 1 }
        if first > start, isWordByte(text[first - 1]) { return nil }
        var last = hyphen + 1
        while last < end, text[last].isUppercase || text[last].isDigit { last += 1 }
        guard (1...12).contains(last - hyphen - 1) else { return nil }
        if last < end, isWordByte(text[last]) { return nil }
        return Mention(range: first..<last, id: first..<last)
    }

    /// `[[id]]` whose first bracket stands at `bracket`: an id of any kind, or what a record is called in its place.
    static func bracketed(at bracket: Int, in text: Span<UInt8>, to end: Int) -> Mention? {
        let first = bracket + 2
        guard first < end, text[bracket + 1] == UInt8(ascii: "[") else { return nil }
        var last = first
        while last < end, last - first <= longestName, !isBracket(text[last]) { last += 1 }
        guard last > first, last + 1 < end, text[last] == UInt8(ascii: "]"), text[last + 1] == UInt8(ascii: "]")
        else { return nil }
        return Mention(range: bracket..<last + 2, id: first..<last)
    }

    /// In bytes.
    private static let longestName = 200
}

/// What may not stand beside a bare id.
private func isWordByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}

private func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") }
