/// A place in a file as people count: line and column from 1, columns in Unicode scalars.
package struct SourcePosition: Hashable, Comparable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

extension SourceFile {
    /// Line and column of a byte offset; computed by a walk of a few thousand bytes at most, so only for findings.
    ///
    /// LF, CRLF and a lone CR each end a line; a byte order mark takes no column.
    package func position(at offset: Int) -> SourcePosition {
        var cursor = checkpoints.cursor(before: offset, in: bytes)
        while cursor.offset < min(offset, bytes.count) { cursor.step() }
        return cursor.position
    }
}

/// The positions of places at even distances in a long file, from which a walk to any other is short.
struct PositionCheckpoints: Sendable {
    private let positions: [SourcePosition]

    private static let distance = 1024
    /// Walking a file of so many bytes costs less than this index would.
    private static let shortFile = 4 * distance

    init(_ bytes: [UInt8]) {
        var positions: [SourcePosition] = []
        if bytes.count > Self.shortFile {
            var cursor = PositionCursor(bytes)
            positions.append(cursor.position)
            while cursor.offset < bytes.count {
                cursor.step()
                if cursor.offset.isMultiple(of: Self.distance) { positions.append(cursor.position) }
            }
        }
        self.positions = positions
    }

    func cursor(before offset: Int, in bytes: [UInt8]) -> PositionCursor {
        let place = min(offset / Self.distance, positions.count - 1)
        return place > 0
            ? PositionCursor(bytes, from: place * Self.distance, at: positions[place]) : PositionCursor(bytes)
    }
}

/// Walks over a file's bytes and counts lines and columns, in Unicode scalars.
struct PositionCursor {
    private let bytes: [UInt8]
    private(set) var offset: Int
    private(set) var position: SourcePosition

    init(_ bytes: [UInt8], from offset: Int = 0, at position: SourcePosition = SourcePosition(line: 1, column: 1)) {
        self.bytes = bytes
        self.offset = offset
        self.position = position
        if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { self.offset = 3 }
    }

    mutating func step() {
        let byte = bytes[offset]
        let endsLine = byte == 0x0A || (byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A))
        if endsLine {
            position = SourcePosition(line: position.line + 1, column: 1)
        } else if byte & 0xC0 != 0x80 {
            position = SourcePosition(line: position.line, column: position.column + 1)
        }
        offset += 1
    }
}
