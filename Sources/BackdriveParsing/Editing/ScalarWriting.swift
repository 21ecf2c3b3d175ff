import BackdriveCore

// As few quotes as YAML allows, and those that were there.
extension YAMLQuoting {
    /// A single value as it is written: plain where every YAML reader gives the same text back, else quoted.
    ///
    /// - Parameters:
    ///   - inBrackets: whether it stands in a flow list or map, where commas and brackets end a plain text, and full-width
    ///     commas are taken for such.
    ///   - style: how the value was written that it replaces; its kind of quotes stays.
    static func written(
        _ text: String, as type: FieldType, inBrackets: Bool, keeping style: YAMLStyle? = nil
    ) -> String {
        switch style {
        case .doubleQuoted: doubleQuoted(text)
        case .singleQuoted where !needsEscapes(text): singleQuoted(text)
        default: canBePlain(text, as: type, inBrackets: inBrackets) ? text : quoted(text)
        }
    }

    private static func canBePlain(_ text: String, as type: FieldType, inBrackets: Bool) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, let last = bytes.last, !first.isBlank, !last.isBlank, !needsEscapes(text),
            mayBegin(bytes), !["~", "null"].contains(text), !text.hasPrefix("---"), !text.hasPrefix("..."),
            !breaksOff(bytes), !inBrackets || !bytes.contains(where: closers.contains),
            !inBrackets || !text.unicodeScalars.contains(where: { FullWidth.ascii(for: $0) == "," })
        else { return false }
        return type.isTyped || !isTaken(bytes)
    }

    /// Whether a plain text may begin so: with no indicator of YAML 1.2 §5.3 but a `-` that is no list's dash.
    private static func mayBegin(_ bytes: [UInt8]) -> Bool {
        if bytes[0] == UInt8(ascii: "-") { return bytes.count > 1 && !bytes[1].isBlank }
        return !"?:,[]{}#&*!|>'\"%@`=".utf8.contains(bytes[0])
    }

    /// Whether a plain text would end within: at `: `, ` #`, or a colon at its end.
    private static func breaksOff(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { index in
            switch bytes[index] {
            case UInt8(ascii: ":"): index + 1 == bytes.count || bytes[index + 1].isBlank
            case UInt8(ascii: "#"): index > 0 && bytes[index - 1].isBlank
            default: false
            }
        }
    }

    private static let closers = Array(",[]{}".utf8)

    /// Whether some reader of YAML 1.1 or 1.2 takes a plain text for a number, a date, a boolean or nothing.
    private static func isTaken(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        if ["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<"].contains(text) { return true }
        guard let first = text.utf8.first, first.isDigit || "+-.".utf8.contains(first) else { return false }
        return text.utf8.allSatisfy { $0.isDigit || "+-.:_eaxbcdfotzni ".utf8.contains($0) }
    }
}

extension FieldType {
    /// Whether its values are numbers, days or words of a list: never anything that quotes would have to protect.
    fileprivate var isTyped: Bool {
        switch self {
        case .integer, .boolean, .day, .choice, .cause: true
        default: false
        }
    }
}
