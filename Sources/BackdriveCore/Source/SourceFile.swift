/// One file of the content folder as it was read: its address and its bytes, nothing interpreted yet.
package struct SourceFile: Sendable {
    /// Where findings say it is: relative to the repository's root (outside git: to the working folder), `/` between.
    package let path: String
    /// Relative to the content folder, `/` between: `problems/2026/P-K7QX2.md`.
    package let contentPath: String
    package let bytes: [UInt8]
    /// Of a long file: thousands of findings in it must not each walk it from its start.
    let checkpoints: PositionCheckpoints

    package init(path: String, contentPath: String, bytes: [UInt8]) {
        self.path = path
        self.contentPath = contentPath
        self.bytes = bytes
        checkpoints = PositionCheckpoints(bytes)
    }

    /// The name without `.md`: the record's id (DATA.md §1).
    package var stem: Substring { Self.stem(of: contentPath) }

    /// The last part of a path, without `.md`.
    static func stem(of contentPath: String) -> Substring {
        let name = contentPath.utf8.lastIndex(of: UInt8(ascii: "/")).map { contentPath[$0...].dropFirst() }
        let wholeName = name ?? contentPath[...]
        return wholeName.hasSuffix(".md") ? wholeName.dropLast(3) : wholeName
    }
}

/// A half-open range of byte offsets from 0 in one source file.
package struct SourceRange: Hashable, Sendable {
    package let start: UInt32
    package let end: UInt32

    package init(_ start: Int, _ end: Int) { self.init(UInt32(start), UInt32(end)) }

    package init(_ bytes: Range<Int>) { self.init(bytes.lowerBound, bytes.upperBound) }

    package init(_ start: UInt32, _ end: UInt32) {
        self.start = start
        self.end = end
    }

    /// The file's first character, for what has no place of its own: a missing field, a missing file.
    package static let fileStart = SourceRange(0, 0)

    /// Of what is not written anywhere, an unknown value.
    package static let nowhere = SourceRange(UInt32.max, UInt32.max)

    package var bytes: Range<Int> { Int(start)..<Int(end) }

    /// Its first character's place, empty: where a map is said to lack a field (DATA.md §5, "Where it points").
    package var opening: SourceRange { SourceRange(Int(start), Int(start)) }
}

/// A value together with the place it was written at.
package struct Located<Value: Sendable>: Sendable {
    package let value: Value
    package let range: SourceRange

    package init(_ value: Value, _ range: SourceRange) {
        self.value = value
        self.range = range
    }
}

extension Located {
    /// False for what stands in for a required value that is missing or could not be read, which is a finding already:
    /// whatever asks for the value itself must ask this first.
    package var isKnown: Bool { range != .nowhere }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
