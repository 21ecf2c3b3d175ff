import BackdriveCore

@testable import BackdriveParsing

/// Front matters as people might write them: any fields of a kind in any order, in either style, with comments, blank
/// lines, quotes, line ends and a byte order mark as it comes.
struct WrittenSample {
    private var generator: SeededGenerator
    private var text = ""
    private var comments = 0

    /// Texts that YAML takes for something else, or that hold what ends a plain text.
    static let texts = [
        "plain words", "a: b", "Fix #12", "价格：高", "-dash", "- dash", "it's", "\"so\"", "back\\slash", "1.10", "null",
        "~",
        "ends:", "x, y [z] {w}", "two\nlines", "😀", "yes", "https://a.example/?a=1#b", "@li",
    ]

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// The file of a record, or for nil the settings.
    mutating func file(of kind: RecordKind?) -> SourceFile {
        text = ""
        let fields = kind?.fields ?? Settings.fields
        if chance(10) { text = "{" + flowEntries(fields) + "}\n" } else { lines(of: fields, indentation: 0) }
        if chance(3) { comment(indentation: chance(2) ? 0 : 4) }
        if kind != nil { text = "---\n" + text + "---\n\nThe body,\n\n\twith *trailing* blanks  \n" }
        if chance(4) { text = text.replacing("\n", with: "\r\n") }
        if chance(5) { text = "\u{FEFF}" + text }
        let path = kind.map { $0.folder + "/x.md" } ?? "backdrive.yml"
        return SourceFile(path: path, contentPath: path, bytes: Array(text.utf8))
    }

    mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &generator) == 0 }

    mutating func choice<Choices: Collection>(_ choices: Choices) -> Choices.Element? {
        choices.randomElement(using: &generator)
    }

    // MARK: Block style

    private mutating func lines(of fields: [FieldSchema], indentation: Int, isDashed: Bool = false) {
        var isFirst = isDashed
        for field in some(fields) {
            if !isFirst { spacing(indentation: indentation) }
            text += (isFirst ? "" : blanks(indentation)) + field.name + ":"
            isFirst = false
            value(of: field.type, indentation: indentation)
        }
    }

    /// What stands behind a colon, with the line's end.
    private mutating func value(of type: FieldType, indentation: Int) {
        switch type {
        case _ where chance(12):
            endLine(choice(["", " ", " ~", " null"]) ?? "")
        case .map(let fields) where !chance(3):
            endLine("")
            lines(of: fields, indentation: indentation + (chance(2) ? 2 : 4))
        case .list(let element, _) where !chance(3), .five(let element) where !chance(3):
            items(of: element, indentation: indentation)
        case .log(let fields) where !chance(4):
            items(of: .map(fields), indentation: indentation)
        case .text where chance(4):
            blockText(indentation: indentation + 2)
        default:
            endLine(" " + (chance(4) ? " " : "") + flow(type, isInBrackets: false))
        }
    }

    private mutating func items(of type: FieldType, indentation: Int) {
        endLine("")
        let indentation = indentation + (chance(2) ? 2 : 0)
        for _ in 0...Int.random(in: 0...2, using: &generator) {
            if chance(8) { comment(indentation: indentation) }
            text += blanks(indentation) + "- "
            if case .map(let fields) = type, chance(2) {
                lines(of: fields, indentation: indentation + 2, isDashed: true)
            } else {
                endLine(flow(type, isInBrackets: false))
            }
        }
    }

    private mutating func blockText(indentation: Int) {
        endLine(choice([" |", " >", " |-", " |+"]) ?? " |")
        text += blanks(indentation) + "# no comment: text\n"
        if chance(2) { text += "\n" + blanks(indentation) + "more\n" }
        if chance(3) { text += "\n" }
    }

    private mutating func spacing(indentation: Int) {
        if chance(12) { text += "\n" }
        if chance(5) { comment(indentation: indentation) }
    }

    private mutating func comment(indentation: Int) {
        comments += 1
        text += blanks(indentation) + "# comment \(comments): x\n"
    }

    private mutating func endLine(_ value: String) {
        text += value
        if chance(6) {
            comments += 1
            text += " # comment \(comments)"
        }
        text += "\n"
    }

    // MARK: One line

    private mutating func flow(_ type: FieldType, isInBrackets: Bool) -> String {
        switch type {
        case .map(let fields): "{" + flowEntries(fields) + "}"
        case .log(let fields): "[{" + flowEntries(fields) + "}]"
        case .list(let element, _), .five(let element):
            chance(6)
                ? "[]" : "[" + (0...2).map { _ in flow(element, isInBrackets: true) }.joined(separator: ", ") + "]"
        default: scalar(type, isInBrackets: isInBrackets)
        }
    }

    private mutating func flowEntries(_ fields: [FieldSchema]) -> String {
        some(fields).map { $0.name + ": " + flow($0.type, isInBrackets: true) }.joined(separator: ", ")
    }

    private mutating func scalar(_ type: FieldType, isInBrackets: Bool) -> String {
        let style = choice([YAMLStyle.plain, .plain, .singleQuoted, .doubleQuoted])
        return YAMLQuoting.written(scalarText(type), as: type, inBrackets: isInBrackets, keeping: style)
    }

    mutating func scalarText(_ type: FieldType) -> String {
        switch type {
        case .day: Day(number: Int32.random(in: 20_000...21_000, using: &generator)).description
        case .integer(let range):
            String(min(range.upperBound, range.lowerBound + Int.random(in: 0...4, using: &generator)))
        case .boolean: chance(2) ? "true" : "false"
        case .choice(let words): choice(words) ?? ""
        case .reference, .word, .personOrText: choice(["li.na", "P-1", "AP-K7QX2", "2026-W12"]) ?? ""
        default: choice(Self.texts) ?? ""
        }
    }

    /// A few of the fields, in any order.
    private mutating func some(_ fields: [FieldSchema]) -> [FieldSchema] {
        let count = Int.random(in: 1...max(1, fields.count), using: &generator)
        return Array(fields.shuffled(using: &generator).prefix(count))
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
