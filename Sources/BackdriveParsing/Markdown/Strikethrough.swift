internal import CCmark

/// Where `~~` opens and closes struck-out text (GFM 0.29, 6.5), found in cmark's tree in document order.
///
/// Both ends lie in texts of one parent, so that the element never crosses another. Three tildes or one are text.
struct Strikethrough {
    /// One `~~` that has its partner.
    struct Mark {
        let text: MarkdownNode
        let offset: Int
        let opens: Bool
    }

    private struct Run {
        let text: MarkdownNode
        let offset: Int
        let canOpen: Bool
        let canClose: Bool
        var opens: Bool?
    }

    private var runs: [Run] = []
    /// For each node around the current one, the runs in it that wait for a partner.
    private var waiting: [[Int]] = []

    /// The marks of a whole document.
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
        return search.runs.compactMap { run in
            run.opens.map { Mark(text: run.text, offset: run.offset, opens: $0) }
        }
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
            if end - index == 2 { pair(Self.run(text, literal.span, index)) }
            index = end
        }
    }

    private mutating func pair(_ run: Run) {
        guard let level = waiting.indices.last else { return }
        var run = run
        if run.canClose, let opener = waiting[level].popLast() {
            runs[opener].opens = true
            run.opens = false
        } else if run.canOpen {
            waiting[level].append(runs.count)
        }
        runs.append(run)
    }

    /// Which sides a run may strike, by CommonMark's flanking rule for `*`.
    private static func run(_ text: MarkdownNode, _ literal: Span<UInt8>, _ offset: Int) -> Run {
        let before =
            offset > 0 ? Flank(scalarBefore(offset, in: literal)) : Flank(neighbour: text.previous)
        let end = offset + 2
        let after = end < literal.count ? Flank(scalar(at: end, in: literal)) : Flank(neighbour: text.next)
        let opens = after != .space && (after != .punctuation || before != .word)
        let closes = before != .space && (before != .punctuation || after != .word)
        return Run(text: text, offset: offset, canOpen: opens, canClose: closes, opens: nil)
    }
}
