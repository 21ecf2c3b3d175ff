import BackdriveCore

/// `problems: [P-1], P-2`, `tags: [a],`, `due_on: "2026-04-01" (was March)`: something behind the bracket or the quote that
/// ends a value; `- {on: …} late again`, `- {on: …}, {on: …}`.
enum TextBehindEnd: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        guard let end = line.value.end else { return [] }
        let value = line.parts.value
        let rest = FieldLine.trimmed(end..<value.upperBound, in: line.bytes)
        guard !rest.isEmpty else { return [] }
        let closer = line.text((end - 1)..<end)
        let words = line.text(rest)
        func repair(_ edit: Diagnostic.Edit) -> Repair { Repair(rest, [edit], .textAfterEnd(of: closer)) }
        let signs = ",;]})，；、。.".unicodeScalars
        if words.unicodeScalars.allSatisfy(signs.contains) {
            return [repair(Diagnostic.Edit(end..<rest.upperBound, ""))]
        }
        let written = line.text(value)
        let quoted = Repair(value, [Diagnostic.Edit(value, YAMLQuoting.quoted(written))], .mustBeQuoted(written))
        if line.isFreeText, !line.vocabulary.takesList(line.field) { return [quoted] }
        let comment = repair(Diagnostic.Edit(end..<rest.lowerBound, " # "))
        let more: Repair? =
            switch closer {
            case "]" where !words.hasPrefix("("): repair(joined(end, words, in: line))
            case "}" where line.hasDash: behindEntry(end, rest, in: line)
            default: nil
            }
        return [more, comment, quoted].compactMap(\.self)
    }

    /// The next entry on a line of its own for `- {on: …}, {on: …}`, and words as the entry's note.
    private static func behindEntry(_ end: Int, _ rest: Range<Int>, in line: SuspectLine) -> Repair {
        let words = String(line.text(rest).drop { ",，、;； ".contains($0) })
        let upper = line.parts.value.upperBound
        if words.hasPrefix("{") {
            let start = "\n" + String(repeating: " ", count: line.indentation) + "- "
            return Repair(rest, [Diagnostic.Edit(end..<upper, start + words)], .missingDash)
        }
        let note = YAMLQuoting.isPlain(words) ? words : YAMLQuoting.quoted(words)
        return Repair(
            rest, [Diagnostic.Edit((end - 1)..<upper, ", note: \(note)}")], .textAfterEnd(of: "}"))
    }

    /// `[P-1, P-2]` for `[P-1], P-2`, `[P-1] P-2` and `[P-1], [P-2]`.
    private static func joined(_ end: Int, _ words: String, in line: SuspectLine) -> Diagnostic.Edit {
        let separators = Set(" ,;[]，；、【】".unicodeScalars)
        let items = words.unicodeScalars.split(whereSeparator: separators.contains).map { String($0) }
        return Diagnostic.Edit((end - 1)..<line.parts.value.upperBound, ", " + items.joined(separator: ", ") + "]")
    }
}
