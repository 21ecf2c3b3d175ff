import BackdriveCore

// A value of another shape than its field takes: one value, a list, a map (BD008).
extension FieldDecoder {
    mutating func refuseForOneValue(_ field: DeclaredField, isEntry: Bool) throws(Refusal) -> FieldValue {
        let shape = try cursor.skip()
        let help = isEntry ? helpInList(shape, field) : helpForOneValue(shape, field)
        faults.report(
            BD008WrongType.oneValueWanted(
                field.schema.name, wanted: field.schema.type.wanted, found: shape.noun, help: help,
                at: faults.location(of: shape.range)))
        return FieldValue(.faulty, shape.range)
    }

    mutating func refuseForMap(_ field: DeclaredField, _ inside: FieldTable, isEntry: Bool) throws(Refusal)
        -> FieldValue
    {
        let shape = try cursor.skip()
        let required = inside.required.map { inside.fields[$0].schema.name }
        faults.report(
            BD008WrongType.mapWanted(
                field.schema.name, isEntry: isEntry, fields: required.isEmpty ? inside.schemas.map(\.name) : required,
                found: shape.noun, help: FullWidth.help(for: shape.range, in: faults.file),
                at: faults.location(of: shape.range)))
        return FieldValue(.faulty, shape.range)
    }

    /// For `owner: [li.na]`.
    private func helpForOneValue(_ shape: YAMLShape, _ field: DeclaredField) -> String? {
        if let element = shape.onlyElement {
            return isOneLine(element) ? "write \(field.schema.name): \(faults.file.text(in: element))" : nil
        }
        return helpQuoting(shape, field)
    }

    /// For `problems: [[P-1]]`, and for `- Note: text` in a list of texts.
    private func helpInList(_ shape: YAMLShape, _ field: DeclaredField) -> String? {
        guard case .list(isFlow: true) = shape.kind else { return helpQuoting(shape, field) }
        let file = faults.file
        let isAlone =
            file.bytes[..<Int(shape.range.start)].last { !$0.isBlank } == UInt8(ascii: "[")
            && file.bytes[Int(shape.range.end)...].first { !$0.isBlank } == UInt8(ascii: "]")
        return isAlone && isOneLine(shape.range)
            ? "write \(field.schema.name): \(file.text(in: shape.range))" : "take the inner brackets out"
    }

    private func helpQuoting(_ shape: YAMLShape, _ field: DeclaredField) -> String? {
        guard case .map(isFlow: false) = shape.kind, field.schema.type.isFreeText, isOneLine(shape.range) else {
            return nil
        }
        return "quote it if it is text: \(YAMLQuoting.quoted(faults.file.text(in: shape.range)))"
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
        faults.forget(from: before.count, names: before.names)
        // Five in brackets would still be one.
        let fix = isRight && !field.isFive ? ListEdits(file: faults.file).brackets(around: value.range, kind) : nil
        let shown = (several ?? fix?.edits[0].text).map { "write \(field.schema.name): \($0)" }
        var help = several == nil ? FullWidth.help(for: value.range, in: faults.file) ?? shown : shown
        if case .map(isFlow: false) = kind { help = "begin each entry with \"- \"" }
        faults.report(
            BD008WrongType.listWanted(
                field.schema.name, found: text.map(Wording.quoted) ?? "a map", help: help, fix: fix,
                at: faults.location(of: value.range)))
        faults.note(faultOf: path)
        value.content = isRight && !field.isFive ? values.addList(CollectionOfOne(value)) : .faulty
        return value
    }

    /// `[a, b]` for `a, b` where no element of the list can hold a comma.
    private static func bracketed(_ text: String, _ type: FieldType) -> String? {
        switch type {
        case .reference, .word, .form, .choice, .cause, .personOrText: break
        default: return nil
        }
        let words = FullWidth.replaced(in: text).split(separator: ",").map { word in
            String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        let special = Set("[]{}:#&*!|>'\"%@`\n\t".utf8)
        guard words.count > 1,
            words.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") && !$0.utf8.contains(where: special.contains) })
        else { return nil }
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
    /// What one value of this type is called.
    fileprivate var wanted: String {
        switch self {
        case .integer: "a whole number"
        case .boolean: "true or false"
        case .day: "a date"
        case .choice, .cause, .word, .form: "one word"
        case .reference: "one id"
        case .address: "one address"
        default: "one text"
        }
    }
}
