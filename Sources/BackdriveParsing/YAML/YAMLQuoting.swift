/// How a text is written as a quoted YAML value of one line.
package enum YAMLQuoting {
    /// In double quotes; in single ones where that saves escapes; escaped where the text has breaks or controls.
    package static func quoted(_ text: some StringProtocol) -> String {
        let hasEscapable = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        return hasEscapable && !needsEscapes(text) ? singleQuoted(text) : doubleQuoted(text)
    }

    /// In single quotes; only for a text that needs no escapes.
    static func singleQuoted(_ text: some StringProtocol) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    static func doubleQuoted(_ text: some StringProtocol) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case _ where scalar.isRefusedInYAML:
                let hex = String(scalar.value, radix: 16, uppercase: true)
                result += scalar.value < 0x100 ? "\\x" : "\\u"
                result += String(repeating: "0", count: (scalar.value < 0x100 ? 2 : 4) - hex.utf8.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Whether a text of one line needs no quotes, in brackets either.
    static func isPlain(_ text: some StringProtocol) -> Bool {
        let special = Set("[]{},:#&*!|>'\"%@`\n\t\\".utf8)
        return !text.isEmpty && !needsEscapes(text) && !text.utf8.contains(where: special.contains)
            && !"-? ~".contains(text.first ?? " ") && text.last != " " && text != "null"
    }

    /// Whether a text holds what no front matter may hold as itself, or what would end the line.
    static func needsEscapes(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains(where: \.isRefusedInYAML)
    }
}
