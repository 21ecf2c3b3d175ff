import BackdriveCore

/// `title: a: b`, `{note: fine, but late}`: a text that YAML would take apart unless it is quoted.
enum UnquotedText: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        if line.value.isInBrackets(in: line.bytes) { return withColon(in: line) + withComma(in: line) }
        let value = line.parts.value
        guard !line.parts.key.isEmpty, !value.isEmpty, !line.value.isDelimited(in: line.bytes) else { return [] }
        let hasColon = value.contains { index in
            line.bytes[index] == UInt8(ascii: ":") && (index + 1 == value.upperBound || line.bytes[index + 1].isBlank)
        }
        let text = line.text(value)
        let edit = Diagnostic.Edit(value, YAMLQuoting.quoted(text))
        let title = line.isFreeText && text.unicodeScalars.count <= FieldType.longestTitle ? Repair.quoting : nil
        guard hasColon || line.isFreeText else { return [] }
        return [Repair(value, [edit], hasColon ? .colonInValue(text) : .mustBeQuoted(text), safeTitle: title)]
    }

    /// `{title: a: b}`
    private static func withColon(in line: SuspectLine) -> [Repair] {
        line.value.items(in: line.bytes).compactMap { item in
            guard let text = text(of: item, in: line), text.contains(where: { isColon(at: $0, in: line) }) else {
                return nil
            }
            let written = line.text(text)
            return Repair(text, [Diagnostic.Edit(text, YAMLQuoting.quoted(written))], .colonInValue(written))
        }
    }

    /// `{note: fine, but late, by: li}`: what has no name of its own goes on with the text before it.
    private static func withComma(in line: SuspectLine) -> [Repair] {
        let items = line.value.items(in: line.bytes)
        var texts: [Range<Int>] = []
        var last: Range<Int>?
        for (place, item) in items.enumerated() {
            let named = text(of: item, in: line)
            if let named {
                last = named
            } else if let start = last, !isNamed(item, in: line), isBehindComma(item, items[place - 1], in: line) {
                last = start.lowerBound..<item.upperBound
                if texts.last?.lowerBound == start.lowerBound { texts.removeLast() }
                texts.append(start.lowerBound..<item.upperBound)
            } else {
                last = nil
            }
        }
        guard let first = texts.first else { return [] }
        let edits = texts.map { text in
            Diagnostic.Edit(
                text, WrittenDay.meant(by: line.text(text)).map(\.description) ?? YAMLQuoting.quoted(line.text(text)))
        }
        let written = line.text(first)
        return [Repair(first, edits, .commaInValue(written))]
    }

    /// Whether an item is a name, known or not, and a value.
    private static func isNamed(_ item: Range<Int>, in line: SuspectLine) -> Bool {
        isColon(at: line.bytes[item].firstIndex { !FieldLine.isNameByte($0) } ?? item.upperBound, in: line)
    }

    /// The unquoted text behind the name of a field.
    private static func text(of item: Range<Int>, in line: SuspectLine) -> Range<Int>? {
        let nameEnd = line.bytes[item].firstIndex { !FieldLine.isNameByte($0) } ?? item.upperBound
        guard isColon(at: nameEnd, in: line), line.vocabulary.has(line.text(item.lowerBound..<nameEnd)) else {
            return nil
        }
        let text = FieldLine.trimmed((nameEnd + 1)..<item.upperBound, in: line.bytes)
        return text.isEmpty || "\"'".utf8.contains(line.bytes[text.lowerBound]) ? nil : text
    }

    private static func isColon(at index: Int, in line: SuspectLine) -> Bool {
        index + 1 < line.range.upperBound && line.bytes[index] == UInt8(ascii: ":") && line.bytes[index + 1].isBlank
    }

    private static func isBehindComma(_ item: Range<Int>, _ previous: Range<Int>, in line: SuspectLine) -> Bool {
        let between = line.bytes[previous.upperBound..<item.lowerBound].filter { !$0.isBlank }
        return between == [UInt8(ascii: ",")] && !"\"'".utf8.contains(line.bytes[item.lowerBound])
    }
}
