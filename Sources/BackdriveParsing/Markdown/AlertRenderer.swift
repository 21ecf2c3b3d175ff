internal import BackdriveCore
internal import CCmark

/// GitHub's alerts: a quote whose first line is `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`, in any
/// letter case. As there, none stands in another block, and one without content is a quote.
extension BodyRenderer {
    mutating func renderQuote(_ node: MarkdownNode, _ step: WalkStep) {
        if step == .leave {
            html.endLine()
            html.append(isAlertMarker(node.alert?.marker) ? "</div>\n" : "</blockquote>\n")
        } else if let alert = node.alert {
            alertMarker = alert.marker
            html.endLine()
            html.append("<div class=\"alert alert-", escaping: alert.kind.rawValue, "\" role=\"note\">\n")
            html.append("<p class=\"alert-title\">")
            let range = range(ofBlock: node)
            addGap(.alertTitle(alert.kind), SourceRange(range.lowerBound, range.lowerBound + 1))
            html.append("</p>\n")
        } else {
            wrap(step, "<blockquote>\n", "")
        }
    }

    /// Whether a node is the text that made the latest alert, which is not shown.
    func isAlertMarker(_ node: MarkdownNode?) -> Bool { node != nil && node == alertMarker }
}

extension MarkdownNode {
    /// The alert that a quote is, and its marker.
    fileprivate var alert: (kind: Body.Alert, marker: MarkdownNode)? {
        guard parent?.type == CMARK_NODE_DOCUMENT, let paragraph = firstChild, paragraph.type == CMARK_NODE_PARAGRAPH,
            let marker = paragraph.firstChild, marker.type == CMARK_NODE_TEXT,
            let kind = Body.Alert(marker: marker.literal)
        else { return nil }
        switch marker.next?.type {
        case nil: return paragraph.next == nil ? nil : (kind, marker)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: return (kind, marker)
        default: return nil
        }
    }
}

extension Body.Alert {
    fileprivate init?(marker: UnsafeBufferPointer<UInt8>) {
        guard (6...12).contains(marker.count), marker.starts(with: "[!".utf8), marker.last == UInt8(ascii: "]") else {
            return nil
        }
        self.init(rawValue: String(decoding: marker.dropFirst(2).dropLast(), as: UTF8.self).lowercased())
    }
}
