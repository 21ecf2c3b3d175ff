import BackdriveCore

/// `problems: [P-1`, `[P-1}`: a bracket that nothing closes on its line, or that another kind of bracket would close.
enum UnclosedBracket: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        let value = line.value
        guard value.openQuote == nil else { return [] }
        let closers = value.openBrackets.reversed().map { closer(of: $0, in: line) }.joined()
        if let (opening, wrong) = value.wrongPair {
            let place = wrong..<(wrong + 1)
            let right = closer(of: opening, in: line)
            let isReplaced = closers.isEmpty
            return [
                isReplaced ? nil : repair(of: opening, [Diagnostic.Edit(at: wrong, right)], in: line),
                repair(of: opening, [Diagnostic.Edit(place, right)] + atEnd(closers, of: line), in: line),
                repair(of: opening, [Diagnostic.Edit(at: wrong, right)], in: line),
            ].compactMap(\.self)
        }
        guard let opening = value.openBrackets.first else { return [] }
        let end = value.range.upperBound
        if line.bytes[end - 1] == UInt8(ascii: ")"), !line.bytes[value.range].contains(UInt8(ascii: "(")) {
            return [repair(of: opening, [Diagnostic.Edit(end - 1..<end, closers)], in: line)]
        }
        return [repair(of: opening, atEnd(closers, of: line), in: line)]
    }

    private static func closer(of opening: Int, in line: SuspectLine) -> String {
        String(decoding: [WrittenValue.closer(of: line.bytes[opening])], as: UTF8.self)
    }

    /// Behind the value, in place of a comma that ends it.
    private static func atEnd(_ closers: String, of line: SuspectLine) -> [Diagnostic.Edit] {
        guard !closers.isEmpty else { return [] }
        let end = line.value.range.upperBound
        let start = line.bytes[end - 1] == UInt8(ascii: ",") ? line.end(before: end - 1) : end
        return [Diagnostic.Edit(start..<end, closers)]
    }

    private static func repair(of opening: Int, _ edits: [Diagnostic.Edit], in line: SuspectLine) -> Repair {
        let bracket = line.text(opening..<(opening + 1))
        return Repair(opening..<(opening + 1), edits, .neverClosed(bracket))
    }
}
