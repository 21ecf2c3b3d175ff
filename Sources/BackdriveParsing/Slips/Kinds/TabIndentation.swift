import BackdriveCore

/// Tabs before the first word of a line, where only spaces may stand: who indents with them does so on every line.
enum TabIndentation: Slip {
    static let isHabit = true

    static func repairs(of line: SuspectLine) -> [Repair] {
        let blanks = line.start..<line.range.lowerBound
        guard let tab = line.bytes[blanks].firstIndex(of: 0x09), !line.isBlank else { return [] }
        var tried: Set<Int> = []
        return [column(of: line, 0), 0, 2, 4].filter { tried.insert($0).inserted }.map { column in
            let edit = Diagnostic.Edit(blanks, String(repeating: " ", count: column))
            let goesOn = line.neighbour(above: false)?.indentationText.contains("\t") ?? false
            let lines = goesOn ? "with spaces, this line and those below it" : "with spaces"
            let help = "indent \(lines): begin \(Wording.quoted(line.text(line.word))) in column \(column + 1)"
            return Repair(tab..<(tab + 1), [edit], .tabIndentation, help: help)
        }
    }

    /// Where a line is meant to begin, from 0 on: the lines above it tell.
    private static func column(of line: SuspectLine, _ distance: Int) -> Int {
        guard line.indentationText.contains("\t") else { return line.indentation }
        guard distance < longestBlock, let above = line.neighbour(above: true) else { return 2 }
        let isEntry = above.hasDash && !line.hasDash
        let entry = above.content - above.range.lowerBound
        if above.indentationText == line.indentationText {
            return column(of: above, distance + 1) + (isEntry ? entry : 0)
        }
        if above.opensBlock { return column(of: above, distance + 1) + (above.hasDash ? entry : 0) + 2 }
        var sibling: SuspectLine? = above
        for _ in 0..<longestBlock {
            guard let next = sibling?.neighbour(above: true), next.indentation > 0 else { break }
            if next.indentationText == line.indentationText, next.hasDash == line.hasDash {
                return column(of: next, distance + 1)
            }
            sibling = next
        }
        return column(of: above, distance + 1) + (isEntry ? entry : 0)
    }

    /// In lines.
    private static let longestBlock = 30
}

extension SuspectLine {
    fileprivate var indentationText: String { text(start..<range.lowerBound) }

    /// Whether what belongs to its field stands below it.
    fileprivate var opensBlock: Bool {
        !parts.key.isEmpty && (parts.value.isEmpty || "|>".utf8.contains(bytes[parts.value.lowerBound]))
    }
}
