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
    /// Line and column of a byte offset; computed by walking the file, so only for findings.
    ///
    /// LF, CRLF and a lone CR each end a line; a byte order mark takes no column.
    package func position(at offset: Int) -> SourcePosition {
        var cursor = PositionCursor(bytes)
        while cursor.offset < min(offset, bytes.count) { cursor.step() }
        return cursor.position
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
