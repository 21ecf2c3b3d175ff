/// Reads a template into nodes, and finds every syntax error in it.
///
/// Follows the specification for tags that stand alone on their line, and for the indentation of partials and blocks.
struct TemplateParser {
    /// A tag that waits for its closing tag, with what has been read inside it.
    private struct Opening {
        let tag: Tag?
        let standsAlone: Bool
        var nodes: [Node] = []
        var overrides: [Int] = []
    }

    private let source: TemplateSource
    private let lines: Lines
    private var scanner: TagScanner
    private var attributes = AttributeScanner()
    private var openings = [Opening(tag: nil, standsAlone: false)]
    private var blocks: [Block] = []
    private var lost: [Range<Int>] = []
    private var faults: [Fault] = []
    /// Where literal text that has not become a node begins.
    private var cursor = 0
    /// Whether tags are nested deeper than is read, so that nothing can be said of what follows.
    private var isTooDeep = false

    /// How deep tags may be nested: far deeper than people write, far from what the compiler's stack can hold.
    static let deepestNesting = 100

    private init(_ source: TemplateSource) {
        self.source = source
        lines = Lines(text: source.text)
        scanner = TagScanner(source.text)
    }

    /// The template, and its syntax errors in the order of the text.
    static func parse(_ source: TemplateSource) -> (template: Template, faults: [Fault]) {
        var parser = TemplateParser(source)
        while !parser.isTooDeep, let tag = parser.scanner.next() { parser.read(tag) }
        if !parser.isCutShort { parser.addText(upTo: source.text.count) }
        while parser.openings.count > 1 { parser.closeUnclosed() }
        let faults = parser.scanner.faults + parser.faults
        let template = Template(
            source: source, nodes: parser.openings[0].nodes, blocks: parser.blocks, lost: parser.lost)
        return (template, faults.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound })
    }

    private var isCutShort: Bool { scanner.isCutShort || isTooDeep }

    private mutating func read(_ tag: Tag) {
        attributes.read(source.text[min(cursor, tag.bytes.lowerBound)..<tag.bytes.lowerBound])
        switch tag.kind {
        case .comment, .delimiters: takeSpace(around: tag)
        case .variable, .rawVariable: addVariable(tag)
        case .section, .inverted: open(tag, standsAlone: takeSpace(around: tag))
        case .partial: addPartial(tag)
        case .parent: openParent(tag)
        case .block: openBlock(tag)
        case .close: close(tag)
        }
    }
}

// MARK: - Text

extension TemplateParser {
    private func text(_ bytes: Range<Int>) -> String { String(decoding: source.text[bytes], as: UTF8.self) }

    /// The whole line of a tag that is alone on it.
    private func line(of tag: Tag) -> Range<Int>? {
        guard let start = lines.blankStart(before: tag.bytes.lowerBound),
            let end = lines.blankEnd(after: tag.bytes.upperBound)
        else { return nil }
        return start..<end
    }

    /// Ends the text before a tag, with the tag's line when it is alone on it; tells whether it is.
    @discardableResult
    private mutating func takeSpace(around tag: Tag) -> Bool {
        let line = line(of: tag)
        addText(upTo: line?.lowerBound ?? tag.bytes.lowerBound, beforeTag: line == nil)
        cursor = line?.upperBound ?? tag.bytes.upperBound
        return line != nil
    }

    /// Turns the text from the cursor into nodes, one a line. A tag at the very start of a line gets an empty one.
    private mutating func addText(upTo end: Int, beforeTag: Bool = false) {
        guard cursor <= end else { return }
        for piece in lines.pieces(of: cursor..<end) {
            add(.text(piece, startsLine: lines.isLineStart(piece.lowerBound)))
        }
        if beforeTag, lines.isLineStart(end) { add(.text(end..<end, startsLine: true)) }
        cursor = end
    }

    private mutating func add(_ node: Node) { openings[openings.count - 1].nodes.append(node) }
}

// MARK: - Tags

extension TemplateParser {
    private mutating func addVariable(_ tag: Tag) {
        addText(upTo: tag.bytes.lowerBound, beforeTag: true)
        let name = Name(tag.name, in: source.text)
        add(.variable(name, raw: tag.kind == .rawVariable, inBareTag: attributes.isInBareTag))
        cursor = tag.bytes.upperBound
    }

    private mutating func addPartial(_ tag: Tag) {
        let standsAlone = takeSpace(around: tag)
        add(.partial(reference(tag, standsAlone: standsAlone)))
    }

    private func reference(_ tag: Tag, standsAlone: Bool) -> Reference {
        let start = standsAlone ? lines.blankStart(before: tag.bytes.lowerBound) : nil
        let indentation = (start ?? tag.bytes.lowerBound)..<tag.bytes.lowerBound
        return Reference(name: text(tag.name), bytes: tag.name, standsAlone: standsAlone, indentation: indentation)
    }

    private mutating func open(_ tag: Tag, standsAlone: Bool) {
        guard openings.count <= Self.deepestNesting else {
            isTooDeep = true
            faults.append(Fault(tag.bytes, "tags are nested over \(Self.deepestNesting) levels deep"))
            return
        }
        openings.append(Opening(tag: tag, standsAlone: standsAlone))
    }

