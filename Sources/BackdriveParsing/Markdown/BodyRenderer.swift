internal import BackdriveCore
internal import CCmark

/// Renders one parsed body: the walk over its tree and all that the walk gathers.
///
/// Blocks are in `BlockRenderer.swift`, inline content in `InlineRenderer.swift`, running text in
/// `TextRenderer.swift`.
struct BodyRenderer {
    let file: SourceFile
    let lineStarts: [Int]
    let layout: LaidOutText?
    let document: MarkdownNode

    var html: BodyHTML
    var gaps: [Body.Gap] = []
    var faults: [Body.Fault] = []

    /// The leaf block around the inline content, and the table cell that it stands for.
    var block: MarkdownNode
    var cell: TableCell?
    var cellsRead = 0
    var headingsRead = 0
    /// How the link around the inline content ends; links never nest.
    var link: LinkEnd?
    /// The text `[!NOTE]` of the alert around the current block.
    var alertMarker: MarkdownNode?
    /// Whether a star or underscore of the current block is no markup.
    var hasLooseMarks = false
    var notes: Footnotes
    /// The references to footnotes that there are not.
    var missingNotes: [SourceRange] = []
    /// What is rendered around each footnote that is being rendered.
    var outerParts: [OuterPart] = []
    var strikes: ArraySlice<Strikethrough.Mark> = []
    /// The links that begin with a record's id; nil where nobody asks for them.
    var writtenLinks: [WrittenLink]?
    /// The block in which an `<a>` of raw HTML is open; looked for with the links only.
    var anchorBlock: MarkdownNode?
    private var locator: InlineLocator?
    private var foundAnchors: HeadingAnchors?

    /// The body, and its links that begin with a record's id where `keepsLinks`.
    static func rendered(
        _ tree: borrowing MarkdownTree, layout: LaidOutText?, _ survey: BodySurvey, _ file: SourceFile, isShown: Bool,
        keepsLinks: Bool, isTrial: Bool
    ) -> (body: Body, links: [WrittenLink]) {
        var renderer = BodyRenderer(
            tree.root, lineStarts: layout?.lineStarts ?? survey.lineStarts, layout, file, isShown: isShown)
        if keepsLinks { renderer.writtenLinks = [] }
        renderer.faults = survey.controls.map { .controlCharacter($0) }
        renderer.faults += (layout?.unusedDefinitions ?? []).map { .unusedDefinition(SourceRange($0)) }
        if survey.hasTildes { renderer.strikes = Strikethrough.marks(in: tree.root)[...] }
        tree.root.walk { node, step in renderer.render(node, step) }
        renderer.renderNotes()
        renderer.noteMissingNotes(survey, isTrial: isTrial)
        renderer.faults.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
        let body = Body(
            html: renderer.html.bytes, gaps: renderer.gaps, headings: renderer.foundAnchors?.headings ?? [],
            faults: renderer.faults)
        return (body, renderer.writtenLinks ?? [])
    }

    private init(
        _ document: MarkdownNode, lineStarts: [Int], _ layout: LaidOutText?, _ file: SourceFile, isShown: Bool
    ) {
        self.document = document
        self.block = document
        self.lineStarts = lineStarts
        self.layout = layout
        self.file = file
        html = BodyHTML(isWanted: isShown, length: file.bytes.count - (lineStarts.first ?? 0))
        notes = Footnotes(layout?.notes ?? [], of: file)
    }

    /// Answers whether the node's children are to be rendered.
    private mutating func render(_ node: MarkdownNode, _ step: WalkStep) -> Bool {
        switch node.type {
        case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE,
            CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            renderInline(node, step)
        default: renderBlock(node, step)
        }
    }
}

extension BodyRenderer {
    /// The headings' anchors, made when the first heading or link to one asks for them.
    mutating func anchors() -> HeadingAnchors {
        if let foundAnchors { return foundAnchors }
        let cells = Set((layout?.cells ?? []).map(\.line))
        let anchors = HeadingAnchors(of: document) { cells.contains($0.startLine) }
        foundAnchors = anchors
        return anchors
    }

    /// Asks where the current block's inline content was written.
    mutating func locate<Answer>(_ ask: (inout InlineLocator) -> Answer) -> Answer {
        var locator = self.locator.flatMap { $0.isFor(block) ? $0 : nil } ?? newLocator()
        defer { self.locator = locator }
        return ask(&locator)
    }

    /// One that begins at the current block's start.
    func newLocator() -> InlineLocator {
        InlineLocator(block, in: cell?.source ?? range(ofBlock: block), of: file.bytes)
    }

    /// Where a block stands in the file, from its first character to the end of its last line.
    func range(ofBlock block: MarkdownNode) -> Range<Int> {
        let first = min(max(block.startLine, 1), lineStarts.count) - 1
        let last = min(max(block.endLine, block.startLine), lineStarts.count)
        let end = last < lineStarts.count ? lineStarts[last] : file.bytes.count
        let start = min(lineStarts[first] + max(block.startColumn, 1) - 1, end)
        return start..<end
    }
}
