internal import BackdriveCore
internal import CCmark

/// Blocks: the tags and line ends of CommonMark's reference renderer, with headings one level down.
extension BodyRenderer {
    /// Answers whether the block's children are to be rendered.
    mutating func renderBlock(_ node: MarkdownNode, _ step: WalkStep) -> Bool {
        switch node.type {
        case CMARK_NODE_PARAGRAPH: return renderParagraph(node, step)
        case CMARK_NODE_HEADING: renderHeading(node, step)
        case CMARK_NODE_LIST: renderList(node, step)
        case CMARK_NODE_ITEM: renderItem(node, step)
        case CMARK_NODE_BLOCK_QUOTE: renderQuote(node, step)
        case CMARK_NODE_CODE_BLOCK: renderCode(node)
        case CMARK_NODE_HTML_BLOCK: renderHTML(node)
        case CMARK_NODE_THEMATIC_BREAK:
            html.endLine()
            html.append("<hr>\n")
        default: break
        }
        return true
    }

    mutating func wrap(_ step: WalkStep, _ opening: StaticString, _ closing: StaticString) {
        if step == .enter {
            html.endLine()
            html.append(opening)
        } else {
            html.append(closing)
        }
    }

    private mutating func renderParagraph(_ node: MarkdownNode, _ step: WalkStep) -> Bool {
        if isAlertMarker(node.firstChild), node.firstChild?.next == nil { return false }
        if step == .enter {
            block = node
        } else {
            noteBlockedEmphasis()
        }
        let list = node.parent?.parent
        let isTight = list?.type == CMARK_NODE_LIST && list.map { cmark_node_get_list_tight($0.pointer) } == 1
        if !isTight || isNote(node.parent) { wrap(step, "<p>", "</p>\n") }
        return true
    }

    private mutating func renderList(_ node: MarkdownNode, _ step: WalkStep) {
        guard !holdsOnlyNotes(node) else { return }
        let isOrdered = cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST
        guard step == .enter, isOrdered else {
            wrap(step, "<ul>\n", isOrdered ? "</ol>\n" : "</ul>\n")
            return
        }
        let start = cmark_node_get_list_start(node.pointer)
        wrap(step, "<ol", "")
        if start != 1 { html.append(" start=\"", number: Int(start), "\"") }
        html.append(">\n")
    }

    private mutating func renderHeading(_ node: MarkdownNode, _ step: WalkStep) {
        if step == .enter {
            block = node
            enterCell(node)
        } else {
            noteBlockedEmphasis()
        }
        guard cell == nil else {
            renderCell(step)
            return
        }
        let heading = anchors().headings[headingsRead]
        if step == .enter {
            html.endLine()
            html.append("<h", number: heading.level, " id=\"")
            html.append(escaping: heading.anchor, "\">")
        } else {
            html.append("</h", number: heading.level, ">\n")
            headingsRead += 1
        }
    }

    private mutating func renderCode(_ node: MarkdownNode) {
        html.endLine()
        let info = node.fenceInfo
        let language = info.prefix { !$0.isWhitespace }.count
        if language > 0 {
            html.append("<pre><code class=\"language-", escaping: info.span.extracting(0..<language), "\">")
        } else {
            html.append("<pre><code>")
        }
        let literal = node.literal
        html.append(escaping: literal.span, "</code></pre>\n")
    }

    /// HTML as the text it is; each line stands as written.
    private mutating func renderHTML(_ node: MarkdownNode) {
        let literal = node.literal
        let parts = RawHTML(literal.span).parts
        guard !parts.isEmpty else { return }
        html.endLine()
        html.append("<p>")
        let range = range(ofBlock: node)
        render(parts, of: literal.span, at: SourceRange(range.lowerBound, trimmed(file.bytes.span, range).upperBound))
        html.takeBackLineEnd()
        html.append("</p>\n")
    }

    /// Shows what raw HTML holds; tags among it are a fault.
    mutating func render(_ parts: [RawHTML.Part], of literal: Span<UInt8>, at range: SourceRange) {
        var hasTags = false
        for part in parts {
            switch part {
            case .lineBreak:
                html.append("<br>")
            case .text(let range):
                html.append(escaping: literal, range)
                hasTags = hasTags || range.contains { literal[$0] == UInt8(ascii: "<") }
            }
        }
        if hasTags, !closesTag(at: range) { faults.append(.rawHTML(range)) }
    }

    /// Whether a tag closes what the last fault is about, on its line: both are one fault.
    private func closesTag(at range: SourceRange) -> Bool {
        guard file.bytes[range.bytes].starts(with: "</".utf8), case .rawHTML(let opening)? = faults.last else {
            return false
        }
        return !file.bytes[opening.bytes.lowerBound..<range.bytes.lowerBound].contains(where: \.endsLine)
    }
}
