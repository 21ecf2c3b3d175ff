internal import CCmark

/// Emphasis that a punctuation mark or a blank keeps from opening or closing, so that its stars are shown: `**结论：**下周`,
/// `**结论： **下周`.
///
/// CommonMark (0.30, 6.2) lets stars close behind a mark only before a blank or another mark, and open before a mark only
/// behind these; GitHub holds the tildes of struck-out text to the same. Texts without blanks have neither: there the mark
/// must change places with the stars, and beside a link or code, whose sign cannot, a blank must stand.
struct BlockedEmphasis {
    /// A run of stars, underscores or tildes with the punctuation mark on its inner side.
    struct Edge {
        /// The node and the part of its literal that hold the mark; where `scalar` is nil, the run itself.
        let text: MarkdownNode
        let mark: Range<Int>
        /// Nil where the mark is the sign of a link, an image or code.
        let scalar: Unicode.Scalar?
        /// The bytes of the run.
        let length: Int
        /// The run stands before the mark, else behind it.
        let opens: Bool
        let isBlocked: Bool
        /// Whether a blank outside of the run is to part it from the text, since the mark belongs to what it marks: `C++`.
        fileprivate(set) var isParted: Bool
        /// The emphasis that it is an end of.
        fileprivate(set) var emphasis = 0
    }

    fileprivate struct Run: Hashable {
        let byte: UInt8
        let length: Int
    }

    private struct Level {
        /// The latest opener of each kind that waits for its end, with its place in the order of all runs.
        var waiting: [Run: (place: Int, edge: Edge?)] = [:]
        /// Whether the node began with what was to close another emphasis.
        var beganWithEnd = false
    }

    /// Where marks must change places with runs, in document order: at one or both ends of each emphasis.
    private(set) var edges: [Edge] = []
    private var found: [(place: Int, edge: Edge)] = []
    /// One for each node around the current one.
    private var levels = [Level()]
    private var runs = 0
    private var pairs = 0

    /// All that a leaf block's content holds.
    init(in block: MarkdownNode) {
        block.walk { node, step in
            visit(node, step)
            return true
        }
        edges = found.sorted { $0.place < $1.place }.map(\.edge)
    }

    private mutating func visit(_ node: MarkdownNode, _ step: WalkStep) {
        switch node.type {
        case CMARK_NODE_TEXT: read(node)
        case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
            // What was to close one emphasis may have opened this one, and so its end is what was to open the next.
            let run = Run(byte: UInt8(ascii: "*"), length: node.type == CMARK_NODE_EMPH ? 1 : 2)
            runs += 1
            if step == .enter {
                var level = Level()
                if let edge = node.outerEdge(run.length, opens: false), edge.isBlocked {
                    level.beganWithEnd = close(run, edge)
                }
                levels.append(level)
            } else {
                let level = levels.removeLast()
                let edge = node.outerEdge(run.length, opens: true)
                if level.beganWithEnd || edge?.isBlocked ?? false { open(run, edge) }
            }
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            if step == .enter { levels.append(Level()) } else { levels.removeLast() }
        default: break
        }
    }

    private mutating func read(_ text: MarkdownNode) {
        let literal = text.literal.span
        var index = 0
        while index < literal.count {
            let byte = literal[index]
            var end = index + 1
            if byte.isEmphasis {
                while end < literal.count, literal[end] == byte { end += 1 }
                let isRun = byte == UInt8(ascii: "~") ? end - index == 2 : end - index <= 3
                if byte == UInt8(ascii: "*"), end - index == 4 { noteTwoRuns(at: index..<end, of: text, literal) }
                if isRun { read(Run(byte: byte, length: end - index), at: index..<end, of: text, literal) }
            }
            index = end
        }
    }

    /// `**结论：****下周**上线`, all of which is one emphasis to cmark: its first two stars were to close one, the others to open
    /// another.
    private mutating func noteTwoRuns(at range: Range<Int>, of text: MarkdownNode, _ literal: Span<UInt8>) {
        guard text.parent?.type == CMARK_NODE_STRONG, range.lowerBound > 0, range.upperBound < literal.count else {
            return
        }
        let (before, after) = (scalarBefore(range.lowerBound, in: literal), scalar(at: range.upperBound, in: literal))
        let outside = Flank(after) == .word ? after : nil
        guard var edge = Edge(text, before, at: range.lowerBound, 2, opens: false, outside: outside), edge.isBlocked
        else { return }
        (runs, pairs) = (runs + 1, pairs + 1)
        edge.emphasis = pairs
        found.append((runs, edge))
    }

    /// A run of delimiters that cmark left in a text.
    private mutating func read(_ run: Run, at range: Range<Int>, of text: MarkdownNode, _ literal: Span<UInt8>) {
        let before = range.lowerBound > 0 ? scalarBefore(range.lowerBound, in: literal) : nil
        let after = range.upperBound < literal.count ? scalar(at: range.upperBound, in: literal) : nil
        // Emphasis that begins with the rest of a run of stars has its first letter behind them.
        let outsideLeft = before ?? text.previous?.innerScalar(isFirst: false)
        let outsideRight = after ?? text.next?.innerScalar(isFirst: true)
        let left = outsideLeft.map { Flank($0) } ?? Flank(neighbour: text.previous)
        let right = outsideRight.map { Flank($0) } ?? Flank(neighbour: text.next)
        let (isLeftFlanking, isRightFlanking) = (left.isOutside(right), right.isOutside(left))
        let isUnderscore = run.byte == UInt8(ascii: "_")
        let (behind, ahead) = (right == .word ? outsideRight : nil, left == .word ? outsideLeft : nil)
        let closing =
            before.flatMap { Edge(blank: $0, text, at: range.lowerBound, run, opens: false, outside: outsideRight) }
            ?? before.flatMap { Edge(text, $0, at: range.lowerBound, run.length, opens: false, outside: behind) }
            ?? Edge(text, range, beside: text.previous, opens: false, outside: behind)
        let opening =
            after.flatMap { Edge(blank: $0, text, at: range.upperBound, run, opens: true, outside: outsideLeft) }
            ?? after.flatMap { Edge(text, $0, at: range.upperBound, run.length, opens: true, outside: ahead) }
            ?? Edge(text, range, beside: text.next, opens: true, outside: ahead)
        let canClose = isRightFlanking && (!isUnderscore || !isLeftFlanking || right == .punctuation)
        let canOpen = isLeftFlanking && (!isUnderscore || !isRightFlanking || left == .punctuation)
        runs += 1
        if canClose || closing?.isBlocked ?? false, close(run, closing) { return }
        if canOpen || opening?.isBlocked ?? false { open(run, opening) }
    }

