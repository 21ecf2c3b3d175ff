/// Plain text as Markdown that shows it and nothing else: on GitHub and GitLab no markup, link, mention, reference or quick
/// action comes of it (PRODUCT.md §3, "diff").
package enum SleepingMarkdown {
    private static let wordJoiner = Array("\u{2060}".utf8)

    /// One line of text.
    package static func escaped(_ text: String) -> String {
        let line = Array(printable(text).utf8.drop { $0 == UInt8(ascii: " ") })
        var result: [UInt8] = []
        result.reserveCapacity(line.count + 16)
        for (place, byte) in line.enumerated() {
            if isMark(byte) || beginsBlock(line, at: place) { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
            if wakes(line, at: place) { result += wordJoiner }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A link that is awake; its address, which holds no blank, keeps inside its parentheses.
    ///
    /// - Parameter label: Markdown.
    package static func link(_ label: String, to address: String) -> String {
        "[\(label)](\(linkAddress(address)))"
    }

    /// An address without blanks, as it stands between the parentheses of a link.
    package static func linkAddress(_ address: String) -> String {
        address.replacing("(", with: "%28").replacing(")", with: "%29")
    }

    /// Punctuation that may mean something inside a line.
    private static func isMark(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "$", "!", "^", "{", "}": true
        default: false
        }
    }

    /// Whether a sign, an address or `GH-` is complete here, so that a word joiner must keep it apart from what follows.
    private static func wakes(_ line: [UInt8], at place: Int) -> Bool {
        let rest = line[(place + 1)...]
        return switch Unicode.Scalar(line[place]) {
        case "@", "#": true
        case ":": rest.first == UInt8(ascii: "/")
        case "w", "W": rest.first == UInt8(ascii: ".") && ends(line[..<place], with: "ww")
        case "-": ends(line[..<place], with: "gh") || ends(line[..<place], with: "gl")
        // Before a name or number these make a mention or reference after the Markdown is read, where no backslash
        // helps: `@team`, `#12`, and GitLab's `!12`, `$12`, `~bug`, `%1.0`, `&3`.
        case "!", "$", "~", "%", "&": beginsName(rest)
        default: false
        }
    }

    /// - Parameter letters: lowercase ones; in the text they may be capitals.
    private static func ends(_ text: ArraySlice<UInt8>, with letters: StaticString) -> Bool {
        letters.withUTF8Buffer { text.suffix($0.count).elementsEqual($0) { $0 | 0x20 == $1 } }
    }

    private static func beginsName(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first else { return false }
        return first.properties.isAlphabetic || first.isDigit || first == "\""
    }

    /// A mark of a list, heading, quote or rule, which is one only at the start.
    private static func beginsBlock(_ line: [UInt8], at place: Int) -> Bool {
        switch Unicode.Scalar(line[place]) {
        case "-", "+", "=", "#", ":": place == 0
        case ".", ")": place > 0 && line[..<place].allSatisfy(\.isDigit)
        default: false
        }
    }
}
