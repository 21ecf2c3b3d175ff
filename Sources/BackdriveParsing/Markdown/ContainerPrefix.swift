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
        /// The columns by which an item's content stands in.
        case item(Int)
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
                var cursor = ColumnCursor(lineStarts[node.startLine - 1])
                skipContainers(&cursor, bytes)
                containers.append(.item(cursor.itemWidth(bytes)))
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
            case .item(let width):
                // On the item's first line its marker stands where later lines have blanks.
                guard cursor.column - cursor.taken >= width || cursor.takeMarker(bytes) else { return false }
                cursor.taken = max(cursor.taken + width, cursor.markerEnd)
                cursor.markerEnd = 0
            }
        }
        return true
    }
}

/// A place in a line with its column, tab stops every four; columns are taken by containers from the left.
private struct ColumnCursor {
    var index: Int
    var column = 0
    /// Columns that belong to the containers read so far.
    var taken = 0
    /// The column where a marker's item begins, after `takeMarker`.
    var markerEnd = 0

    init(_ index: Int) {
        self.index = index
    }

    mutating func skipBlanks(_ bytes: Span<UInt8>) {
        while index < bytes.count, bytes[index].isBlank {
            column += bytes[index] == 0x09 ? 4 - column % 4 : 1
            index += 1
        }
    }

    mutating func takeQuote(_ bytes: Span<UInt8>) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else { return false }
        index += 1
        column += 1
        taken = column
        if index < bytes.count, bytes[index].isBlank { taken += 1 }
        return true
    }

    /// The columns from where the container's content begins to where a list item's does, the marker next.
    func itemWidth(_ bytes: Span<UInt8>) -> Int {
        var cursor = self
        cursor.skipBlanks(bytes)
        guard cursor.takeMarker(bytes) else { return 2 }
        return cursor.markerEnd - taken
    }

    /// Reads a bullet or a number; the item begins behind its blanks, or one column behind it when it begins with
    /// an empty line or an indented code block.
    mutating func takeMarker(_ bytes: Span<UInt8>) -> Bool {
        var end = index
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        guard end < bytes.count, !bytes[end].isAlphanumeric, bytes[end] < 0x80 else { return false }
        column += end + 1 - index
        index = end + 1
        let marker = column
        var ahead = self
        ahead.skipBlanks(bytes)
        let isEmpty = ahead.index >= bytes.count || bytes[ahead.index] == 0x0A || bytes[ahead.index] == 0x0D
        markerEnd = isEmpty || ahead.column - marker > 4 ? marker + 1 : ahead.column
        return true
    }
}
