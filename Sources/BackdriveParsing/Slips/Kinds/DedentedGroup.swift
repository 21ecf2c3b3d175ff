import BackdriveCore

/// `result: passed` in the column of `screening:`, which it belongs inside of.
enum DedentedGroup: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        guard !line.parts.key.isEmpty, !line.hasDash, let above = line.neighbour(above: true), !above.hasDash,
            above.parts.value.isEmpty, above.indentation == line.indentation,
            let inside = line.vocabulary.namesInside(above.key), inside.contains(line.key)
        else { return [] }
        var edits: [Diagnostic.Edit] = []
        var next: SuspectLine? = line
        while let member = next, member.indentation > line.indentation || inside.contains(member.key),
            edits.count < longest
        {
            edits.append(Diagnostic.Edit(at: member.start, "  "))
            next = member.neighbour(above: false)
        }
        let help = "begin \(Wording.quoted(line.key)) and what belongs to it in column \(line.indentation + 3)"
        return [Repair(line.word, edits, .notIndented(line.key, below: above.key), help: help)]
    }

    /// In lines.
    private static let longest = 200
}