    private mutating func open(_ run: Run, _ edge: Edge?) { levels[levels.count - 1].waiting[run] = (runs, edge) }

    /// Answers whether an opener waited for this.
    @discardableResult
    private mutating func close(_ run: Run, _ closing: Edge?) -> Bool {
        guard let opener = levels[levels.count - 1].waiting.removeValue(forKey: run) else { return false }
        let opening = opener.edge
        guard opening?.isBlocked ?? false || closing?.isBlocked ?? false else { return true }
        // Brackets and quotation marks go outside together.
        let isBracketed = opening?.scalar?.isOpeningMark ?? false && closing?.scalar?.isClosingMark ?? false
        pairs += 1
        for case (let place, var edge?) in [(opener.place, opening), (runs, closing)]
        where edge.isBlocked || isBracketed {
            edge.emphasis = pairs
            if isBracketed { edge.isParted = false }
            found.append((place, edge))
        }
        return true
    }
}

extension BlockedEmphasis.Edge {
    /// The blank on the inner side of a run of two or more, `**结论： **下周`; nil where there is none, and where
    /// anything but Chinese stands outside: `2 ** 3`.
    fileprivate init?(
        blank: Unicode.Scalar, _ text: MarkdownNode, at offset: Int, _ run: BlockedEmphasis.Run, opens: Bool,
        outside: Unicode.Scalar?
    ) {
        // Between English words the stars may be a power, or those of Python.
        guard blank == " ", run.length > 1, outside.map(CJK.contains) ?? true else { return nil }
        self.init(
            text: text, mark: opens ? offset..<offset + 1 : offset - 1..<offset, scalar: blank, length: run.length,
            opens: opens, isBlocked: true, isParted: false)
    }

    /// Nil where no punctuation mark stands at `offset`, behind a run that opens or before one that closes.
    ///
    /// - Parameter outside: the letter on the run's other side, if there is one: it makes the mark block the run.
    fileprivate init?(
        _ text: MarkdownNode, _ mark: Unicode.Scalar, at offset: Int, _ length: Int, opens: Bool,
        outside: Unicode.Scalar?
    ) {
        guard Flank(mark) == .punctuation, !"*_~`[]<>\\&".unicodeScalars.contains(mark) else { return nil }
        let width = UTF8.width(mark)
        // Between English words, stars beside a mark are as likely to be meant.
        let isBlocked = outside.map { !mark.isASCII || CJK.contains($0) } ?? false
        self.init(
            text: text, mark: opens ? offset..<offset + width : offset - width..<offset, scalar: mark, length: length,
            opens: opens, isBlocked: isBlocked, isParted: mark.isASCII && !":,.;!?".unicodeScalars.contains(mark))
    }

    /// Nil where on its inner side the run, of which the text holds a part as given, has no link, image or code.
    fileprivate init?(
        _ text: MarkdownNode, _ run: Range<Int>, beside markup: MarkdownNode?, opens: Bool, outside: Unicode.Scalar?
    ) {
        guard let markup, [CMARK_NODE_LINK, CMARK_NODE_IMAGE, CMARK_NODE_CODE].contains(markup.type),
            opens ? run.upperBound == text.literal.count : run.lowerBound == 0
        else { return nil }
        self.init(
            text: text, mark: run, scalar: nil, length: run.count, opens: opens,
            isBlocked: outside.map(CJK.contains) ?? false, isParted: true)
    }
}

extension MarkdownNode {
    /// The first or last letter of an emphasis; nil where anything else stands here or there.
    fileprivate func innerScalar(isFirst: Bool) -> Unicode.Scalar? {
        var node = self
        while node.type == CMARK_NODE_EMPH || node.type == CMARK_NODE_STRONG {
            guard let inner = isFirst ? node.firstChild : node.lastChild else { return nil }
            node = inner
        }
        return node != self && node.type == CMARK_NODE_TEXT ? node.scalar(isFirst: isFirst) : nil
    }

    /// The mark before or behind an emphasis, whose stars it may have kept from closing or from opening another.
    fileprivate func outerEdge(_ length: Int, opens: Bool) -> BlockedEmphasis.Edge? {
        guard let text = opens ? next : previous, let mark = text.scalar(isFirst: opens),
            let outside = (opens ? lastChild : firstChild)?.scalar(isFirst: !opens)
        else { return nil }
        return BlockedEmphasis.Edge(
            text, mark, at: opens ? 0 : text.literal.count, length, opens: opens,
            outside: Flank(outside) == .word ? outside : nil)
    }

    /// The first or last character of its own text; nil where it has none.
    private func scalar(isFirst: Bool) -> Unicode.Scalar? {
        let literal = literal
        if literal.isEmpty { return nil }
        return isFirst
            ? BackdriveParsing.scalar(at: 0, in: literal.span) : scalarBefore(literal.count, in: literal.span)
    }
}
