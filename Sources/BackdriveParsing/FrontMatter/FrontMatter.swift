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
        let first = file.line(from: file.textStart)
        guard Self.isFence(first.content, in: bytes) else { throw file.noOpening(first.content) }
        var lineStart = first.next
        // An empty line ends what a writer takes for the front matter.
        var (likeFence, isAmongFields): (Range<Int>?, Bool) = (nil, true)
        while lineStart < bytes.count {
            let line = file.line(from: lineStart)
            if Self.isFence(line.content, in: bytes) {
                fields = first.next..<lineStart
                bodyStart = line.next
                return
            }
            if line.content.isEmpty { isAmongFields = false }
            if isAmongFields, likeFence == nil, file.isLikeFence(line.content) { likeFence = line.content }
            lineStart = line.next
        }
        throw file.noClosing(first.content, likeFence)
    }

    /// `---`, behind which blanks may follow.
    private static func isFence(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        let dashesEnd = line.lowerBound + 3
        return line.count >= 3
            && line.allSatisfy { $0 < dashesEnd ? bytes[$0] == UInt8(ascii: "-") : bytes[$0].isBlank }
    }
}

// A file whose front matter does not begin or does not end.
extension SourceFile {
    /// The line that begins at an offset, and where the next one begins.
    fileprivate func line(from start: Int) -> (content: Range<Int>, next: Int) {
        let end = bytes.span.lineEnd(from: start)
        return (start..<end, behindLineEnd(at: end))
    }

    /// Whether a line is meant to be `---`: long dashes, two or four, blanks before them, invisible ones on either side.
    fileprivate func isLikeFence(_ line: Range<Int>) -> Bool {
        let trimmed = FieldLine.trimmed(line, in: bytes)
        // Few lines begin with what may be a dash: the others are not read.
        guard (1...60).contains(line.count), let first = trimmed.first.map({ bytes[$0] }),
            first == UInt8(ascii: "-") || first >= 0x80
        else { return false }
        let dashes = "-–—―－‐‑−─".unicodeScalars
        let words = text(in: SourceRange(trimmed)).unicodeScalars.lazy
            .filter { !$0.isInvisibleBlank && $0 != " " && $0 != "\t" }
        // One hyphen alone may be the empty entry of a list.
        return !words.isEmpty && words.allSatisfy(dashes.contains) && !words.elementsEqual("-".unicodeScalars)
    }

    fileprivate func noOpening(_ first: Range<Int>) -> Refusal {
        if isLikeFence(first) { return Refusal(finding: notThreeHyphens(first)) }
        let above = bytes[textStart...].prefix { $0.isBlank || $0.endsLine }
        let begin = above.endIndex
        if begin > textStart, bytes[begin...].starts(with: "---".utf8) {
            return Refusal(
                finding: BD007UnacceptableYAML.blanksAboveFrontMatter(textStart..<begin, at: .start(of: path)))
        }
        let second = bytes[line(from: textStart).next...]
        let hasField = !FieldLine(at: first.lowerBound, in: self, within: first).key.isEmpty
        let fault: BD007UnacceptableYAML.Fault =
            second.starts(with: "---".utf8) ? .linesAboveOpening : hasField ? .noOpening : .noFrontMatter
        return Refusal(finding: BD007UnacceptableYAML.finding(fault, at: .start(of: path)))
    }

    fileprivate func noClosing(_ first: Range<Int>, _ likeFence: Range<Int>?) -> Refusal {
        Refusal(
            finding: likeFence.map(notThreeHyphens)
                ?? BD007UnacceptableYAML.finding(.unclosed, at: location(of: SourceRange(first))))
    }

    private func notThreeHyphens(_ line: Range<Int>) -> Diagnostic {
        let words = FieldLine.trimmed(line, in: bytes)
        let text = text(in: SourceRange(words))
        if let scalar = text.unicodeScalars.first(where: \.isInvisibleBlank),
            let place = range(of: scalar, in: SourceRange(words)), text.unicodeScalars.count(where: { $0 == "-" }) == 3
        {
            return BD007UnacceptableYAML.invisibleBesideHyphens(
                scalar, line: SourceRange(line), at: location(of: place))
        }
        return BD007UnacceptableYAML.notThreeHyphens(
            text, line: SourceRange(line), at: location(of: SourceRange(words)))
    }
}

extension UInt8 {
    /// LF or CR.
    var endsLine: Bool { self == 0x0A || self == 0x0D }
}

extension SourceFile {
    /// The first byte behind a byte order mark.
    var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// Where a character stands first in a range, as itself and not as an escape.
    func range(of scalar: Unicode.Scalar, in range: SourceRange) -> SourceRange? {
        let wanted = Array(String(scalar).utf8)
        let start = range.bytes.first { bytes[$0..<Int(range.end)].starts(with: wanted) }
        return start.map { SourceRange($0, $0 + wanted.count) }
    }
}
