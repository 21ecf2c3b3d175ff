/// Plain text as Markdown that shows it and nothing else: on GitHub and GitLab no markup, link, mention, reference or quick
/// action comes of it (PRODUCT.md §3, "diff").
package enum SleepingMarkdown {
    private static let wordJoiner: Unicode.Scalar = "\u{2060}"

    /// One line of text.
    package static func escaped(_ text: String) -> String {
        let scalars = Array(printable(text).unicodeScalars.drop { $0 == " " })
        var result: [UInt8] = []
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            if isMark(scalar) || beginsBlock(scalars, at: index) { result.append(UInt8(ascii: "\\")) }
            result += scalar.utf8
            if wakes(scalars, at: index, next: next) { result += wordJoiner.utf8 }
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
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "$", "!", "^", "{", "}": true
        default: false
        }
    }

    /// Signs before a name or number that make a mention or reference after the Markdown is read, where no backslash
    /// helps: `@team`, `#12`, and GitLab's `!12`, `$12`, `~bug`, `%1.0`, `&3`.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "@", "#", "!", "$", "~", "%", "&": true
        default: false
        }
    }

    /// Whether a sign, an address or `GH-` is complete here, so that a word joiner must keep it apart from what follows.
    private static func wakes(_ scalars: [Unicode.Scalar], at index: Int, next: Unicode.Scalar) -> Bool {
        let scalar = scalars[index]
        switch scalar {
        case "@", "#": return true
        case ":": return next == "/"
        case "w", "W": return next == "." && lowercased(scalars, before: index, 2) == "ww"
        case "-": return ["gh", "gl"].contains(lowercased(scalars, before: index, 2))
        default: return isSign(scalar) && (next.properties.isAlphabetic || next.isDigit || next == "\"")
        }
    }

    private static func lowercased(_ scalars: [Unicode.Scalar], before index: Int, _ count: Int) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[max(0, index - count)..<index])
        return String(text).lowercased()
    }

    /// A mark of a list, heading, quote or rule, which is one only at the start.
    private static func beginsBlock(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        switch scalars[index] {
        case "-", "+", "=", "#", ":": index == 0
        case ".", ")": index > 0 && scalars[..<index].allSatisfy(\.isDigit)
        default: false
        }
    }
}
