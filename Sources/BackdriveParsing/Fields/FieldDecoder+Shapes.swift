import BackdriveCore

// A value of another shape than its field takes: one value, a list, fields of its own (BD008).
extension FieldDecoder {
    mutating func refuseForOneValue(_ field: DeclaredField, isEntry: Bool) throws(Refusal) -> FieldValue {
        let shape = try cursor.skip()
        let file = faults.file
        let (help, edit) = isEntry ? helpInList(shape, field) : helpForOneValue(shape, field)
        let fix = edit.map { Diagnostic.Fix(help ?? "write \($0.text)", edits: [$0], isSafe: false) }
        faults.report(
            BD008WrongType.oneValueWanted(
                field.schema.name, wanted: field.schema.type.wanted, found: shape.found(in: file), help: help, fix: fix,
                at: faults.location(of: shape.range)))
        return FieldValue(.faulty, shape.range)
    }

    mutating func refuseForFields(_ field: DeclaredField, _ inside: FieldTable, isEntry: Bool) throws(Refusal)
        -> FieldValue
    {
        let text = cursor.step == .scalar ? String(decoding: cursor.text, as: UTF8.self) : nil
        let shape = try cursor.skip()
        let required = inside.required.map { inside.fields[$0].schema.name }
        let skeleton = joined(shape.entries) ?? skeleton(of: inside, around: text)
        let name = isEntry ? "" : "\(field.schema.name): "
        let edit = Diagnostic.Edit(shape.range, skeleton.text)
        let fix = skeleton.isWhole ? Diagnostic.Fix("write \(skeleton.text)", edits: [edit], isSafe: false) : nil
        faults.report(
            BD008WrongType.fieldsWanted(
                place(of: field, isEntry: isEntry), fields: required.isEmpty ? inside.schemas.map(\.name) : required,
                found: shape.found(in: faults.file), help: "write \(name)\(skeleton.text)", fix: fix,
                at: faults.location(of: shape.range)))
        return FieldValue(.faulty, shape.range)
    }

    private func place(of field: DeclaredField, isEntry: Bool) -> String {
        isEntry ? "an entry of \"\(field.schema.name)\"" : "\"\(field.schema.name)\""
    }

    /// `{result: passed, on: 2026-03-04}` for a list of `result: passed` and `on: 2026-03-04`; nil where there is none.
    private func joined(_ entries: [SourceRange]) -> (text: String, isWhole: Bool)? {
        guard !entries.isEmpty else { return nil }
        let parts = entries.map { entry in
            let text = faults.file.text(in: entry)
            return text.hasPrefix("{") ? String(text.dropFirst().dropLast()) : text
        }
        return ("{\(parts.joined(separator: ", "))}", true)
    }

    /// `{result: passed, on: YYYY-MM-DD}` for `passed`: the fields that must be there, with what was written in its place.
    func skeleton(of table: FieldTable, around text: String?) -> (text: String, isWhole: Bool) {
        let kept = text.flatMap { home(of: $0, in: table) }
        var isWhole = kept != nil
        let parts = table.fields.enumerated().compactMap { place, field -> String? in
            if place == kept?.place, let value = kept?.value { return "\(field.schema.name): \(value)" }
            guard field.schema.isRequired else { return nil }
            isWhole = false
            return "\(field.schema.name): \(field.schema.type.placeholder)"
        }
        let names = parts.isEmpty ? table.schemas.map { "\($0.name): \($0.type.placeholder)" } : parts
        return ("{\(names.joined(separator: ", "))}", isWhole)
    }

    /// The field of a map whose value a text is, and how it is written there: of a list, as its only entry.
    private func home(of text: String, in table: FieldTable) -> (place: Int, value: String)? {
        for (place, field) in table.fields.enumerated() {
            if case .choice(let words) = field.schema.type, !words.contains(text),
                let meant = context.meaning(among: []).word(text, words)
            {
                return (place, meant)
            }
        }
        let written = YAMLQuoting.isPlain(text) ? text : YAMLQuoting.quoted(text)
        for isSure in [true, false] {
            for (place, field) in table.fields.enumerated() {
                if isSure ? accepts(text, field) : mayHold(text, field) { return (place, written) }
                if let entry = field.element?.inside, entry.fields.contains(where: { accepts(text, $0) }) {
                    return (place, "[\(skeleton(of: entry, around: text).text)]")
                }
            }
        }
        return nil
    }

