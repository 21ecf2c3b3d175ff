import BackdriveCore

/// One source line as a terminal shows it: cut at a width, tabs as a space, nothing that moves the cursor.
struct Excerpt {
    /// Columns of the terminal that an excerpt may take.
    static let widest = 160
    /// Bytes of the line that are looked at: a line of a megabyte may have a thousand findings.
    private static let longest = 4096

    let text: String
    let isBlank: Bool
    /// The shown width of each scalar, in terminal columns.
    private let widths: [Int]

    init(_ line: ArraySlice<UInt8>) {
        var text = ""
        var widths: [Int] = []
        var width = 0
        var isBlank = true
        for scalar in String(decoding: line.prefix(Self.longest), as: UTF8.self).unicodeScalars {
            let shown = scalar == "\t" ? " " : printable(scalar)
            let scalarWidth = shown.unicodeScalars.reduce(0) { $0 + $1.terminalWidth }
            guard width + scalarWidth <= Self.widest else {
                text += "…"
                break
            }
            if scalar != " " && scalar != "\t" { isBlank = false }
            text += shown
            width += scalarWidth
            widths.append(scalarWidth)
        }
        self.text = text
        self.widths = widths
        self.isBlank = isBlank
    }

    /// Blanks up to `start` and carets up to, excluding, `end` (1-based columns), at least one caret.
    func marks(from start: Int, to end: Int) -> (indent: String, carets: String) {
        let first = min(start - 1, widths.count)
        let last = max(first, min(end - 1, widths.count))
        let indent = widths[..<first].reduce(0, +)
        let carets = widths[first..<last].reduce(0, +)
        return (String(repeating: " ", count: indent), String(repeating: "^", count: max(1, carets)))
    }
}
