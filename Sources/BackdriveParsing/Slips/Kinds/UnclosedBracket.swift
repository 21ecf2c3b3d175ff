import BackdriveCore

/// `problems: [P-1`, `[P-1}`: a bracket that nothing closes on its line, or that another kind of bracket would close.
enum UnclosedBracket: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        let value = line.value
        guard value.openQuote == nil, let opening = value.wrongPair?.opening ?? value.openBrackets.first else {
            return []
        }
        let bracket = opening..<(opening + 1)
        return closings(of: line).map { Repair(bracket, $0, .neverClosed(line.text(bracket))) }
    }

    private static func closings(of line: SuspectLine) -> [[Diagnostic.Edit]] {
        let value = line.value
        let closers = value.openBrackets.reversed().map { closer(of: $0, in: line) }.joined()
        if let (opening, wrong) = value.wrongPair {
            let right = closer(of: opening, in: line)
            let added = [Diagnostic.Edit(at: wrong, right)]
            let replaced = [Diagnostic.Edit(wrong..<(wrong + 1), right)] + atEnd(closers, of: line)
            return closers.isEmpty ? [replaced, added] : [added, replaced]
        }
        let end = value.range.upperBound
        let isRound = line.bytes[end - 1] == UInt8(ascii: ")") && !line.bytes[value.range].contains(UInt8(ascii: "("))
        return [isRound ? [Diagnostic.Edit(end - 1..<end, closers)] : atEnd(closers, of: line)]
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
}