    /// Whether a text is a value of a field that says little of its values: a number, an address, any text.
    private func mayHold(_ text: String, _ field: DeclaredField) -> Bool {
        switch field.schema.type {
        case .integer(let range): Int(text).map(range.contains) ?? false
        case .address(let schemes): WebAddress.isAddress(text, schemes: schemes)
        case .form(.repositoryAddress): WebAddress.isAddress(text, schemes: ["https", "http"])
        case .title, .text, .personOrText: Int(text) == nil && !WebAddress.isAddress(text, schemes: ["https", "http"])
        default: false
        }
    }

    /// For `owner: [li.na]`, `owner: {li.na}`, `owner: {id: li.na}` and `owner: [li.na, wang.lei]`.
    private func helpForOneValue(_ shape: YAMLShape, _ field: DeclaredField) -> (String?, Diagnostic.Edit?) {
        let inside = field.schema.type.isFreeText ? nil : shape.onlyValue
        guard let first = shape.words.first ?? inside, isOneLine(first) else {
            let bare = faults.file.text(in: shape.range).filter { !"[]{} ".contains($0) }
            guard case .list(isFlow: true) = shape.kind, YAMLQuoting.isPlain(bare) else {
                return (helpQuoting(shape, field), nil)
            }
            return ("write \(field.schema.name): \(bare)", Diagnostic.Edit(shape.range, bare))
        }
        let word = faults.file.text(in: first)
        if shape.words.count < 2 {
            return ("write \(field.schema.name): \(word)", Diagnostic.Edit(shape.range, word))
        }
        return ("keep one of them, as in \(field.schema.name): \(word)", Diagnostic.Edit(shape.range, word))
    }

    /// For `problems: [[P-1]]` and `- [P-1]`, and for `- Note: text` in a list of texts.
    private func helpInList(_ shape: YAMLShape, _ field: DeclaredField) -> (String?, Diagnostic.Edit?) {
        guard !shape.words.isEmpty, isOneLine(shape.range) else { return (helpQuoting(shape, field), nil) }
        let bytes = faults.file.bytes
        let words = shape.words.map(faults.file.text).joined(separator: ", ")
        let edit = Diagnostic.Edit(shape.range, words)
        let isAlone =
            bytes[..<Int(shape.range.start)].last { !$0.isBlank } == UInt8(ascii: "[")
            && bytes[Int(shape.range.end)...].first { !$0.isBlank } == UInt8(ascii: "]")
        if isAlone { return ("write \(field.schema.name): [\(words)]", edit) }
        let isFirst = bytes[..<Int(shape.range.start)].last { !$0.isBlank } == UInt8(ascii: "-")
        return isFirst && shape.words.count == 1 ? ("write - \(words)", edit) : ("take the inner brackets out", edit)
    }

    private func helpQuoting(_ shape: YAMLShape, _ field: DeclaredField) -> String? {
        let text = faults.file.text(in: shape.range)
        guard case .map = shape.kind, !text.hasPrefix("{"), field.schema.type.isFreeText, isOneLine(shape.range) else {
            return nil
        }
        return "quote it if it is text: \(YAMLQuoting.quoted(text))"
    }

    func isOneLine(_ range: SourceRange) -> Bool { !faults.file.bytes[range.bytes].contains(where: \.endsLine) }
}

