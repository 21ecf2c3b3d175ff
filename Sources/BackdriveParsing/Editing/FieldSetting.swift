import BackdriveCore

// Which bytes a change of one field replaces.
extension WrittenFields {
    typealias Edit = Diagnostic.Edit

    /// The edits that give a field a value.
    func setting(_ path: FieldPath, to value: NewValue) throws(UneditableFile) -> [Edit] {
        try editing(path, ifAbsent: value) { (node, isInBrackets) in
            replacing(node, with: value, inBrackets: isInBrackets)
        }
    }

    /// The edits that add entries to a field's list, in their order.
    func appending(_ values: [NewValue], to path: FieldPath) throws(UneditableFile) -> [Edit] {
        if values.isEmpty { return [] }
        return try editing(path, ifAbsent: .list(values)) { (node, _) throws(UneditableFile) in
            guard case .list(let items, let isFlow) = node.content else {
                throw .shape(field: path.dotted, found: node.shape, wanted: "a list")
            }
            return [isFlow ? appending(values, toFlow: items, of: node) : appending(values, toBlock: items, of: node)]
        }
    }

    /// Goes down to a field's value and edits it; where it, or a map on the way, is absent, writes `value` there.
    private func editing(
        _ path: FieldPath, ifAbsent value: NewValue,
        _ edit: (_ node: WrittenNode, _ isInBrackets: Bool) throws(UneditableFile) -> [Edit]
    ) throws(UneditableFile) -> [Edit] {
        var node = root
        var isInBrackets = false
        var siblings = fields
        for (depth, step) in path.steps.enumerated() {
            guard case .map(_, let isFlow) = node.content else {
                let outer = path.names[..<depth].joined(separator: ".")
                throw .shape(field: outer, found: node.shape, wanted: "a map")
            }
            isInBrackets = isFlow
            let inner = value.wrapped(in: path.steps[depth...])
            guard let entry = node.entry(step.name) else {
                return [inserting((step.name, inner), into: node, among: siblings)]
            }
            if entry.value.isAbsent { return filling(entry, with: inner, inBrackets: isFlow) }
            node = entry.value
            siblings = step.type.fieldsInside
        }
        return try edit(node, isInBrackets)
    }

    func edit(_ range: Range<Int>, _ text: String) -> Edit { Edit(SourceRange(range), text) }

    func insertion(_ text: String, at offset: Int) -> Edit { edit(offset..<offset, text) }

    var writing: YAMLWriting { YAMLWriting(lineEnd: lineEnd) }
}

// A value in the place of another, or of none.
extension WrittenFields {
    private func replacing(_ node: WrittenNode, with value: NewValue, inBrackets: Bool) -> [Edit] {
        guard case .scalar(_, let style) = node.content, case .scalar(let text, let type) = value else {
            if case .list(let items, isFlow: false) = node.content, case .list(let values) = value, !items.isEmpty {
                return [replacing(node, withBlock: values)]
            }
            return [replacing(node.range, keeping: comments(in: node), with: writing.inFlow(value, atTop: !inBrackets))]
        }
        let written = YAMLQuoting.written(text, as: type, inBrackets: inBrackets, keeping: style)
        guard style == .block else { return [edit(node.range, written)] }
        // A comment behind the `|` stays; the last line's end is that of the new line.
        let header =
            node.range
            .lowerBound..<(bytes[node.range].firstIndex { $0.isBlank || $0.endsLine } ?? node.range.upperBound)
        let rest = bytes[node.range].firstIndex(where: \.endsLine) ?? node.range.upperBound
        let end = bytes[node.range].last.map(\.endsLine) == true ? lineEnd : ""
        return [edit(header, written), edit(rest..<node.range.upperBound, end)]
    }

    /// Writes entries in the place of those of a list that has a line for each.
    private func replacing(_ list: WrittenNode, withBlock values: [NewValue]) -> Edit {
        let indentation = String(repeating: " ", count: column(of: list.range.lowerBound))
        let lines = values.map { "- " + writing.inFlow($0, atTop: true) }
        return replacing(
            list.range, keeping: comments(in: list), with: lines.joined(separator: lineEnd + indentation))
    }

    private func comments(in node: WrittenNode) -> [Range<Int>] {
        comments(in: node.range, besides: node.words(in: bytes))
    }

    /// Writes a text in place of a value of several lines; the comments on these come above it, each on a line of its own.
    private func replacing(_ range: Range<Int>, keeping comments: [Range<Int>], with text: String) -> Edit {
        guard !comments.isEmpty else { return edit(range, text) }
        let start = lineStart(of: range.lowerBound)
        let before = String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
        let lines = lines(of: comments, indentation: before.prefix { $0 == " " })
        return edit(start..<range.upperBound, lines + before + text)
    }

    /// Comments, each on a line of its own.
    func lines(of comments: [Range<Int>], indentation: some StringProtocol) -> String {
        comments.map { indentation + String(decoding: bytes[$0], as: UTF8.self) + lineEnd }.joined()
    }

