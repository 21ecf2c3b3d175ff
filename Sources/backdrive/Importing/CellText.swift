extension StringProtocol {
    /// The text without white space at both ends, whatever the kind: full-width blanks and tabs too.
    var withoutMargins: String {
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[start...last]))
    }

    /// The text on one line, with one blank for each run of white space.
    var onOneLine: String {
        unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String(String.UnicodeScalarView($0)) }
            .joined(separator: " ")
    }
}

extension String {
    /// What a cell of an export says: `="0012"`, which keeps a spreadsheet from taking the digits for a number, says `0012`.
    init(cell: String) {
        let text = cell.withoutMargins
        let isProtected = text.hasPrefix("=\"") && text.hasSuffix("\"") && text.utf8.count >= 3
        self = isProtected ? text.dropFirst(2).dropLast().withoutMargins : text
    }

    /// The names or words of a cell that holds several, each once: `张三;李四;`, `a, b`.
    var cellWords: [String] {
        var seen: Set<String> = []
        return split { ",;，；、".contains($0) }.map(\.withoutMargins).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// Whether a spreadsheet has rounded it: `1.01010480112534E+18`.
    var isRoundedNumber: Bool {
        let parts = utf8.split(separator: UInt8(ascii: "E"), omittingEmptySubsequences: false)
        return parts.count == 2 && parts[1].first == UInt8(ascii: "+")
            && (Array(parts[0]) + parts[1].dropFirst()).allSatisfy { $0 == UInt8(ascii: ".") || (48..<58).contains($0) }
    }
}
