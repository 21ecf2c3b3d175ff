internal import CCmark

/// Where `~~` opens and closes struck-out text (GFM 0.29, 6.5), found in cmark's tree in document order.
///
/// Both ends lie in texts of one parent, so that the element never crosses another. Three tildes or one are text.
struct Strikethrough {
    /// One `~~`.
    struct Mark {
        let text: MarkdownNode
        let offset: Int
        /// Nil as long as it has no partner.
        fileprivate(set) var opens: Bool?
    }

    private var marks: [Mark] = []
    /// For each node around the current one, the marks in it that wait for a partner.
    private var waiting: [[Int]] = []

    /// The marks of a whole document that have a partner.
    static func marks(in document: MarkdownNode) -> [Mark] {
        var search = Strikethrough()
        document.walk { node, step in
            if node.type == CMARK_NODE_TEXT {
                search.read(node)
            } else if node.firstChild != nil {
                if step == .enter { search.waiting.append([]) } else { search.waiting.removeLast() }
            }
            return true
        }
        return search.marks.filter { $0.opens != nil }
    }

    private mutating func read(_ text: MarkdownNode) {
        let literal = text.literal
        var index = 0
        while index < literal.count {
            guard literal[index] == UInt8(ascii: "~") else {
                index += 1
                continue
            }
            var end = index + 1
            while end < literal.count, literal[end] == UInt8(ascii: "~") { end += 1 }
            if end - index == 2 { pair(text, literal.span, index) }
            index = end
        }
    }

    /// Finds the partner of a `~~`, which may strike a side by CommonMark's flanking rule for `*`.
    private mutating func pair(_ text: MarkdownNode, _ literal: Span<UInt8>, _ offset: Int) {
        guard let level = waiting.indices.last else { return }
        let end = offset + 2
        let before = offset > 0 ? Flank(scalarBefore(offset, in: literal)) : Flank(neighbour: text.previous)
        let after = end < literal.count ? Flank(scalar(at: end, in: literal)) : Flank(neighbour: text.next)
        var mark = Mark(text: text, offset: offset)
        if after.isOutside(before), let opener = waiting[level].popLast() {
            marks[opener].opens = true
            mark.opens = false
        } else if before.isOutside(after) {
            waiting[level].append(marks.count)
        }
        marks.append(mark)
    }
}
