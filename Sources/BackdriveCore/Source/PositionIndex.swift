/// Line and column of many places in one file: built once, each place then costs a short walk.
///
/// A file with thousands of findings would take time in the square of its length without it.
package struct PositionIndex: Sendable {
    private let file: SourceFile
    /// The position of every `stride`-th byte that begins a character.
    private let checkpoints: [SourcePosition]

    private static let stride = 1024

    package init(of file: SourceFile) {
        self.file = file
        var checkpoints: [SourcePosition] = [SourcePosition(line: 1, column: 1)]
        var cursor = Cursor(file.bytes)
        while cursor.offset < file.bytes.count {
            cursor.step()
            if cursor.offset.isMultiple(of: Self.stride) { checkpoints.append(cursor.position) }
        }
        self.checkpoints = checkpoints
    }

    /// The same as `SourceFile.position(at:)`.
    package func position(at offset: Int) -> SourcePosition {
        let checkpoint = min(offset / Self.stride, checkpoints.count - 1)
        var cursor = Cursor(file.bytes, from: checkpoint * Self.stride, at: checkpoints[checkpoint])
        while cursor.offset < min(offset, file.bytes.count) { cursor.step() }
        return cursor.position
    }

    package func location(of range: SourceRange) -> SourceLocation {
        SourceLocation(
            path: file.path, start: position(at: Int(range.start)), end: position(at: Int(range.end)), range: range)
    }
}

/// Walks over bytes and counts lines and columns as `SourceFile.position(at:)` does.
private struct Cursor {
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
