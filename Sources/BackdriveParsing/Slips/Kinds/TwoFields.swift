import BackdriveCore

/// `status: open due_on: 2026-04-01`: two fields on one line.
enum TwoFields: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        guard !line.parts.key.isEmpty,
            let behind = line.value.isDelimited(in: line.bytes) ? line.value.end : line.parts.value.lowerBound
        else { return [] }
        let column = line.parts.key.lowerBound - line.start
        let breaks = line.names.filter { $0.range.lowerBound > behind }.compactMap {
            name -> (Range<Int>, Diagnostic.Edit)? in
            var end = line.end(before: name.range.lowerBound)
            guard end < name.range.lowerBound, end > behind || line.value.end == end else { return nil }
            if ",;".utf8.contains(line.bytes[end - 1]) { end = line.end(before: end - 1) }
            let lineBreak = "\n" + String(repeating: " ", count: column)
            return (name.range, Diagnostic.Edit(end..<name.range.lowerBound, lineBreak))
        }
        guard let first = breaks.first else { return [] }
        let help = "begin a new line before \(line.text(first.0.lowerBound..<line.range.upperBound))"
        return [Repair(first.0, breaks.map(\.1), .twoFields(line.text(first.0)), help: help)]
    }
}
