/// Full-width characters that a Chinese keyboard types where ASCII belongs (DATA.md §2).
package enum FullWidth {
    /// The ASCII character that a full-width one stands for; nil for any other.
    package static func ascii(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
        case _ where scalar.isWithoutWidth: nil
        case _ where scalar.isInvisibleBlank: " "
        case 0x201C, 0x201D: "\""
        case 0x2018, 0x2019: "'"
        case 0x3001: ","
        case 0x3002: "."
        case 0x3010: "["
        case 0x3011: "]"
        default: nil
        }
    }

    /// The full-width and invisible characters of a text, each once, in its order.
    package static func characters(in text: some StringProtocol) -> [Unicode.Scalar] {
        var found: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars where ascii(for: scalar) != nil || scalar.isWithoutWidth {
            if !found.contains(scalar) { found.append(scalar) }
        }
        return found
    }

    /// The text with an ASCII character for each full-width one, and without what has no width.
    package static func replaced(in text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.isWithoutWidth { result.append(ascii(for: scalar) ?? scalar) }
        return String(result)
    }

    /// As `replaced(in:)`, with the blank that YAML asks for behind a colon, and one behind a comma.
    package static func spaced(in text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars.filter { !$0.isWithoutWidth }
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let plain = ascii(for: scalar) ?? scalar
            result.append(plain)
            let next = index + 1 < scalars.count ? ascii(for: scalars[index + 1]) ?? scalars[index + 1] : " "
            if plain != scalar, plain == ":" || plain == ",", next != " " { result.append(" ") }
        }
        return String(result)
    }

    /// The help line for a wrong text that holds full-width characters: names them and shows its line in ASCII.
    ///
    /// Only the text in `range` is changed, since the rest of the line may be right as it is. Nil when there are none, when
    /// there is no one line that a reader could take in, or when its ASCII quotes would not stand round the whole text.
    package static func help(for range: SourceRange, in file: SourceFile) -> String? {
        let wrong = file.text(in: range)
        let found = characters(in: wrong)
        let plain = replaced(in: wrong)
        guard !found.isEmpty, !wrong.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }), isQuotedWholly(plain),
            let line = file.lineAround(range, atMost: longestLine)
        else { return nil }
        let shown =
            String(decoding: file.bytes[line.lowerBound..<Int(range.start)], as: UTF8.self) + plain
            + String(decoding: file.bytes[Int(range.end)..<line.upperBound], as: UTF8.self)
        return help(naming: found, line: shown)
    }

    /// Whether a text has no quotes but those round it.
    private static func isQuotedWholly(_ text: String) -> Bool {
        guard let quote = text.first(where: { "\"'".contains($0) }) else { return true }
        return text.count > 1 && text.first == quote && text.last == quote
            && !text.dropFirst().dropLast().contains(quote)
    }

    /// In bytes; a line of a megabyte would be read and shown again with each of its findings.
    private static let longestLine = 1000

    package static func help(naming characters: [Unicode.Scalar], line: String) -> String {
        let signs = characters.filter { !$0.isInvisibleBlank }.map { "\"\($0)\"" }
        let blanks = characters.filter(\.isInvisibleBlank).map { "\(Wording.codePoint($0)) is \(name(of: $0))" }
        let verb = signs.count == 1 ? "is a full-width character" : "are full-width characters"
        let named = (signs.isEmpty ? [] : ["\(signs.joined(separator: ", ")) \(verb)"]) + blanks
        let mended =
            !characters.allSatisfy(\.isWithoutWidth)
            ? "with ASCII ones" : characters.count == 1 ? "without it" : "without them"
        return "\(Wording.list(named, joinedBy: "and")); \(mended) the line is: \(trimmingBlanks(line))"
    }

    /// What an invisible blank is called.
    static func name(of blank: Unicode.Scalar) -> String {
        switch blank.value {
        case _ where blank.isWithoutWidth: "an invisible character without width"
        case 0xA0, 0x202F: "an invisible no-break space"
        case 0x3000: "a full-width blank"
        default: "an invisible blank"
        }
    }

    /// The text without spaces and tabs at both ends.
    private static func trimmingBlanks(_ text: String) -> String {
        func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
        guard let start = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(text[start...last])
    }
}

extension Unicode.Scalar {
    /// Whether it looks like a blank, or like nothing, and is no ASCII one.
    package var isInvisibleBlank: Bool {
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: isWithoutWidth
        }
    }

    /// Whether nothing at all is seen of it.
    package var isWithoutWidth: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
