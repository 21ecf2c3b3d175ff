/// Finds the tags of a template one after the other, and heeds the delimiters they set.
struct TagScanner {
    private let text: [UInt8]
    private var position = 0
    private var open: [UInt8] = Array("{{".utf8)
    private var close: [UInt8] = Array("}}".utf8)
    /// For each text that was looked for, from where on it was, and where it was found: none lies between.
    private var found: [[UInt8]: (from: Int, at: Int?)] = [:]
    /// The syntax errors met so far.
    private(set) var faults: [Fault] = []
    /// Whether the last tag is never closed, so that nothing can be said of what follows it.
    private(set) var isCutShort = false

    init(_ text: [UInt8]) { self.text = text }

    /// The next tag that makes sense, or nil at the end.
    mutating func next() -> Tag? {
        while let start = find(open, from: position) {
            let sigilAt = start + open.count
            let sigil = sigilAt < text.count ? text[sigilAt] : 0
            let ending = ending(for: sigil)
            let kind = Tag.Kind(sigil: sigil)
            let contentAt = kind == nil ? sigilAt : sigilAt + 1
            guard let end = find(ending, from: contentAt) else {
                reportUnclosed(from: start, ending: ending)
                isCutShort = true
                return nil
            }
            if let inner = find(open, from: contentAt), inner < end, kind != .comment, kind != .delimiters {
                reportUnclosed(from: start, ending: ending)
                position = inner
                continue
            }
            position = end + ending.count
            let tag = Tag(kind: kind ?? .variable, bytes: start..<position, name: trim(contentAt..<end))
            if accept(tag) { return tag }
        }
        return nil
    }

    /// What ends a tag that begins with `sigil`: `{{{` wants `}}}`, and `{{=` wants `=}}`.
    private func ending(for sigil: UInt8) -> [UInt8] {
        switch sigil {
        case UInt8(ascii: "{"): [UInt8(ascii: "}")] + close
        case UInt8(ascii: "="): [UInt8(ascii: "=")] + close
        default: close
        }
    }

    private mutating func accept(_ tag: Tag) -> Bool {
        if tag.kind == .delimiters { return setDelimiters(tag) }
        if tag.kind != .comment, tag.name.isEmpty {
            faults.append(Fault(tag.bytes, "a tag needs a name"))
            return false
        }
        return true
    }

    private mutating func setDelimiters(_ tag: Tag) -> Bool {
        let words = text[tag.name].split(whereSeparator: \.isBlank)
        guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
            let rule = "new delimiters are two words without “=”, such as {{=<% %>=}}"
            faults.append(Fault(tag.bytes, rule))
            return false
        }
        open = Array(words[0])
        close = Array(words[1])
        return true
    }

    private mutating func reportUnclosed(from start: Int, ending: [UInt8]) {
        let lineEnd = text[start...].firstIndex { $0 == UInt8(ascii: "\n") } ?? text.count
        let wanted = String(decoding: ending, as: UTF8.self)
        faults.append(Fault(start..<trim(start..<lineEnd).upperBound, "this tag is not closed by “\(wanted)”"))
    }

    /// The first place of `needle` from `start` on. Each byte is looked at once, also where a thousand tags wait for one
    /// that closes them.
    private mutating func find(_ needle: [UInt8], from start: Int) -> Int? {
        if let last = found[needle], last.from <= start, last.at.map({ start <= $0 }) ?? true { return last.at }
        let place = search(needle, from: start)
        found[needle] = (start, place)
        return place
    }

    private func search(_ needle: [UInt8], from start: Int) -> Int? {
        guard start <= text.count - needle.count else { return nil }
        return (start...text.count - needle.count).first { at in
            text[at] == needle[0] && text[at..<at + needle.count].elementsEqual(needle)
        }
    }

    private func trim(_ range: Range<Int>) -> Range<Int> {
        Lines(text: text).trimmed(range) ?? range.lowerBound..<range.lowerBound
    }
}

extension UInt8 {
    /// Space, tab, or the end of a line.
    var isBlank: Bool { isSpaceOrTab || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

    var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
