/// How messages quote and list what a writer wrote, the same in every rule.
package enum Wording {
    /// The text in quotes, on one line, cut when it is long; control characters show as their code.
    package static func quoted(_ text: some StringProtocol) -> String {
        let mark = text.contains("\"") && !text.contains("'") ? "'" : "\""
        let shown = text.unicodeScalars.prefix(60).map { isInvisible($0) ? "<\(codePoint($0))>" : String($0) }
        return mark + shown.joined() + (text.unicodeScalars.dropFirst(60).isEmpty ? "" : "…") + mark
    }

    package static func didYouMean(_ name: String) -> String { "did you mean \(quoted(name))?" }

    /// Ends a sentence about a name that nothing has: `: did you mean on_track?`; nothing where no name is near.
    package static func orMeant(_ name: String?) -> String { name.map { ": did you mean \($0)?" } ?? "" }

    /// `a`, `a or b`, `a, b or c`.
    package static func list(_ words: [String], joinedBy word: String = "or") -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(word) \(last)"
    }

    /// `U+202E`.
    package static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
    }

    /// `1 file`, `2 files`.
    package static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    /// `1 finding follows from it`, `12 findings follow from it`.
    package static func following(_ count: Int) -> String {
        count == 1 ? "1 finding follows from it" : "\(count) findings follow from it"
    }

    /// `a problem`, `an AP`.
    package static func withArticle(_ noun: String) -> String {
        (noun.utf8.first.map("aeioA".utf8.contains) ?? false ? "an " : "a ") + noun
    }

    /// Control characters (Cc) and those that reorder or isolate text: what a reader cannot see.
    package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
