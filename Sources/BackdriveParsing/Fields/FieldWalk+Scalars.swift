import BackdriveCore

// Text first, typed by its field (DATA.md §2).
extension FieldWalk {
    mutating func scalar(_ text: String, _ node: YAMLNode, of type: FieldType, _ field: FieldSchema) -> FieldValue? {
        switch type {
        case .title: title(text, node, field)
        case .text, .word, .personOrText, .reference: freeText(text, node, field)
        case .address(let schemes): address(text, node, field, schemes)
        case .integer(let range): integer(text, node, field, range)
        case .boolean: boolean(text, node, field)
        case .day: day(text, node, field)
        case .choice(let words): choice(text, node, field, words)
        case .cause: choice(text, node, field, context.causes)
        case .list, .log, .map: nil
        }
    }

    private mutating func freeText(_ text: String, _ node: YAMLNode, _ field: FieldSchema) -> FieldValue? {
        guard requireContent(text, node, field), requireVisible(text, node, field, allowing: ["\n", "\t"]) else {
            return nil
        }
        return .text(text)
    }

    private mutating func title(_ text: String, _ node: YAMLNode, _ field: FieldSchema) -> FieldValue? {
        // A block value ends with a line end that is not part of the title.
        let title = text.hasSuffix("\n") ? String(text.dropLast()) : text
        guard requireContent(title, node, field) else { return nil }
        let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{2028}", "\u{2029}"]
        guard !title.unicodeScalars.contains(where: breaks.contains) else {
            return refuse(BD008WrongType.severalLines(field.name, at: location(of: node.range)))
        }
        guard requireVisible(title, node, field, allowing: []) else { return nil }
        let count = title.unicodeScalars.count
        guard count <= FieldType.longestTitle else {
            return refuse(
                BD008WrongType.tooLong(
                    field.name, count: count, limit: FieldType.longestTitle, at: location(of: node.range)))
        }
        return .text(title)
    }

    /// Reports a required text that is empty; an empty one that is optional says nothing.
    private mutating func requireContent(_ text: String, _ node: YAMLNode, _ field: FieldSchema) -> Bool {
        guard text.utf8.allSatisfy({ $0.isBlank || $0.endsLine }) else { return true }
        if field.isRequired { report(BD008WrongType.empty(field.name, at: location(of: node.range))) }
        return false
    }

    private mutating func requireVisible(
        _ text: String, _ node: YAMLNode, _ field: FieldSchema, allowing allowed: Set<Unicode.Scalar>
    ) -> Bool {
        // Every character that is refused begins with one of these bytes.
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }),
            let wrong = text.unicodeScalars.first(where: { Self.isRefused($0) && !allowed.contains($0) })
        else { return true }
        let place = location(of: rangeOf(wrong, in: node.range) ?? node.range)
        report(BD008WrongType.invisible(wrong, field: field.name, at: place))
        return false
    }

    /// Control characters, and those that show text in another order than it is written.
    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Where a character stands as itself, not as an escape.
    private func rangeOf(_ scalar: Unicode.Scalar, in range: SourceRange) -> SourceRange? {
        let wanted = Array(String(scalar).utf8)
        let bytes = file.bytes
        guard let start = range.bytes.first(where: { bytes[$0..<Int(range.end)].starts(with: wanted) }) else { return nil }
        return SourceRange(start, start + wanted.count)
    }

    private mutating func integer(
        _ text: String, _ node: YAMLNode, _ field: FieldSchema, _ range: ClosedRange<Int>
    ) -> FieldValue? {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else {
            return refuse(
                BD008WrongType.notAnInteger(
                    text, field: field.name, range: range, help: FullWidth.help(for: node.range, in: file),
                    at: location(of: node.range)))
        }
        guard let value = Int(text), range.contains(value), digits.count == text.utf8.count else {
            return refuse(
                BD008WrongType.outOfRange(
                    String(text.prefix(30)), field: field.name, range: range, at: location(of: node.range)))
        }
        return .integer(value)
    }

    private mutating func boolean(_ text: String, _ node: YAMLNode, _ field: FieldSchema) -> FieldValue? {
        switch text {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default:
            return refuse(
                BD008WrongType.notABoolean(
                    text, field: field.name, help: FullWidth.help(for: node.range, in: file),
                    at: location(of: node.range)))
        }
    }

    private mutating func choice(
        _ text: String, _ node: YAMLNode, _ field: FieldSchema, _ words: [String]
    ) -> FieldValue? {
        if words.contains(text) { return .text(text) }
        return refuse(
            withoutUnsafeFix(
                BD004NotAllowed.notAllowed(
                    text, field: field.name, allowed: words, help: FullWidth.help(for: node.range, in: file),
                    at: location(of: node.range)), node))
    }

    private mutating func day(_ text: String, _ node: YAMLNode, _ field: FieldSchema) -> FieldValue? {
        let place = { [file] in file.location(of: node.range) }
        switch DateText(text, zone: context.zone) {
        case .day(let day): return .day(day)
        case .notADate(let padded):
            let finding = BD003NotADate.notADate(
                text, padded: padded, help: FullWidth.help(for: node.range, in: file), at: place())
            return refuse(withoutUnsafeFix(finding, node))
        case .noSuchYear: return refuse(BD003NotADate.noSuchYear(text, at: place()))
        case .noSuchMonth(let month): return refuse(BD003NotADate.noSuchMonth(text, month: month, at: place()))
        case .noSuchDay(let year, let month):
            return refuse(BD003NotADate.noSuchDay(text, year: year, month: month, at: place()))
        case .noSuchTime: return refuse(BD003NotADate.noSuchTime(text, at: place()))
        case .timeWithoutOffset: return refuse(BD070TimeWithoutOffset.withoutOffset(text, at: place()))
        }
    }

    private mutating func address(
        _ text: String, _ node: YAMLNode, _ field: FieldSchema, _ schemes: [String]
    ) -> FieldValue? {
        guard requireContent(text, node, field), requireVisible(text, node, field, allowing: []) else { return nil }
        guard WebAddress.isAddress(text, schemes: schemes) else {
            return refuse(
                BD008WrongType.address(
                    text, field: field.name, schemes: schemes, help: FullWidth.help(for: node.range, in: file),
                    at: location(of: node.range)))
        }
        return .text(text)
    }

    private mutating func refuse(_ finding: Diagnostic) -> FieldValue? {
        report(finding)
        return nil
    }

    /// A block value, or one of several lines, cannot be replaced by a word in its place.
    private func withoutUnsafeFix(_ finding: Diagnostic, _ node: YAMLNode) -> Diagnostic {
        if isOneLine(node.range) { return finding }
        return Diagnostic(
            finding.code, finding.severity, finding.message, at: finding.location, help: finding.help,
            notes: finding.notes)
    }
}
