import BackdriveCore

/// `{on: 2026-03-09 outcome: act}`, `{…} {…}`, or `;` in its place: inside brackets a comma stands between two things.
enum MissingComma: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        let isInBrackets = line.value.isInBrackets(in: line.bytes)
        let gaps = isInBrackets ? beforeNames(in: line) + betweenItems(of: line) : []
        let sorted = (gaps.isEmpty ? atEnd(of: line) : gaps).sorted { $0.edit.range.start < $1.edit.range.start }
        return sorted.first.map { [Repair($0.next, sorted.map(\.edit), .missingComma(before: line.text($0.next)))] }
            ?? []
    }

    private typealias Gap = (edit: Diagnostic.Edit, next: Range<Int>)

    private static func beforeNames(in line: SuspectLine) -> [Gap] {
        line.names.compactMap { name in
            let end = line.end(before: name.range.lowerBound)
            guard end > line.value.range.lowerBound, !"{[,".utf8.contains(line.bytes[end - 1]) else { return nil }
            if ";|".utf8.contains(line.bytes[end - 1]) {
                return (Diagnostic.Edit(line.end(before: end - 1)..<name.range.lowerBound, ", "), name.range)
            }
            return end < name.range.lowerBound ? (Diagnostic.Edit(at: end, ","), name.range) : nil
        }
    }

    /// Between a bracket or quote that closes and one that opens.
    private static func betweenItems(of line: SuspectLine) -> [Gap] {
        let ends = line.value.marks.filter { "]}".utf8.contains(line.bytes[$0]) }.map { $0 + 1 }
        return (ends + line.value.quoted.map(\.upperBound)).compactMap { end in
            let next = line.bytes[end..<line.range.upperBound].firstIndex { !$0.isBlank }
            guard let next, next > end, "[{\"'".utf8.contains(line.bytes[next]) else { return nil }
            return (Diagnostic.Edit(at: end, ","), next..<(next + 1))
        }
    }

    /// At the end of a line of brackets that go on below.
    private static func atEnd(of line: SuspectLine) -> [Gap] {
        let end = line.parts.value.upperBound
        guard !line.hasDash, let next = line.neighbour(above: false), end > line.range.lowerBound,
            !"[{,:".utf8.contains(line.bytes[end - 1]), line.text(line.parts.value) != "-"
        else { return [] }
        let place =
            next.parts.key.isEmpty ? next.content..<min(next.content + 1, next.range.upperBound) : next.parts.key
        return [(Diagnostic.Edit(at: end, ","), place)]
    }
}
