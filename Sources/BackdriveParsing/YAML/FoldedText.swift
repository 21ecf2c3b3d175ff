import BackdriveCore

// A line break between two CJK characters adds no blank (DATA.md §3, "Bodies").
extension YAMLCursor {
    /// Whether a scalar stands on several lines that YAML joins with blanks, and is not plain ASCII.
    var mayBeFolded: Bool { !isASCII && !isLiteral && bytes[range.bytes].contains(where: \.endsLine) }

    /// A scalar's value, without the blanks that YAML puts between two lines which meet in CJK characters.
    var unfoldedText: String {
        guard mayBeFolded else { return String(decoding: text, as: UTF8.self) }
        var kept: [UInt8] = []
        var start = 0
        for fold in foldsBetweenCJK {
            kept += text[start..<fold]
            start = fold + 1
        }
        return String(decoding: kept + text[start...], as: UTF8.self)
    }

    /// The offsets, in the value, of the blanks that stand for a line break between two CJK characters.
    ///
    /// Value and source are walked side by side, up to where they differ in more than line breaks, as at an escape.
    private var foldsBetweenCJK: [Int] {
        let value = text
        var folds: [Int] = []
        var source = bytes[startOfContent..<Int(range.end)]
        for (offset, byte) in value.enumerated() {
            let rest = source.drop(while: \.isBlank)
            guard let next = rest.first else { break }
            if !next.endsLine {
                guard source.first == byte else { break }
                source = source.dropFirst()
            } else if byte == 0x20 || byte == 0x0A {
                source = rest.drop { $0.isBlank || $0.endsLine }
                if byte == 0x20, CJK.isBetween(value[..<offset], value[(offset + 1)...]) { folds.append(offset) }
            } else {
                break
            }
        }
        return folds
    }

    /// Behind a quote, or behind the line of a block's `>`.
    private var startOfContent: Int {
        let start = Int(range.start)
        switch style {
        case .plain: return start
        case .singleQuoted, .doubleQuoted: return start + 1
        case .block:
            let content = bytes[start..<Int(range.end)].drop { !$0.endsLine }.drop { $0.isBlank || $0.endsLine }
            return content.startIndex
        }
    }
}
