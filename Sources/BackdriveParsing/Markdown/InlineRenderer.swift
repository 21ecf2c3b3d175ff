internal import BackdriveCore
internal import CCmark

/// How the link around some inline content ends.
enum LinkEnd {
    /// `</a>`.
    case tag
    /// A gap that the page fills, like the one at its start.
    case gap(SourceRange)
    /// Nothing: its address was refused, its text stays.
    case nothing
}

/// Inline content but running text.
extension BodyRenderer {
    /// Answers whether the node's children are to be rendered.
    mutating func renderInline(_ node: MarkdownNode, _ step: WalkStep) -> Bool {
        switch node.type {
        case CMARK_NODE_TEXT: if !isAlertMarker(node) { renderText(node) }
        case CMARK_NODE_SOFTBREAK: if !node.joinsCJK, !isAlertMarker(node.previous) { html.append("\n") }
        case CMARK_NODE_LINEBREAK: if !isAlertMarker(node.previous) { html.append("<br>\n") }
        case CMARK_NODE_CODE: renderCodeSpan(node)
        case CMARK_NODE_HTML_INLINE: renderInlineHTML(node)
        case CMARK_NODE_EMPH: html.append(step == .enter ? "<em>" : "</em>")
        case CMARK_NODE_STRONG: html.append(step == .enter ? "<strong>" : "</strong>")
        case CMARK_NODE_LINK: step == .enter ? openLink(node) : closeLink()
        default:
            renderImage(node)
            return false
        }
        return true
    }

    private mutating func renderCodeSpan(_ node: MarkdownNode) {
        let literal = node.literal
        html.append("<code>", escaping: literal.span, "</code>")
    }

    private mutating func renderInlineHTML(_ node: MarkdownNode) {
        let literal = node.literal
        if writtenLinks != nil { keep(tag: literal.span) }
        let parts = RawHTML(literal.span).parts
        if !parts.isEmpty { render(parts, of: literal.span, at: locate { $0.range(ofHTML: node) }) }
    }

    private mutating func openLink(_ node: MarkdownNode) {
        if writtenLinks != nil { keep(link: node) }
        let address = node.address
        switch LinkAddress(address.span) {
        case .external:
            openTag(address.span, title: node.title)
        case .fragment(let name):
            guard let anchor = anchors().anchor(for: name) else {
                faults.append(.missingHeading(name, locate { $0.addressRange(of: node) }))
                link = .nothing
                return
            }
            openTag(Array("#\(anchor)".utf8).span, title: node.title)
        case .relative(let path, let fragment):
            let filling = Body.Filling.linkStart(path: path, fragment: fragment, title: Self.title(of: node))
            let range = locate { $0.addressRange(of: node) }
            addGap(filling, range)
            link = .gap(range)
        case .refused:
            refuse(node)
            link = .nothing
        }
    }

    private mutating func openTag(_ address: Span<UInt8>, title: UnsafeBufferPointer<UInt8>) {
        html.append("<a href=\"")
        html.append(escapingAddress: address)
        if !title.isEmpty { html.append("\" title=\"", escaping: title.span) }
        html.append("\">")
        link = .tag
    }

    private mutating func closeLink() {
        switch link {
        case .tag: html.append("</a>")
        case .gap(let range): addGap(.linkEnd, range)
        case .nothing, nil: break
        }
        link = nil
    }

    private mutating func refuse(_ node: MarkdownNode) {
        let address = String(decoding: node.address, as: UTF8.self)
        faults.append(.refusedAddress(address, locate { $0.addressRange(of: node) }))
    }

    mutating func addGap(_ filling: Body.Filling, _ range: SourceRange) {
        gaps.append(Body.Gap(offset: html.count, filling: filling, range: range))
    }

    private static func title(of node: MarkdownNode) -> String? {
        let title = node.title
        return title.isEmpty ? nil : String(decoding: title, as: UTF8.self)
    }
}

/// Images: files of the content folder become gaps; pages load nothing from elsewhere, so other images become links.
extension BodyRenderer {
    private mutating func renderImage(_ node: MarkdownNode) {
        let address = node.address
        let alternative = PlainText(of: node)
        switch LinkAddress(address.span) {
        case .relative(let path, _):
            let filling = Body.Filling.image(
                path: path, alternative: alternative.string, title: Self.title(of: node))
            addGap(filling, locate { $0.addressRange(of: node) })
        case .external where link == nil:
            openTag(address.span, title: node.title)
            html.append(escaping: alternative.bytes.isEmpty ? address.span : alternative.bytes.span, "</a>")
            link = nil
        case .external:
            html.append(escaping: alternative.bytes.span)
        case .fragment, .refused:
            refuse(node)
            html.append(escaping: alternative.bytes.span)
        }
    }
}
