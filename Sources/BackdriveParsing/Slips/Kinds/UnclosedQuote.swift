import BackdriveCore

/// `title: "abc`: a quote that nothing closes on its line.
enum UnclosedQuote: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        guard let quote = line.value.openQuote else { return [] }
        let mark = line.text(quote..<(quote + 1))
        return closings(of: mark, from: quote, in: line).map { edit in
            Repair(quote..<(quote + 1), [edit], .neverClosed(mark))
        }
    }

    /// In place of another quote at the end, before what follows inside of brackets, or at the end.
    private static func closings(of mark: String, from quote: Int, in line: SuspectLine) -> [Diagnostic.Edit] {
        let end = line.value.range.upperBound
        var edits: [Diagnostic.Edit] = []
        if let other = line.text((quote + 1)..<end).unicodeScalars.last, "“”‘’＂＇\"'".unicodeScalars.contains(other) {
            edits.append(Diagnostic.Edit((end - UTF8.width(other))..<end, mark))
        }
        guard !line.value.openBrackets.isEmpty else { return edits + [Diagnostic.Edit(at: end, mark)] }
        let next = line.names.first { $0.range.lowerBound > quote }
        let comma = next.map { line.end(before: $0.range.lowerBound) - 1 }
        if let comma, line.bytes[comma] == UInt8(ascii: ",") { edits.append(Diagnostic.Edit(at: comma, mark)) }
        var close = end
        while close > quote + 1, "]}".utf8.contains(line.bytes[close - 1]) || line.bytes[close - 1].isBlank {
            close -= 1
        }
        edits.append(Diagnostic.Edit(at: close, mark))
        if let comma = line.bytes[quote..<end].firstIndex(of: UInt8(ascii: ",")) {
            edits.append(Diagnostic.Edit(at: comma, mark))
        }
        return edits + [Diagnostic.Edit(at: end, mark)]
    }
}
