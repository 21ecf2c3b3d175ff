import BackdriveCore

// A value of another shape than its field takes: one value, a list, fields of its own (BD008).
extension FieldDecoder {
    mutating func refuseForOneValue(_ field: DeclaredField, isEntry: Bool) throws(Refusal) -> FieldValue {
        let node = try cursor.node()
        let file = faults.file
        let (help, edit) = isEntry ? helpInList(node, field) : helpForOneValue(node, field)
        let fix = edit.map { Diagnostic.Fix(help ?? "write \($0.text)", edits: [$0], isSafe: false) }
        faults.report(
            BD008WrongType.oneValueWanted(
                field.schema.name, wanted: field.schema.type.wanted, found: node.found(in: file), help: help, fix: fix,
                at: faults.location(of: node.place)))
        return FieldValue(.faulty, node.place)
    }

    mutating func refuseForFields(_ field: DeclaredField, _ inside: FieldTable, isEntry: Bool) throws(Refusal)
        -> FieldValue
    {
        let text = cursor.step == .scalar ? String(decoding: cursor.text, as: UTF8.self) : nil
        let node = try cursor.node()
        let required = inside.required.map { inside.fields[$0].schema.name }
        let words = node.words.count > 1 ? node.words.map(faults.file.text).joined(separator: " ") : nil
        let entries = node.entries(in: faults.file.bytes)
        let skeleton = joined(entries, in: inside) ?? skeleton(of: inside, around: text ?? words)
        let name = isEntry ? "" : "\(field.schema.name): "
        let edit = Diagnostic.Edit(node.place, skeleton.text)
        let fix = skeleton.isWhole ? Diagnostic.Fix("write \(skeleton.text)", edits: [edit], isSafe: false) : nil
        faults.report(
            BD008WrongType.fieldsWanted(
                place(of: field, isEntry: isEntry), fields: required.isEmpty ? inside.schemas.map(\.name) : required,
                found: node.found(in: faults.file), help: "write \(name)\(skeleton.text)", fix: fix,
                at: faults.location(of: node.place)))
        return FieldValue(.faulty, node.place)
    }

    private func place(of field: DeclaredField, isEntry: Bool) -> String {
        isEntry ? "an entry of \"\(field.schema.name)\"" : "\"\(field.schema.name)\""
    }

    /// `{result: passed, on: 2026-03-04}` for a list of `result: passed` and `on: 2026-03-04`, `{results: [{…}]}` for a list of
    /// what a log inside takes; nil where there is none.
    private func joined(_ entries: [SourceRange], in table: FieldTable) -> (text: String, isWhole: Bool)? {
        guard !entries.isEmpty else { return nil }
        let parts = entries.map { entry in
            let text = faults.file.text(in: entry)
            return text.hasPrefix("{") ? String(text.dropFirst().dropLast()) : text
        }
        let name = parts[0].prefix { $0 != ":" }
        let log = table.fields.first { $0.element?.inside?.schemas.contains { $0.name == name } ?? false }
        if let log, !table.schemas.contains(where: { $0.name == name }) {
            return ("{\(log.schema.name): [{\(parts.joined(separator: "}, {"))}]}", true)
        }
        return ("{\(parts.joined(separator: ", "))}", true)
    }

    /// For `owner: [li.na]`, `owner: {li.na}`, `owner: {id: li.na}` and `owner: [li.na, wang.lei]`.
    private func helpForOneValue(_ node: WrittenNode, _ field: DeclaredField) -> (String?, Diagnostic.Edit?) {
        func writing(_ text: String) -> (String?, Diagnostic.Edit?) {
            ("write \(field.schema.name): \(text)", Diagnostic.Edit(node.place, text))
        }
        let inside = field.schema.type.isFreeText ? nil : node.onlyValue
        guard let first = node.words.first ?? inside, isOneLine(first) else {
            let bare = faults.file.text(in: node.place).filter { !"[]{} ".contains($0) }
            guard case .list(_, isFlow: true) = node.content, YAMLQuoting.isPlain(bare) else {
                return (helpQuoting(node, field), nil)
            }
            return writing(bare)
        }
        let word = faults.file.text(in: first)
        // `found: [P-1, P-2]`: as many as stand there.
        if case .integer = field.schema.type, Int(word) == nil { return writing(String(node.words.count)) }
        if node.words.count > 1, field.schema.type.isFreeText, case let all = node.words.map(faults.file.text),
            all.allSatisfy(YAMLQuoting.isPlain), case let whole = all.joined(separator: "; "),
            YAMLQuoting.isPlain(whole)
        {
            return writing(whole)
        }
        if node.words.count < 2 { return writing(word) }
        return ("keep one of them, as in \(field.schema.name): \(word)", Diagnostic.Edit(node.place, word))
    }

    /// For `problems: [[P-1]]` and `- [P-1]`, and for `- Note: text` in a list of texts.
    private func helpInList(_ node: WrittenNode, _ field: DeclaredField) -> (String?, Diagnostic.Edit?) {
        guard !node.words.isEmpty, isOneLine(node.place) else { return (helpQuoting(node, field), nil) }
        let bytes = faults.file.bytes
        let words = node.words.map(faults.file.text).joined(separator: ", ")
        let edit = Diagnostic.Edit(node.place, words)
        let isAlone =
            bytes[..<Int(node.place.start)].last { !$0.isBlank } == UInt8(ascii: "[")
            && bytes[Int(node.place.end)...].first { !$0.isBlank } == UInt8(ascii: "]")
        if isAlone { return ("write \(field.schema.name): [\(words)]", edit) }
        if let edit = flattened(node) { return ("write \(field.schema.name): \(edit.text)", edit) }
        let isFirst = bytes[..<Int(node.place.start)].last { !$0.isBlank } == UInt8(ascii: "-")
        return isFirst && node.words.count == 1 ? ("write - \(words)", edit) : ("take the inner brackets out", edit)
    }

