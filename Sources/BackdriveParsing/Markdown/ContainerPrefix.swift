internal import BackdriveCore
internal import CCmark

/// The quotes and list items around a block: where their marks end on each of its lines (CommonMark 0.30, 5).
///
/// cmark does not tell where a paragraph's later lines begin, nor whether a line continues it without the marks
/// ("lazily"), so both are read again here.
struct ContainerPrefix {
    /// Deeper blocks get no tables: re-reading their marks line by line would make a hostile file slow.
    static let maximumDepth = 32

    private enum Container {
        case quote
        /// The columns by which an item's content stands in, and the line that has its marker.
        case item(width: Int, line: Int)
    }

    /// Where the content of a line begins.
    struct Content {
        /// Of the first byte that is not blank.
        let start: Int
        /// Columns of blanks before it, behind the containers' marks.
        let indent: Int
        /// Some container's mark is missing.
        let isLazy: Bool
    }

    private var containers: [Container] = []

    /// The containers of a block; nil when they are too deep.
    init?(of block: MarkdownNode, in bytes: Span<UInt8>, lineStarts: [Int]) {
        var ancestors: [MarkdownNode] = []
        var parent = block.parent
        while let node = parent {
            if node.type == CMARK_NODE_BLOCK_QUOTE || node.type == CMARK_NODE_ITEM { ancestors.append(node) }
            if ancestors.count > Self.maximumDepth { return nil }
            parent = node.parent
        }
        for node in ancestors.reversed() {
            if node.type == CMARK_NODE_BLOCK_QUOTE {
                containers.append(.quote)
            } else {
                guard lineStarts.indices.contains(node.startLine - 1) else { return nil }
                let line = lineStarts[node.startLine - 1]
                var cursor = ColumnCursor(line)
                skipContainers(&cursor, bytes)
                let outside = cursor.taken
                cursor.takeMarker(bytes)
                containers.append(.item(width: cursor.taken - outside, line: line))
            }
        }
    }

    /// Reads the marks at the start of a line.
    func content(ofLineAt start: Int, in bytes: Span<UInt8>) -> Content {
        var cursor = ColumnCursor(start)
        let isWhole = skipContainers(&cursor, bytes)
        cursor.skipBlanks(bytes)
        return Content(start: cursor.index, indent: cursor.column - cursor.taken, isLazy: !isWhole)
    }

    /// Answers whether every container's mark is there.
    @discardableResult
    private func skipContainers(_ cursor: inout ColumnCursor, _ bytes: Span<UInt8>) -> Bool {
        for container in containers {
            cursor.skipBlanks(bytes)
            switch container {
            case .quote:
                guard cursor.column - cursor.taken < 4, cursor.takeQuote(bytes) else { return false }
            case .item(_, line: cursor.line): cursor.takeMarker(bytes)
            case .item(let width, _):
                guard cursor.column - cursor.taken >= width else { return false }
                cursor.taken += width
            }
        }
        return true
    }
}

/// A place in a line with its column, tab stops every four; columns are taken by containers from the left.
private struct ColumnCursor {
    let line: Int
    private(set) var index: Int
    private(set) var column = 0
    /// Columns that belong to the containers read so far.
    var taken = 0

    init(_ line: Int) {
        self.line = line
        self.index = line
    }

    mutating func skipBlanks(_ bytes: Span<UInt8>) {
        while index < bytes.count, bytes[index].isBlank {
            column += bytes[index] == 0x09 ? 4 - column % 4 : 1
            index += 1
        }
    }

    /// Answers whether a quote's mark was there; the blank behind it belongs to it.
    mutating func takeQuote(_ bytes: Span<UInt8>) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else { return false }
        index += 1
        column += 1
        taken = column
        if index < bytes.count, bytes[index].isBlank { taken += 1 }
        return true
    }

    /// Takes a list item's bullet or number and its blanks, but only one when the item begins with an empty line or
    /// an indented code block.
    mutating func takeMarker(_ bytes: Span<UInt8>) {
        skipBlanks(bytes)
        let start = index
        while index < bytes.count, bytes[index].isDigit { index += 1 }
        index = min(index + 1, bytes.count)
        column += index - start
        taken = column + 1
        var ahead = self
        ahead.skipBlanks(bytes)
        let isEmpty = ahead.index >= bytes.count || bytes[ahead.index] == 0x0A || bytes[ahead.index] == 0x0D
        if !isEmpty, ahead.column - column <= 4 { taken = ahead.column }
    }
}
