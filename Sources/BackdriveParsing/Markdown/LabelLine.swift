internal import BackdriveCore

/// A line `[label]: …` of a body: a link definition (CommonMark 0.30, 4.7), or a footnote where the label begins with `^`.
struct LabelLine {
    /// Index into `BodySurvey.lineStarts`.
    let line: Int
    /// `[label]`, in the file.
    let label: Range<Int>
    /// Behind the colon and its blanks, up to the line's end.
    let content: Range<Int>
    let isNote: Bool

    /// - Parameter end: of the line, its line end excluded.
    init?(_ line: Int, at start: Int, to end: Int, in bytes: Span<UInt8>) {
        guard let first = Self.bracket(in: bytes, ofLineAt: start) else { return nil }
        var close = first + 1
        while close < end, bytes[close] != UInt8(ascii: "]") {
            if bytes[close] == UInt8(ascii: "[") { return nil }
            close += bytes[close] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard close + 1 < end, close - first <= 1000, bytes[close + 1] == UInt8(ascii: ":"),
            (first + 1..<close).contains(where: { !bytes[$0].isBlank })
        else { return nil }
        var content = close + 2
        while content < end, bytes[content].isBlank { content += 1 }
        self.line = line
        label = first..<close + 1
        self.content = content..<end
        isNote =
            bytes[first + 1] == UInt8(ascii: "^") && close > first + 2 && content < end
            && !(first..<close).contains { bytes[$0].isWhitespace }
    }

    /// The bracket with which a line begins, behind quote and list marks; nil without one.
    static func bracket(in bytes: Span<UInt8>, ofLineAt start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "["): return index
            case UInt8(ascii: ">"), 0x20, 0x09: index += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                while index < bytes.count, bytes[index].isDigit { index += 1 }
                guard index + 1 < bytes.count, bytes[index].isPunctuation, bytes[index + 1].isBlank else { return nil }
                index += 1
            default: return nil
            }
        }
        return nil
    }

    /// Where the address of a link definition stands, with nothing but a title behind it; nil where the line is none.
    func address(in bytes: Span<UInt8>) -> Range<Int>? {
        var end = content.lowerBound
        guard end < content.upperBound else { return nil }
        let isAngled = bytes[end] == UInt8(ascii: "<")
        while end < content.upperBound, isAngled ? bytes[end] != UInt8(ascii: ">") : !bytes[end].isWhitespace {
            end += 1
        }
        guard end < content.upperBound || !isAngled else { return nil }
        let address = isAngled ? content.lowerBound + 1..<end : content.lowerBound..<end
        let title = trimmed(bytes, (isAngled ? end + 1 : end)..<content.upperBound)
        guard !title.isEmpty else { return address }
        switch (bytes[title.lowerBound], bytes[title.upperBound - 1]) {
        case (UInt8(ascii: "\""), UInt8(ascii: "\"")), (UInt8(ascii: "'"), UInt8(ascii: "'")),
            (UInt8(ascii: "("), UInt8(ascii: ")")):
            return title.count > 1 ? address : nil
        default: return nil
        }
    }
}
