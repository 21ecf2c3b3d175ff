import BackdriveCore

// One value, a list, a map.
extension FieldWalk {
    /// The value of a node as a type; nil when it does not fit, which is reported, or says nothing.
    mutating func value(
        _ node: YAMLNode, of type: FieldType, _ field: FieldSchema, path: String
    ) -> FieldValue? {
        switch type {
        case .list(let element, let doubles):
            return list(node, of: element, doubles, field, path: path)
        case .five(let element):
            return list(node, of: element, .allowed, field, path: path)
        case .log(let fields):
            return list(node, of: .map(FieldType.entryFields(ofLog: fields)), .allowed, field, path: path)
        case .map(let fields):
            return map(node, fields, field, path: path, isEntry: false)
        default:
            guard case .scalar(let text, _) = node.content else {
                report(
                    BD008WrongType.oneValueWanted(
                        field.name, wanted: type.wanted, found: node.shape, help: helpForOneValue(node, field),
                        at: location(of: node.range)))
                return nil
            }
            return scalar(text, node, of: type, field)
        }
    }

    private mutating func map(
        _ node: YAMLNode, _ fields: [FieldSchema], _ field: FieldSchema, path: String, isEntry: Bool
    ) -> FieldValue? {
        guard case .map(let entries, _) = node.content else {
            report(
                BD008WrongType.mapWanted(
                    field.name, isEntry: isEntry, fields: Self.namesToShow(fields), found: node.shape,
                    help: FullWidth.help(for: node.range, in: file), at: location(of: node.range)))
            return nil
        }
        let place = isEntry ? "an entry of \"\(field.name)\"" : "\"\(field.name)\""
        return map(entries, range: node.range, fields: fields, path: path, place: place).map(FieldValue.map)
    }

    private static func namesToShow(_ fields: [FieldSchema]) -> [String] {
        let required = fields.filter(\.isRequired).map(\.name)
        return required.isEmpty ? fields.map(\.name) : required
    }

    private mutating func list(
        _ node: YAMLNode, of element: FieldType, _ doubles: FieldType.Doubles, _ field: FieldSchema, path: String
    ) -> FieldValue? {
        guard case .list(let nodes, let isFlow) = node.content else {
            return loneValue(node, of: element, field, path: path)
        }
        var elements: [LocatedField] = []
        var first: Set<String> = []
        for (index, node) in nodes.enumerated() where !node.isAbsent {
            if doubles == .refused, case .scalar(let text, _) = node.content, !first.insert(text).inserted {
                let fix = ListEdits(file: file).removal(of: index, in: nodes, isFlow: isFlow)
                report(BD008WrongType.double(text, field: field.name, fix: fix, at: location(of: node.range)))
                continue
            }
            let before = findings.count
            let value = entry(node, of: element, field, path: path)
            if let value {
                elements.append(LocatedField(value: value, range: node.range))
            } else if findings.count > before {
                report(fault: path)
            }
        }
        return elements.isEmpty ? nil : .list(elements)
    }

    /// An entry of a list: a map names its place after the list, a single text may not be empty.
    private mutating func entry(
        _ node: YAMLNode, of element: FieldType, _ field: FieldSchema, path: String
    ) -> FieldValue? {
        if case .map(let fields) = element { return map(node, fields, field, path: path, isEntry: true) }
        return value(node, of: element, .required(field.name, element), path: path)
    }

    /// One value where a list belongs: brackets round it are a safe fix where it is right itself.
    private mutating func loneValue(
        _ node: YAMLNode, of element: FieldType, _ field: FieldSchema, path: String
    ) -> FieldValue? {
        var alone = FieldWalk(file: file, context: context)
        let value = alone.entry(node, of: element, field, path: path)
        // Five in brackets would still be one.
        let isRight = if case .five = field.type { false } else { value != nil && alone.findings.isEmpty }
        let fix = isRight ? ListEdits(file: file).brackets(around: node) : nil
        let shown = fix.map { "write \(field.name): \($0.edits[0].text)" }
        var help = FullWidth.help(for: node.range, in: file) ?? shown
        if case .map(_, isFlow: false) = node.content { help = "begin each entry with \"- \"" }
        report(
            BD008WrongType.listWanted(
                field.name, found: Self.words(for: node), help: help, fix: fix, at: location(of: node.range)),
            fault: path)
        guard let value else { return nil }
        return .list([LocatedField(value: value, range: node.range)])
    }

    private static func words(for node: YAMLNode) -> String {
        if case .scalar(let text, _) = node.content { Wording.quoted(text) } else { node.shape }
    }

    /// For `owner: [li.na]` and for `- Note: text` in a list of texts.
    private func helpForOneValue(_ node: YAMLNode, _ field: FieldSchema) -> String? {
        switch node.content {
        case .list(let elements, _):
            guard elements.count == 1, case .scalar = elements[0].content, isOneLine(elements[0].range) else {
                return nil
            }
            return "write \(field.name): \(file.text(in: elements[0].range))"
        case .map(_, isFlow: false):
            return field.type.isFreeText && isOneLine(node.range)
                ? "quote it if it is text: \(YAMLQuoting.quoted(file.text(in: node.range)))" : nil
        default:
            return nil
        }
    }

    func isOneLine(_ range: SourceRange) -> Bool { !file.bytes[range.bytes].contains(where: \.endsLine) }
}

extension FieldType {
    /// What one value of this type is called.
    fileprivate var wanted: String {
        switch self {
        case .integer: "a whole number"
        case .boolean: "true or false"
        case .day: "a date"
        case .choice, .cause, .word: "one word"
        case .reference: "one id"
        case .address: "one address"
        default: "one text"
        }
    }
}

/// The safe edits on lists.
private struct ListEdits {
    let file: SourceFile

    /// `[a]` for `a`; nil where the brackets would change what is inside them.
    func brackets(around node: YAMLNode) -> Diagnostic.Fix? {
        let written = file.bytes[node.range.bytes]
        guard !written.contains(where: \.endsLine) else { return nil }
        switch node.content {
        case .scalar(_, .plain) where written.contains(where: Set(",[]{}".utf8).contains): return nil
        case .scalar(_, .block), .map(_, isFlow: false), .list: return nil
        default: break
        }
        let text = "[" + String(decoding: written, as: UTF8.self) + "]"
        return Diagnostic.Fix("put it in brackets", edits: [.init(node.range, text)], isSafe: true)
    }

    /// Takes one element out, with the comma before it or with its line; nil where something else stands there.
    func removal(of index: Int, in nodes: [YAMLNode], isFlow: Bool) -> Diagnostic.Fix? {
        let range = nodes[index].range
        if !isFlow {
            let line = file.lineAround(range)
            let marker = file.bytes[line.lowerBound..<Int(range.start)]
            guard marker.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: "-") }), Int(range.end) == line.upperBound,
                line.lowerBound > 0
            else { return nil }
            return fix(SourceRange(line.lowerBound, nextLine(after: line.upperBound)))
        }
        let previous = Int(nodes[index - 1].range.end)
        let between = file.bytes[previous..<Int(range.start)]
        guard between.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: ",") }) else { return nil }
        return fix(SourceRange(previous, Int(range.end)))
    }

    private func fix(_ range: SourceRange) -> Diagnostic.Fix {
        Diagnostic.Fix("take it out", edits: [.init(range, "")], isSafe: true)
    }

    private func nextLine(after end: Int) -> Int {
        let bytes = file.bytes
        if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { return end + 2 }
        return min(end + 1, bytes.count)
    }
}