// Lists.
extension FieldDecoder {
    /// One value where a list belongs: brackets round it are a safe fix where it is right itself.
    mutating func loneValue(of field: DeclaredField, _ element: DeclaredField) throws(Refusal) -> FieldValue {
        let before = (count: faults.count, names: faults.names)
        let kind = cursor.kind
        let text = cursor.step == .scalar ? String(decoding: cursor.text, as: UTF8.self) : nil
        let several = text.flatMap { Self.bracketed($0, element.schema.type) }
        var value = try one(element, isEntry: true)
        let isRight = faults.count == before.count && several == nil
        let entry = faults.findings.last?.fix?.edits.first { $0.range == value.range }
        faults.forget(from: before.count, names: before.names)
        let file = faults.file
        let edits = ListEdits(file: file)
        // Five in brackets would still be one.
        let safe = isRight && !field.isFive ? edits.brackets(around: value.range, kind) : nil
        let meant: Diagnostic.Edit? =
            if let several {
                Diagnostic.Edit(value.range, several)
            } else if case .map(isFlow: false) = kind {
                edits.dash(before: value.range)
            } else if let element = element.inside, text != nil {
                Diagnostic.Edit(value.range, "[\(entry?.text ?? skeleton(of: element, around: text).text)]")
            } else {
                edits.listInBraces(value.range)
            }
        let shown = safe?.edits[0] ?? meant
        var help = FullWidth.help(for: value.range, in: file)
        if safe == nil || help == nil { help = shown.map { "write \(field.schema.name): \($0.text)" } }
        if case .map(isFlow: false) = kind { help = "begin each entry with \"- \"" }
        if field.isFive { help = nil }
        let isWhole = element.inside == nil || text == nil || entry != nil
        let guess =
            isWhole && !field.isFive ? meant.map { Diagnostic.Fix(help ?? "", edits: [$0], isSafe: false) } : nil
        faults.report(
            BD008WrongType.listWanted(
                field.schema.name, found: text.map(Wording.quoted) ?? "a single entry", help: help, fix: safe ?? guess,
                at: faults.location(of: value.range)))
        faults.note(faultOf: path)
        value.content = safe == nil ? .faulty : values.addList(CollectionOfOne(value))
        return value
    }

    /// `[a, b]` for `a, b`, `a、b` or `a and b` where no element of the list can hold what stands between them.
    private static func bracketed(_ text: String, _ type: FieldType) -> String? {
        var separators: Set<Unicode.Scalar> = [",", "，", "、", ";", "；"]
        let plain = FullWidth.spaced(in: text)
        if !type.isFreeText, plain.hasPrefix("["), plain.hasSuffix("]") { return plain }
        switch type {
        case .reference, .choice, .cause:
            separators.formUnion([" ", "\n", "/", "+", "&", "和", "与", "及", "(", ")", "（", "）", "<", ">", "《", "》"])
        case .word, .form, .personOrText: break
        default: return nil
        }
        var words = text.unicodeScalars.split(whereSeparator: separators.contains).map { word in
            String(word.drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "." }.reversed().map(Character.init))
        }
        if separators.contains(" ") { words.removeAll { ["and", "-", "or"].contains($0) } }
        let isPlain = words.allSatisfy { !$0.isEmpty && YAMLQuoting.isPlain($0) }
        guard words.count > 1 || (separators.contains("(") && words.count == 1 && words != [text]), isPlain else {
            return nil
        }
        return "[\(words.joined(separator: ", "))]"
    }

    /// - Parameter end: where the element before it ends.
    mutating func refuseDouble(_ value: FieldValue, of field: DeclaredField, behind end: UInt32, isFlow: Bool) {
        let text = String(value.content) ?? faults.file.text(in: value.range)
        let fix = ListEdits(file: faults.file).removal(of: value.range, behind: Int(end), isFlow: isFlow)
        faults.report(
            BD008WrongType.double(text, field: field.schema.name, fix: fix, at: faults.location(of: value.range)))
    }

    /// A list of five that has more or fewer (BD062).
    mutating func requireFive(_ count: Int, of field: DeclaredField, _ element: DeclaredField, at range: SourceRange) {
        guard count != 5 else { return }
        let place = faults.location(of: range)
        faults.report(
            element.inside == nil
                ? BD062Settings.tierRows(count: count, at: place)
                : BD062Settings.scale(field.schema.name, count: count, at: place))
    }
}

extension FieldType {
    /// What stands for a value that its writer is to fill in.
    fileprivate var placeholder: String { if case .day = self { "YYYY-MM-DD" } else { "…" } }

    /// What one value of this type is called.
    fileprivate var wanted: String {
        switch self {
        case .integer: "a whole number"
        case .boolean: "true or false"
        case .day: "a date"
        case .choice, .cause, .word, .form: "one word"
        case .reference(.kind(.person)): "the id of one person"
        case .reference: "one id"
        case .address: "one address"
        default: "one text"
        }
    }
}
