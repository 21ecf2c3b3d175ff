internal import BackdriveCore
internal import CCmark

/// The label lines of a body that must be laid out for cmark: footnotes, which it does not know, and link definitions that
/// nothing uses, whose text it would take away.
struct LabelLines {
    /// In order.
    private(set) var notes: [LabelLine] = []
    private(set) var unused: [LabelLine] = []
    /// Whether some list of the body counts `1)`.
    private(set) var hasParentheses = false
    /// Lines that cmark took for link definitions.
    private(set) var definitions: [LabelLine] = []
    /// The addresses of all links and images.
    private var addresses: Set<[UInt8]> = []

    var isEmpty: Bool { notes.isEmpty && unused.isEmpty }

    init(_ file: Span<UInt8>, _ survey: BodySurvey, in root: MarkdownNode) {
        guard !survey.labelLines.isEmpty else { return }
        let lines = survey.labelLines.compactMap { line in
            LabelLine(line, at: survey.lineStarts[line], to: survey.end(ofLine: line, in: file), in: file)
        }
        guard !lines.isEmpty else { return }
        var rest = lines[...]
        root.walk { node, step in
            guard step == .enter else { return true }
            switch node.type {
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE: addresses.insert(Array(node.address))
            case CMARK_NODE_LIST:
                hasParentheses = hasParentheses || cmark_node_get_list_delim(node.pointer) == CMARK_PAREN_DELIM
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
                let first = node.startLine - 1
                let before = rest.prefix { $0.line < first }
                before.forEach { take($0) }
                let inside = rest[before.endIndex...].prefix { $0.line < max(node.startLine, node.endLine) }
                rest = rest[inside.endIndex...]
                if node.type == CMARK_NODE_PARAGRAPH || node.type == CMARK_NODE_HEADING, !inside.isEmpty {
                    take(inside, of: node, file, survey)
                }
            default: break
            }
            return true
        }
        rest.forEach { take($0) }
        unused = definitions.filter { !isUsed($0, file, survey) }
    }

    /// A line that cmark shows no trace of.
    private mutating func take(_ line: LabelLine) {
        if line.isNote { notes.append(line) } else { definitions.append(line) }
    }

    /// The lines of a paragraph: definitions where it begins, footnotes anywhere.
    private mutating func take(
        _ lines: ArraySlice<LabelLine>, of block: MarkdownNode, _ file: Span<UInt8>, _ survey: BodySurvey
    ) {
        var next = block.startLine - 1
        let containers = ContainerPrefix(of: block, in: file, lineStarts: survey.lineStarts)
        for line in lines {
            if line.isNote {
                guard let containers else { continue }
                let isFirst = line.line == block.startLine - 1
                let place = containers.content(ofLineAt: survey.lineStarts[line.line], in: file)
                if isFirst || place.start == line.label.lowerBound && place.indent < 4 { notes.append(line) }
            } else if line.line == next, line.address(in: file) != nil {
                definitions.append(line)
                next += 1
            }
        }
    }

    /// Whether a link has the definition's address, or it is the comment that Markdown has not: `[//]: # (…)`.
    private func isUsed(_ line: LabelLine, _ file: Span<UInt8>, _ survey: BodySurvey) -> Bool {
        guard let range = line.address(in: file) ?? survey.firstWord(ofLine: line.line + 1, in: file) else {
            return true
        }
        let address = file.extracting(range).withUnsafeBufferPointer { Array($0) }
        if address.isEmpty || address == [UInt8(ascii: "#")] { return true }
        // Escapes and entities are undone in the tree.
        return addresses.contains(address) || address.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }
    }
}

extension BodySurvey {
    /// Where a line ends, its line end excluded.
    func end(ofLine line: Int, in file: Span<UInt8>) -> Int {
        let start = lineStarts[line]
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : file.count
        while end > start, file[end - 1] == 0x0A || file[end - 1] == 0x0D { end -= 1 }
        return end
    }

    /// The first word of a line, behind the marks of quotes; where a definition's address may stand.
    fileprivate func firstWord(ofLine line: Int, in file: Span<UInt8>) -> Range<Int>? {
        guard line < lineStarts.count else { return nil }
        var start = lineStarts[line]
        let last = end(ofLine: line, in: file)
        while start < last, file[start].isBlank || file[start] == UInt8(ascii: ">") { start += 1 }
        var end = start
        while end < last, !file[end].isWhitespace { end += 1 }
        return start < end ? start..<end : nil
    }
}
