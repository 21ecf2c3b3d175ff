import BackdriveCore

/// A text's second line that begins where the fields begin.
enum ContinuedText: Slip {
    static let isHabit = true

    static func repairs(of line: SuspectLine) -> [Repair] {
        guard line.indentation == 0, line.parts.key.isEmpty, !line.hasDash, !line.isBlank,
            // It ends a document of YAML.
            line.text(line.range) != "...", isBelowText(line)
        else { return [] }
        let help = "indent what goes on: begin \(Wording.quoted(line.text(line.word))) in column 3"
        return [Repair(line.word, [Diagnostic.Edit(at: line.start, "  ")], .continuedText, help: help)]
    }

    /// Whether the nearest field above takes free text; so many lines are looked at.
    private static func isBelowText(_ line: SuspectLine) -> Bool {
        var line = line
        for _ in 0..<20 {
            guard let above = line.neighbour(above: true) else { return false }
            if !above.parts.key.isEmpty { return above.vocabulary.takesFreeText(above.key) }
            line = above
        }
        return false
    }
}