    /// Writes a value behind a key that has none.
    private func filling(_ entry: WrittenEntry, with value: NewValue, inBrackets: Bool) -> [Edit] {
        let none = withTrailingBlanks(entry.value.range)
        if inBrackets { return [edit(none, gap(before: none, of: entry) + writing.inFlow(value))] }
        let written = writing.afterColon(value, indentation: column(of: entry.keyRange.lowerBound))
        guard written.utf8.first?.endsLine == true else {
            return [edit(none, gap(before: none, of: entry) + written.dropFirst())]
        }
        let colonEnd = (bytes[..<none.lowerBound].lastIndex { !$0.isBlank } ?? none.lowerBound) + 1
        let taken = none.isEmpty ? [] : [edit(colonEnd..<none.upperBound, "")]
        return taken + [insertion(written, at: endOfText(onLineOf: none.upperBound))]
    }

    /// With the blanks behind it, where nothing else stands on the line.
    private func withTrailingBlanks(_ range: Range<Int>) -> Range<Int> {
        let end = endOfText(onLineOf: range.upperBound)
        return bytes[range.upperBound..<end].allSatisfy(\.isBlank) ? range.lowerBound..<end : range
    }

    /// What must stand between a key and a value at `place`: a colon where there is none, and a blank.
    private func gap(before place: Range<Int>, of entry: WrittenEntry) -> String {
        let between = bytes[entry.keyRange.upperBound..<place.lowerBound]
        guard between.contains(UInt8(ascii: ":")) else { return ": " }
        return between.last?.isBlank == true || between.last?.endsLine == true ? "" : " "
    }

    /// Where the line that holds `offset` ends, before its line end.
    private func endOfText(onLineOf offset: Int) -> Int {
        bytes[offset..<yaml.upperBound].firstIndex(where: \.endsLine) ?? yaml.upperBound
    }
}

// A new entry among others.
extension WrittenFields {
    /// Writes an entry behind the last one that DATA.md §3 puts before it, else at the beginning.
    private func inserting(
        _ entry: NewValue.Entry, into map: WrittenNode, among siblings: [FieldSchema]
    ) -> Edit {
        guard case .map(let entries, let isFlow) = map.content else { return insertion("", at: map.range.lowerBound) }
        let rank = siblings.rank(of: entry.name)
        let before = entries.last { siblings.rank(of: $0.key) < rank }
        if isFlow { return inserting(entry, after: before, intoFlow: map, isEmpty: entries.isEmpty) }
        let indentation = entries.first.map { column(of: $0.keyRange.lowerBound) } ?? 0
        let line = writing.block([entry], indentation: indentation)
        if let before = before ?? entries.first(where: { !beginsLine($0.keyRange.lowerBound) }) {
            return insertingLine(line, at: linesEnd(of: before.value))
        }
        return insertingLine(line, at: startOfLines(of: map))
    }

    private func inserting(
        _ entry: NewValue.Entry, after before: WrittenEntry?, intoFlow map: WrittenNode, isEmpty: Bool
    ) -> Edit {
        let text = writing.entry(entry)
        if let before { return insertion(", " + text, at: before.range.upperBound) }
        return insertion(isEmpty ? text : text + ", ", at: map.range.lowerBound + 1)
    }

    private func appending(_ values: [NewValue], toFlow items: [WrittenNode], of list: WrittenNode) -> Edit {
        let texts = values.map { writing.inFlow($0) }
        guard let last = items.last else {
            return insertion(texts.joined(separator: ", "), at: list.range.lowerBound + 1)
        }
        let start = lineStart(of: last.range.lowerBound)
        let isOnLineOfItsOwn = start > list.range.lowerBound && beginsLine(last.range.lowerBound)
        let gap =
            isOnLineOfItsOwn
            ? lineEnd + String(decoding: bytes[start..<last.range.lowerBound], as: UTF8.self) : " "
        return insertion(texts.map { "," + gap + $0 }.joined(), at: last.range.upperBound)
    }

    private func appending(_ values: [NewValue], toBlock items: [WrittenNode], of list: WrittenNode) -> Edit {
        let dash = String(repeating: " ", count: column(of: list.range.lowerBound)) + "- "
        let lines = values.map { dash + writing.inFlow($0, atTop: true) }
        return insertingLine(lines.joined(separator: lineEnd), at: linesEnd(of: list))
    }

    /// A line at a place where one begins; behind a last line that has no end it gets one before it.
    private func insertingLine(_ line: String, at offset: Int) -> Edit {
        let isOpen = offset > yaml.lowerBound && !bytes[offset - 1].endsLine
        return insertion(isOpen ? lineEnd + line : line + lineEnd, at: offset)
    }

    /// Where the lines of a map begin, with the comments above its first key.
    func startOfLines(of map: WrittenNode) -> Int {
        var start = lineStart(of: map.range.lowerBound)
        while start > yaml.lowerBound {
            let above = lineStart(of: start - 1)
            let text = bytes[above..<start].first { !$0.isBlank }
            guard text == UInt8(ascii: "#") || text?.endsLine == true else { break }
            start = above
        }
        return start
    }
}

extension [FieldSchema] {
    /// A field's place in the order of DATA.md §3; unknown ones come last.
    func rank(of name: String) -> Int { firstIndex { $0.name == name } ?? count }
}
