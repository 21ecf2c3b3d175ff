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
        var cursor = PositionCursor(file.bytes)
        while cursor.offset < file.bytes.count {
            cursor.step()
            if cursor.offset.isMultiple(of: Self.stride) { checkpoints.append(cursor.position) }
        }
        self.checkpoints = checkpoints
    }

    /// The same as `SourceFile.position(at:)`.
    package func position(at offset: Int) -> SourcePosition {
        let checkpoint = min(offset / Self.stride, checkpoints.count - 1)
        var cursor = PositionCursor(file.bytes, from: checkpoint * Self.stride, at: checkpoints[checkpoint])
        while cursor.offset < min(offset, file.bytes.count) { cursor.step() }
        return cursor.position
    }

    package func location(of range: SourceRange) -> SourceLocation {
        SourceLocation(
            path: file.path, start: position(at: Int(range.start)), end: position(at: Int(range.end)), range: range)
    }
}
