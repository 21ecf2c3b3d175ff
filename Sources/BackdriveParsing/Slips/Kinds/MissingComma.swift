import BackdriveCore

/// `{on: 2026-03-09 outcome: act}`, `{…} {…}`, or `;` in its place: inside brackets a comma stands between two things.
enum MissingComma: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        let gaps = beforeNames(in: line) + betweenItems(of: line)
        let sorted = gaps.sorted { $0.edit.range.start < $1.edit.range.start }
        guard let first = sorted.first else { return atEnd(of: line) }
        return [repair(before: first.next, sorted.map(\.edit), in: line)]
    }

    private typealias Gap = (edit: Diagnostic.Edit, next: Range<Int>)

    private static func repair(before next: Range<Int>, _ edits: [Diagnostic.Edit], in line: SuspectLine) -> Repair {
        let name = line.text(next)
        return Repair(next, edits, .missingComma(before: name))
    }

    private static func beforeNames(in line: SuspectLine) -> [Gap] {
        guard line.value.isInBrackets(in: line.bytes) else { return [] }
        return line.names.compactMap { name in
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
        guard line.value.isInBrackets(in: line.bytes) else { return [] }
        let ends = line.value.marks.filter { "]}".utf8.contains(line.bytes[$0]) }.map { $0 + 1 }
        return (ends + line.value.quoted.map(\.upperBound)).compactMap { end in
            let next = line.bytes[end..<line.range.upperBound].firstIndex { !$0.isBlank }
            guard let next, next > end, "[{\"'".utf8.contains(line.bytes[next]) else { return nil }
            return (Diagnostic.Edit(at: end, ","), next..<(next + 1))
        }
    }

    /// At the end of a line of brackets that go on below.
    private static func atEnd(of line: SuspectLine) -> [Repair] {
        let end = line.parts.value.upperBound
        guard !line.hasDash, let next = line.neighbour(above: false), end > line.range.lowerBound,
            !"[{,:".utf8.contains(line.bytes[end - 1]), line.text(line.parts.value) != "-"
        else { return [] }
        let place =
            next.parts.key.isEmpty ? next.content..<min(next.content + 1, next.range.upperBound) : next.parts.key
        return [repair(before: place, [Diagnostic.Edit(at: end, ",")], in: line)]
    }
}
