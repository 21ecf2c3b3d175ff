import BackdriveCore

/// `-{on: …}`, `* P-1`: a dash without a blank, or another sign in its place.
enum WrongBullet: Slip {
    static let isHabit = true

    static func repairs(of line: SuspectLine) -> [Repair] {
        let start = line.content
        guard start < line.range.upperBound, let sign = line.text(start..<line.range.upperBound).unicodeScalars.first,
            "-*+•·–—－‐".unicodeScalars.contains(sign)
        else { return [] }
        let end = start + UTF8.width(sign)
        let isSpaced = end == line.range.upperBound || line.bytes[end].isBlank
        guard sign != "-" || (!isSpaced && line.bytes[end] != UInt8(ascii: "-")) else { return [] }
        let edit = Diagnostic.Edit(start..<end, isSpaced ? "-" : "- ")
        return [Repair(start..<end, [edit], .missingDash)]
    }
}
