import BackdriveCore

/// `{on: …}` below `- {on: …}`, `problems: - P-1`: each entry of a list begins with a dash and a blank, on a line of its
/// own.
enum MissingDash: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        if let value = entriesBehindName(of: line) { return value }
        guard !line.hasDash else { return [] }
        let start = line.start..<line.range.lowerBound
        let place = line.range.lowerBound..<min(line.range.lowerBound + 1, line.range.upperBound)
        let siblings = [line.neighbour(above: true), line.neighbour(above: false)].compactMap(\.self).filter(\.hasDash)
        return siblings.map { sibling in
            let dash = String(repeating: " ", count: sibling.indentation) + "- "
            return Repair(place, [Diagnostic.Edit(start, dash)], .missingDash)
        }
    }

    /// `problems: - P-1`
    private static func entriesBehindName(of line: SuspectLine) -> [Repair]? {
        let value = line.parts.value
        guard !line.parts.key.isEmpty, value.count > 2, line.bytes[value.lowerBound] == UInt8(ascii: "-"),
            line.bytes[value.lowerBound + 1].isBlank
        else { return nil }
        let items = line.text(value).dropFirst(2).split(separator: " - ").joined(separator: ", ")
        let place = value.lowerBound..<(value.lowerBound + 1)
        let below = line.neighbour(above: false).flatMap { $0.hasDash ? $0.indentation : nil }
        let broken = "\n" + String(repeating: " ", count: below ?? line.indentation + 2)
        let onOwnLine = Diagnostic.Edit(line.parts.colon.upperBound..<value.lowerBound, broken)
        return [Diagnostic.Edit(value, "[\(items)]"), onOwnLine].map { Repair(place, [$0], .missingDash) }
    }
}
