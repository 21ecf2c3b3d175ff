import BackdriveCore

/// A sign of a Chinese keyboard where YAML asks for an ASCII one: `：` behind a name, `，` between entries, `【 】` or `“ ”`
/// round a value. Inside a text such signs are as good as letters, and stay.
enum FullWidthSign: Slip {
    static let isHabit = true

    /// From the signs that build the line to all of them.
    static func repairs(of line: SuspectLine) -> [Repair] {
        let all = signs(of: line)
        guard !all.isEmpty else { return [] }
        let outside = all.filter { !$0.isQuoted }
        let frame = Frame(of: line, outside)
        let built = outside.filter(frame.isBuilt)
        let separating = built.filter { !frame.isPaired($0) }
        let colon = built.filter(frame.isColonOfLine)
        var kinds: [[SuspectLine.Sign]] = []
        for signs in [built, separating, colon, outside, all] where !signs.isEmpty {
            if !kinds.contains(where: { $0.map(\.place) == signs.map(\.place) }) { kinds.append(signs) }
        }
        return kinds.map { repair(of: $0, in: line) }
    }

    static func habit(on line: SuspectLine) -> Repair? {
        let outside = signs(of: line).filter { !$0.isQuoted }
        let built = outside.filter(Frame(of: line, outside).isBuilt)
        return built.isEmpty ? nil : repair(of: built, in: line)
    }

    private static func signs(of line: SuspectLine) -> [SuspectLine.Sign] {
        line.signs { FullWidth.ascii(for: $0) != nil }
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
        /// The quotes and brackets that stand round a whole value: a pair with nothing of its kind between.
        private let pairs: Set<Int>

        init(of line: SuspectLine, _ signs: [Sign]) {
            let names = line.names
            colon = line.parts.colon.lowerBound
            endsOfNames = Set(names.map(\.range.upperBound))
            endsBeforeNames = Set(names.map { line.end(before: $0.range.lowerBound) })
            let holdsText = names.isEmpty || names.contains { line.vocabulary.mayTakeFreeText(line.text($0.range)) }
            self.holdsText = holdsText
            let colons = Set(names.map(\.colon.upperBound) + [line.parts.colon.upperBound])
            pairs = Self.pairs(among: signs) { sign in
                switch sign.before {
                case ":", "：": colons.contains(line.end(before: sign.place.lowerBound))
                case ",", "，", "、": !holdsText
                default: Self.beginsItem(sign)
                }
            }
        }

        private static func pairs(among signs: [Sign], beginsValue: (Sign) -> Bool) -> Set<Int> {
            var pairs: Set<Int> = []
            for closers in ["\"", "'", "]", "}"] as [Unicode.Scalar] {
                let kind = signs.filter { [closers, opener(of: closers)].contains(FullWidth.ascii(for: $0.scalar)) }
                for (first, last) in zip(kind, kind.dropFirst()) where beginsValue(first) && endsItem(last) {
                    pairs.formUnion([first.place.lowerBound, last.place.lowerBound])
                }
            }
            return pairs
        }

        private static func opener(of closer: Unicode.Scalar) -> Unicode.Scalar {
            closer == "]" ? "[" : closer == "}" ? "{" : closer
        }

        private static func beginsItem(_ sign: Sign) -> Bool {
            sign.before.map { ":：,，、{[｛［【-".unicodeScalars.contains($0) } ?? true
        }

        private static func endsItem(_ sign: Sign) -> Bool {
            sign.after.map { ",，、}]｝］】".unicodeScalars.contains($0) } ?? true
        }

        func isColonOfLine(_ sign: Sign) -> Bool { sign.place.lowerBound == colon }

        /// Whether it is one of two signs round a value.
        func isPaired(_ sign: Sign) -> Bool {
            FullWidth.ascii(for: sign.scalar).map { "\"'[]{}".unicodeScalars.contains($0) } ?? false
        }

        /// Whether a sign stands for one by which YAML tells names, values and entries apart.
        func isBuilt(by sign: Sign) -> Bool {
            switch FullWidth.ascii(for: sign.scalar) {
            case ":": endsOfNames.contains(sign.place.lowerBound) || colon == sign.place.lowerBound
            case ",": endsBeforeNames.contains(sign.place.upperBound) || !holdsText
            case "\"", "'": pairs.contains(sign.place.lowerBound)
            case "[", "{": holdsText ? pairs.contains(sign.place.lowerBound) : Self.beginsItem(sign)
            case "]", "}": holdsText ? pairs.contains(sign.place.lowerBound) : Self.endsItem(sign)
            case " ": Self.beginsItem(sign) || Self.endsItem(sign)
            default: !holdsText
            }
        }

        typealias Sign = SuspectLine.Sign
    }
}
