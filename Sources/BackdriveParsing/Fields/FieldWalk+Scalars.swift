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
        case .day: day(text, node)
        case .choice(let words): choice(text, node, field, words)
        case .cause: choice(text, node, field, context.causes)
        case .list, .five, .log, .map: nil
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

    /// Reports an empty text that must say something; any other empty one is as if absent.
    private mutating func requireContent(_ text: String, _ node: YAMLNode, _ field: FieldSchema) -> Bool {
        guard text.utf8.allSatisfy({ $0.isBlank || $0.endsLine }) else { return true }
        if field.isNeverEmpty { report(BD008WrongType.empty(field.name, at: location(of: node.range))) }
        return false
    }

    private mutating func requireVisible(
        _ text: String, _ node: YAMLNode, _ field: FieldSchema, allowing allowed: Set<Unicode.Scalar>
    ) -> Bool {
        // Every character that is refused begins with one of these bytes.
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }),
            let wrong = text.unicodeScalars.first(where: { Self.isRefused($0) && !allowed.contains($0) })
        else { return true }
        let place = location(of: file.range(of: wrong, in: node.range) ?? node.range)
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

    private mutating func day(_ text: String, _ node: YAMLNode) -> FieldValue? {
        let date = DateText(text, zone: context.zone)
        guard case .day(let day) = date else { return refuse(fault(of: text, date, node)) }
        return .day(day)
    }

    private mutating func fault(of text: String, _ date: DateText, _ node: YAMLNode) -> Diagnostic {
        let place = location(of: node.range)
        switch date {
        case .day, .notADate(nil):
            return BD003NotADate.notADate(
                text, padded: nil, help: FullWidth.help(for: node.range, in: file), at: place)
        case .notADate(let padded):
            return withoutUnsafeFix(BD003NotADate.notADate(text, padded: padded, help: nil, at: place), node)
        case .noSuchYear: return BD003NotADate.noSuchYear(text, at: place)
        case .noSuchMonth(let month): return BD003NotADate.noSuchMonth(text, month: month, at: place)
        case .noSuchDay(let year, let month):
            return BD003NotADate.noSuchDay(text, year: year, month: month, at: place)
        case .noSuchTime: return BD003NotADate.noSuchTime(text, at: place)
        case .timeWithoutOffset: return BD070TimeWithoutOffset.withoutOffset(text, at: place)
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
