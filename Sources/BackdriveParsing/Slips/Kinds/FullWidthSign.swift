import BackdriveCore

/// A sign of a Chinese keyboard where YAML asks for an ASCII one: `：` behind a name, `，` between entries, `【` or `“`
/// round a value.
enum FullWidthSign: Slip {
    static let isHabit = true

    static func repairs(of line: SuspectLine) -> [Repair] {
        let all = line.signs { FullWidth.ascii(for: $0) != nil }
        guard !all.isEmpty else { return [] }
        let outside = all.filter { !$0.isQuoted }
        let frame = Frame(of: line)
        let structural = outside.filter { frame.isBuilt(by: $0) }
        return [structural, outside, all].filter { !$0.isEmpty }.map { repair(of: $0, in: line) }
    }

    private static func repair(of signs: [SuspectLine.Sign], in line: SuspectLine) -> Repair {
        let edits = signs.map { sign in
            let ascii = FullWidth.ascii(for: sign.scalar).map(String.init) ?? ""
            let next = sign.place.upperBound
            let isSpaced = next == line.range.upperBound || line.bytes[next].isBlank
            return Diagnostic.Edit(sign.place, ascii + (!isSpaced && (ascii == ":" || ascii == ",") ? " " : ""))
        }
        var found: [Unicode.Scalar] = []
        for sign in signs where !found.contains(sign.scalar) { found.append(sign.scalar) }
        let help = FullWidth.help(naming: found, line: line.mended(by: edits))
        let first = signs[0].scalar
        return Repair(
            signs[0].place, edits, first.isInvisibleBlank ? .invisibleBlank(first) : .fullWidth(first), help: help)
    }

    /// How a line is built: where its names stand, and whether it may hold text, which has such signs as it pleases.
    private struct Frame {
        private let colon: Int
        private let endsOfNames: Set<Int>
        /// Where what stands before a name ends, blanks left out.
        private let endsBeforeNames: Set<Int>
        private let holdsText: Bool

        init(of line: SuspectLine) {
            let names = line.names
            colon = line.parts.colon.lowerBound
            endsOfNames = Set(names.map(\.range.upperBound))
            endsBeforeNames = Set(names.map { line.end(before: $0.range.lowerBound) })
            holdsText = names.isEmpty || names.contains { line.vocabulary.takesFreeText(line.text($0.range)) }
        }

        /// Whether a sign stands for one by which YAML tells names, values and entries apart.
        func isBuilt(by sign: Sign) -> Bool {
            let beginsItem = sign.before.map { ":：,，、{[｛［【-".unicodeScalars.contains($0) } ?? true
            let endsItem = sign.after.map { ",，、}]｝］】".unicodeScalars.contains($0) } ?? true
            switch FullWidth.ascii(for: sign.scalar) {
            case ":": return endsOfNames.contains(sign.place.lowerBound) || colon == sign.place.lowerBound
            case ",": return endsBeforeNames.contains(sign.place.upperBound) || !holdsText
            case "[", "{": return beginsItem
            case "]", "}": return endsItem
            case "\"", "'", " ": return beginsItem || endsItem
            default: return !holdsText
            }
        }

        typealias Sign = SuspectLine.Sign
    }
}
