import BackdriveCore

/// `title: "Offer "too much" as a reason"`: quotes inside of a quoted text end it too early.
enum InnerQuotes: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        let value = line.value
        guard value.isDelimited(in: line.bytes), let start = start(in: line) else { return [] }
        return ends(from: start, in: line).map { end in
            let text = line.text((start + 1)..<(end - 1)).replacing("\\\"", with: "\"")
            return Repair(start..<end, [Diagnostic.Edit(start..<end, YAMLQuoting.quoted(text))], .innerQuotes)
        }
    }

    /// The quote of the first text behind whose end more of it stands.
    private static func start(in line: SuspectLine) -> Int? {
        line.value.quoted.first { quoted in
            let rest = FieldLine.trimmed(quoted.upperBound..<line.value.range.upperBound, in: line.bytes)
            return !rest.isEmpty && !",:]}".utf8.contains(line.bytes[rest.lowerBound])
        }?.lowerBound
    }

    /// Just behind the quotes that may end the text: the nearest before a comma and a field's name, the last one of all.
    private static func ends(from start: Int, in line: SuspectLine) -> [Int] {
        let mark = line.bytes[start]
        let end = line.value.range.upperBound
        let quotes = ((start + 1)..<end).filter { line.bytes[$0] == mark }.map { $0 + 1 }
        guard let last = quotes.last, quotes.count > 1 else { return [] }
        let named = quotes.first { quote in
            let rest = FieldLine.trimmed(quote..<end, in: line.bytes)
            guard !rest.isEmpty, line.bytes[rest.lowerBound] == UInt8(ascii: ",") else { return false }
            let next = FieldLine.trimmed((rest.lowerBound + 1)..<end, in: line.bytes)
            let nameEnd = line.bytes[next].firstIndex { !FieldLine.isNameByte($0) } ?? next.upperBound
            return nameEnd < end && line.bytes[nameEnd] == UInt8(ascii: ":")
                && line.vocabulary.has(line.text(next.lowerBound..<nameEnd))
        }
        return ([named, last] as [Int?]).compactMap(\.self)
    }
}
