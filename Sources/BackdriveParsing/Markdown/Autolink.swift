import BackdriveCore

/// A bare link in running text (GitHub Flavored Markdown 0.29, "Autolinks (extension)").
///
/// One thing differs from GitHub: a link also ends before CJK punctuation, because Chinese text sets no space behind
/// an address and the whole sentence would become the link.
struct Autolink {
    let range: Range<Int>
    /// What the address needs before the text.
    let prefix: StaticString

    /// `http://…`, `https://…`, `ftp://…` whose colon stands at `colon`; letters before it make the scheme.
    static func address(colon: Int, in text: Span<UInt8>, from start: Int, to end: Int) -> Autolink? {
        let host = colon + 3
        guard host < end, text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/") else { return nil }
        var first = colon
        while first > start, colon - first < 6, text[first - 1].isLetter { first -= 1 }
        guard isScheme(text, first..<colon), let domain = domainEnd(text, host..<end) else { return nil }
        return Autolink(range: first..<linkEnd(text, first, domain, end), prefix: "")
    }

    /// `www.…` whose first dot stands at `dot`, at the start of a line, behind white space or one of `*_~(`.
    static func host(dot: Int, in text: Span<UInt8>, from start: Int, to end: Int) -> Autolink? {
        let first = dot - 3
        guard first >= start, matches(text, first..<dot, "www"),
            first == start || text[first - 1].isWhitespace || "*_~(".utf8.contains(text[first - 1]),
            dot + 1 < end, let domain = domainEnd(text, first..<end), domain > dot + 1
        else { return nil }
        return Autolink(range: first..<linkEnd(text, first, domain, end), prefix: "http://")
    }

    /// A mail address around the `@` at `at`.
    static func mail(at: Int, in text: Span<UInt8>, from start: Int, to end: Int) -> Autolink? {
        var first = at
        while first > start, isMailByte(text[first - 1]) { first -= 1 }
        guard first < at else { return nil }
        var last = at + 1
        var dots = 0
        while last < end {
            let byte = text[last]
            if byte == UInt8(ascii: ".") {
                guard last + 1 < end, text[last + 1].isAlphanumeric else { break }
                dots += 1
            } else if !byte.isAlphanumeric && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "_") {
                break
            }
            last += 1
        }
        guard dots > 0, text[at + 1].isAlphanumeric, text[last - 1].isAlphanumeric,
            last == end || text[last] != UInt8(ascii: "@")
        else { return nil }
        return Autolink(range: first..<last, prefix: "mailto:")
    }
}

private func isMailByte(_ byte: UInt8) -> Bool { byte.isAlphanumeric || ".-_+".utf8.contains(byte) }

private func isScheme(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    matches(text, range, "http") || matches(text, range, "https") || matches(text, range, "ftp")
}

/// Where the domain at the start of `range` ends; nil without one, or with an underscore in its last two segments.
///
/// DNS allows 253 characters; looking no further also keeps a text full of broken links linear.
private func domainEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, range.lowerBound + 254)
    var index = range.lowerBound
    var underscores = (before: false, last: false)
    while index < limit {
        let byte = text[index]
        if byte == UInt8(ascii: ".") {
            underscores = (underscores.last, false)
        } else if byte == UInt8(ascii: "_") {
            underscores.last = true
        } else if byte >= 0x80 {
            if cjkPunctuation(text, index, range.upperBound) { break }
        } else if !byte.isAlphanumeric && byte != UInt8(ascii: "-") {
            break
        }
        index += 1
    }
    let first = range.lowerBound
    guard index > first, index - first < 254, text[first] != UInt8(ascii: "."), !underscores.before,
        !underscores.last
    else { return nil }
    return index
}

/// Where a link ends that begins at `first` and whose domain ends at `domain`: before white space, `<` or CJK
/// punctuation, then without trailing punctuation, unmatched closing parentheses and what looks like an entity.
private func linkEnd(_ text: Span<UInt8>, _ first: Int, _ domain: Int, _ end: Int) -> Int {
    var last = domain
    var open = 0
    while last < end {
        let byte = text[last]
        if byte.isWhitespace || byte == UInt8(ascii: "<") || (byte >= 0x80 && cjkPunctuation(text, last, end)) { break }
        if byte == UInt8(ascii: "(") { open += 1 }
        if byte == UInt8(ascii: ")") { open -= 1 }
        last += 1
    }
    while last > first {
        switch text[last - 1] {
        case UInt8(ascii: ")"):
            guard open < 0 else { return last }
            open += 1
            last -= 1
        case let byte where "?!.,:*_~'\"".utf8.contains(byte): last -= 1
        case UInt8(ascii: ";"):
            var entity = last - 1
            while entity > first, text[entity - 1].isAlphanumeric { entity -= 1 }
            let isEntity = entity > first && entity < last - 1 && text[entity - 1] == UInt8(ascii: "&")
            last = isEntity ? entity - 1 : last - 1
        default: return last
        }
    }
    return last
}

/// Full-width and CJK punctuation, and the quotation marks that Chinese shares with English.
private func cjkPunctuation(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index + 2 < end else { return false }
    let (first, second, third) = (text[index], text[index + 1], text[index + 2])
    switch (first, second) {
    case (0xE3, 0x80): return third != 0x85 && third != 0x86 && third != 0x87  // U+3000–303F but 々〆〇
    case (0xE2, 0x80): return (0x94...0x9F).contains(third) || third == 0xA6  // — ‘ ’ “ ” …
    case (0xEF, 0xBC): return third < 0x90 || (0x9A...0xA0).contains(third) || third >= 0xBB  // ！…／ ：…＠ ［…
    case (0xEF, 0xBD): return third == 0x80 || (0x9B...0xA5).contains(third)  // ｀ ｛…･
    default: return false
    }
}