    /// Whether a parent stands alone shows only when it closes.
    private mutating func openParent(_ tag: Tag) {
        addText(upTo: tag.bytes.lowerBound, beforeTag: true)
        cursor = tag.bytes.upperBound
        open(tag, standsAlone: false)
    }

    /// All else inside a parent is ignored, so there a block's opening tag need only end its line to stand alone.
    private mutating func openBlock(_ tag: Tag) {
        guard openings.last?.tag?.kind == .parent else { return open(tag, standsAlone: takeSpace(around: tag)) }
        addText(upTo: tag.bytes.lowerBound)
        let nextLine = lines.blankEnd(after: tag.bytes.upperBound)
        cursor = nextLine ?? tag.bytes.upperBound
        open(tag, standsAlone: nextLine != nil)
    }

    private mutating func close(_ tag: Tag) {
        guard let match = openings.lastIndex(where: { $0.tag.map { text($0.name) } == text(tag.name) }) else {
            return closeMisspelt(tag)
        }
        while openings.count - 1 > match { closeUnclosed() }
        closeLast(by: tag)
    }

    /// A closing tag whose name none of the open ones has: it closes the last one where the names are near.
    private mutating func closeMisspelt(_ tag: Tag) {
        let message = "“\(text(tag.bytes))” closes nothing that is open"
        guard let opener = openings.last?.tag, nearestName(to: text(tag.name), among: [text(opener.name)]) != nil else {
            faults.append(Fault(tag.bytes, message))
            takeSpace(around: tag)
            return
        }
        let help = "did you mean “{{/\(text(opener.name))}}”?"
        faults.append(Fault(tag.bytes, message, help: help, opening: opener.name))
        closeLast(by: tag)
    }

    private mutating func closeLast(by tag: Tag) {
        guard let opening = openings.last, let opener = opening.tag else { return }
        switch opener.kind {
        case .parent: closeParent(opener, by: tag)
        case .block: closeBlock(opener, standsAlone: opening.standsAlone, by: tag)
        default: closeSection(opener, by: tag)
        }
    }

    private mutating func closeSection(_ opener: Tag, by tag: Tag) {
        takeSpace(around: tag)
        let opening = openings.removeLast()
        add(.section(Name(opener.name, in: source.text), inverted: opener.kind == .inverted, body: opening.nodes))
    }

    private mutating func closeBlock(_ opener: Tag, standsAlone: Bool, by tag: Tag) {
        let isOverride = openings.dropLast().last?.tag?.kind == .parent
        if isOverride, let blank = lines.blankStart(before: tag.bytes.lowerBound) {
            addText(upTo: max(blank, cursor))
            cursor = tag.bytes.upperBound
        } else {
            takeSpace(around: tag)
        }
        let opening = openings.removeLast()
        blocks.append(
            Block(
                name: text(opener.name), bytes: opener.name, body: opening.nodes, standsAlone: standsAlone,
                indentation: indentation(of: opener, standsAlone: standsAlone)))
        if isOverride {
            openings[openings.count - 1].overrides.append(blocks.count - 1)
        } else {
            add(.block(blocks.count - 1))
        }
    }

    /// The indentation of a block's content: that of its first line, or of the tag when the content begins beside it.
    private func indentation(of opener: Tag, standsAlone: Bool) -> Range<Int> {
        if standsAlone, let content = lines.blankEnd(after: opener.bytes.upperBound) {
            return lines.firstIndentation(from: content)
        }
        let tagAt = opener.bytes.lowerBound
        return (lines.blankStart(before: tagAt) ?? tagAt)..<tagAt
    }

    private mutating func closeParent(_ opener: Tag, by tag: Tag) {
        addText(upTo: tag.bytes.lowerBound)
        let parent = openings.removeLast()
        lost += parent.nodes.compactMap(extent)
        let start = lines.blankStart(before: opener.bytes.lowerBound)
        let nextLine = lines.blankEnd(after: tag.bytes.upperBound)
        let standsAlone = start != nil && nextLine != nil
        if standsAlone { openings[openings.count - 1].nodes.removeLast() }
        add(.parent(reference(opener, standsAlone: standsAlone), overrides: parent.overrides))
        cursor = standsAlone ? nextLine ?? tag.bytes.upperBound : tag.bytes.upperBound
    }

    /// The bytes of a node worth naming in a message; nil for mere whitespace.
    private func extent(of node: Node) -> Range<Int>? {
        switch node {
        case .text(let bytes, _): lines.trimmed(bytes)
        case .variable(let name, _, _), .section(let name, _, _): name.bytes
        case .partial(let reference), .parent(let reference, _): reference.bytes
        case .block(let index): blocks[index].bytes
        }
    }

    private mutating func closeUnclosed() {
        let opening = openings.removeLast()
        openings[openings.count - 1].nodes += opening.nodes
        guard let tag = opening.tag, !isCutShort else { return }
        let fault = Fault(
            tag.bytes, "“\(text(tag.bytes))” is never closed", help: "close it with {{/\(text(tag.name))}}")
        faults.append(fault)
    }
}
