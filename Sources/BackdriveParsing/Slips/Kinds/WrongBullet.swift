import BackdriveCore

/// `-{on: …}`, `* P-1`, `1. P-1`: a dash without a blank, or another sign or a number in its place.
enum WrongBullet: Slip {
    static let isHabit = true

    static func repairs(of line: SuspectLine) -> [Repair] {
        let start = line.content
        if let end = endOfNumber(from: start, in: line) {
            let edit = Diagnostic.Edit(start..<end, end < line.range.upperBound && line.bytes[end].isBlank ? "-" : "- ")
            return [Repair(start..<end, [edit], .missingDash)]
        }
        guard start < line.range.upperBound, let sign = line.text(start..<line.range.upperBound).unicodeScalars.first,
            "-*+•·–—－‐".unicodeScalars.contains(sign)
        else { return [] }
        let end = start + UTF8.width(sign)
        let isSpaced = end == line.range.upperBound || line.bytes[end].isBlank
        guard sign != "-" || (!isSpaced && line.bytes[end] != UInt8(ascii: "-")) else { return [] }
        let edit = Diagnostic.Edit(start..<end, isSpaced ? "-" : "- ")
        return [Repair(start..<end, [edit], .missingDash)]
    }

    /// Behind `1.`, `1)` or `1、`.
    private static func endOfNumber(from start: Int, in line: SuspectLine) -> Int? {
        let digits = line.bytes[start..<line.range.upperBound].prefix(while: \.isDigit)
        guard (1...2).contains(digits.count),
            let sign = line.text(digits.endIndex..<line.range.upperBound).unicodeScalars.first,
            ".)、．）".unicodeScalars.contains(sign)
        else { return nil }
        return digits.endIndex + UTF8.width(sign)
    }
}
