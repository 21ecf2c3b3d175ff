import BackdriveCore

/// Where the fields of a record stand in its file, and where its body begins (DATA.md §2).
struct FrontMatter {
    /// The bytes between the two `---` lines.
    let fields: Range<Int>
    /// The first byte behind the line that closes the front matter.
    let bodyStart: Int

    /// Finds the front matter of a file whose bytes are readable text.
    init(of file: SourceFile) throws(Refusal) {
        let bytes = file.bytes.span
        let start = file.textStart
        let first = Self.line(from: start, in: bytes)
        guard Self.isFence(first.content, in: bytes) else {
            throw Refusal(finding: BD007UnacceptableYAML.noFrontMatter(at: .start(of: file.path)))
        }
        var lineStart = first.next
        while lineStart < bytes.count {
            let line = Self.line(from: lineStart, in: bytes)
            if Self.isFence(line.content, in: bytes) {
                fields = first.next..<lineStart
                bodyStart = line.next
                return
            }
            lineStart = line.next
        }
        throw Refusal(finding: BD007UnacceptableYAML.unclosed(at: file.location(of: file.range(of: first.content))))
    }

    /// `---`, behind which blanks may follow.
    private static func isFence(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        let dash = UInt8(ascii: "-")
        guard line.count >= 3 else { return false }
        for index in line {
            let isDash = index < line.lowerBound + 3
            guard isDash ? bytes[index] == dash : bytes[index].isBlank else { return false }
        }
        return true
    }

    /// The line that begins at an offset, and where the next one begins; LF, CRLF and a lone CR each end a line.
    private static func line(from start: Int, in bytes: Span<UInt8>) -> (content: Range<Int>, next: Int) {
        let end = bytes.lineEnd(from: start)
        guard end < bytes.count else { return (start..<end, end) }
        let isCRLF = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
        return (start..<end, end + (isCRLF ? 2 : 1))
    }
}

extension UInt8 {
    /// LF or CR.
    var endsLine: Bool { self == 0x0A || self == 0x0D }
}

extension SourceFile {
    /// The first byte behind a byte order mark.
    var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    func range(of bytes: Range<Int>) -> SourceRange { SourceRange(bytes.lowerBound, bytes.upperBound) }

    /// Where a character stands first in a range, as itself and not as an escape.
    func range(of scalar: Unicode.Scalar, in range: SourceRange) -> SourceRange? {
        let wanted = Array(String(scalar).utf8)
        let start = range.bytes.first { bytes[$0..<Int(range.end)].starts(with: wanted) }
        return start.map { SourceRange($0, $0 + wanted.count) }
    }
}
