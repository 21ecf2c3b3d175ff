/// A place in a named file: what a finding points at.
package struct SourceLocation: Sendable, Hashable {
    /// Relative to the repository's root, `/` between; may hold bytes that a printer must escape.
    package let path: String
    package let start: SourcePosition
    /// Just behind the last character.
    package let end: SourcePosition
    package let range: SourceRange

    package init(path: String, start: SourcePosition, end: SourcePosition, range: SourceRange) {
        self.path = path
        self.start = start
        self.end = end
        self.range = range
    }

    /// `content/aps/AP-1.md:5:9`, as compilers name a place.
    package var name: String { "\(path):\(start.line):\(start.column)" }

    /// Whether it comes first: by the bytes of the path, then in the file.
    func precedes(_ other: SourceLocation) -> Bool {
        path == other.path ? start < other.start : path.utf8.lexicographicallyPrecedes(other.path.utf8)
    }

    /// The start of a file that need not exist: line 1, column 1.
    package static func start(of path: String) -> SourceLocation {
        let first = SourcePosition(line: 1, column: 1)
        return SourceLocation(path: path, start: first, end: first, range: .fileStart)
    }
}

extension SourceFile {
    /// The place of a range of bytes; walks the file, so only when something is wrong.
    package func location(of range: SourceRange) -> SourceLocation {
        SourceLocation(
            path: path, start: position(at: Int(range.start)), end: position(at: Int(range.end)), range: range)
    }
}