    /// `[a, b]` for `[[a], [b]]`, all of it on one line.
    private func flattened(_ node: WrittenNode) -> Diagnostic.Edit? {
        let file = faults.file
        guard let line = file.lineAround(node.place, atMost: 1000) else { return nil }
        let bytes = file.bytes[line]
        guard let start = bytes.firstIndex(of: UInt8(ascii: "[")), start < Int(node.place.start),
            let end = bytes.lastIndex(of: UInt8(ascii: "]"))
        else { return nil }
        let range = SourceRange(start, end + 1)
        let text = file.text(in: range)
        guard !text.contains(where: { "{}\"'#".contains($0) }) else { return nil }
        let words = text.split { "[],".contains($0) }.map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
        return Diagnostic.Edit(range, "[\(words.joined(separator: ", "))]")
    }

    private func helpQuoting(_ node: WrittenNode, _ field: DeclaredField) -> String? {
        let text = faults.file.text(in: node.place)
        guard node.isMap, !text.hasPrefix("{"), field.schema.type.isFreeText, isOneLine(node.place) else {
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
        let (isBlockMap, style) = (cursor.isBlockMap, cursor.step == .scalar ? cursor.style : nil)
        let text = cursor.step == .scalar ? String(decoding: cursor.text, as: UTF8.self) : nil
        let several = text.flatMap { Self.bracketed($0, element.schema.type) }
        var value = try one(element, isEntry: true)
        let isRight = faults.count == before.count && several == nil
        let entries = namedEntries(from: before.count, in: value.range)
        let entry = entries.count == 1 ? entries[0] : nil
        faults.forget(from: before.count, names: before.names)
        let file = faults.file
        // Five in brackets would still be one.
        let safe = isRight && !field.isFive && !isBlockMap ? file.brackets(around: value.range, style) : nil
        let meant: Diagnostic.Edit? =
            if let several {
                Diagnostic.Edit(value.range, several)
            } else if isBlockMap {
                // Several fields that each stand on a line are one entry: the others stand below the first.
                file.dashes(before: entries, in: value.range)
                    ?? file.dashes(before: [file.text(in: value.range).replacing("\n", with: "\n  ")], in: value.range)
            } else if !entries.isEmpty {
                Diagnostic.Edit(value.range, "[\(entries.joined(separator: ", "))]")
            } else if let element = element.inside, text != nil {
                Diagnostic.Edit(value.range, "[\(skeleton(of: element, around: text).text)]")
            } else {
                file.listInBraces(value.range)
            }
        let shown = safe?.edits[0] ?? meant
        var help = FullWidth.help(for: value.range, in: file)
        if safe == nil || help == nil { help = shown.map { "write \(field.schema.name): \($0.text)" } }
        if isBlockMap {
            help =
                entries.first.map { "write - \($0)" + (entry == nil ? ", and so each further one" : "") }
                ?? "begin each entry with \"- \""
        }
        if field.isFive { help = BD062Settings.five(field.schema.name) }
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
        if !type.isFreeText, plain.hasPrefix("["), plain.hasSuffix("]") {
            // What else YAML would read as a sign, the search for slips has tried.
            return plain.contains { "\"':".contains($0) } ? nil : plain
        }
        switch type {
        case .reference, .choice, .cause:
            separators.formUnion([
                " ", "\n", "/", "+", "&", "~", "～", "|", "和", "与", "及", "或", "(", ")", "（", "）", "<", ">", "《", "》",
            ])
        case .personOrText: if let ids = idsOfPersons(in: text) { return "[\(ids.joined(separator: ", "))]" }
        case .word, .form: break
        case .text: return bracketedAddresses(text)
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

    /// The ids of several persons: what else is written so is a name.
    private static func idsOfPersons(in text: String) -> [String]? {
        let ids = text.split { " ,，、;；/&+".contains($0) }.map(String.init).filter { $0 != "and" && $0 != "和" }
        let areIDs = ids.allSatisfy { id in
            RecordKind.person.accepts(id: id) && id.contains { "._-".contains($0) || $0.isNumber }
        }
        return ids.count > 1 && areIDs ? ids : nil
    }

    /// `["https://a.example", "https://b.example"]` for addresses that stand behind one another.
    private static func bracketedAddresses(_ text: String) -> String? {
        let parts = text.split { " \n，、；;".contains($0) }.map { part in part.last == "," ? part.dropLast() : part }
        guard parts.count > 1, parts.allSatisfy({ WebAddress.isAddress(String($0), schemes: ["https", "http"]) }) else {
            return nil
        }
        return "[\"\(parts.joined(separator: "\", \""))\"]"
    }

    /// - Parameter end: where the element before it ends.
    mutating func refuseDouble(_ value: FieldValue, of field: DeclaredField, behind end: UInt32, isFlow: Bool) {
        let text = String(value.content) ?? faults.file.text(in: value.range)
        let fix = faults.file.removalOfElement(at: value.range, behind: Int(end), isFlow: isFlow)
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

extension WrittenNode {
    /// What stands here, in the words of messages.
    fileprivate func found(in file: SourceFile) -> String {
        switch content {
        case .scalar: "\(Wording.quoted(file.text(in: place))) stands"
        case .list: "a list stands"
        case .map: "names and values stand"
        }
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
        case .reference(.kind(.person)): "the id of one person"
        case .reference: "one id"
        case .address: "one address"
        default: "one text"
        }
    }
}
