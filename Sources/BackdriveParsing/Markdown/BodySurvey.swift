internal import BackdriveCore

/// One look at a body's bytes before it is parsed: where its lines begin, and which of the rarer steps it needs.
struct BodySurvey {
    /// File offsets of the lines' first bytes; LF, CRLF and a lone CR end a line, as for cmark.
    private(set) var lineStarts: [Int] = []
    /// Runs of control characters, in the file.
    private(set) var controls: [SourceRange] = []
    private(set) var hasTildes = false
    /// Indices into `lineStarts` of lines that look like the row of dashes below a table's header.
    private(set) var delimiterRows: [Int] = []
    /// Indices into `lineStarts` of lines that look like `[label]: …`, a link definition or a footnote.
    private(set) var labelLines: [Int] = []

    init(_ bytes: Span<UInt8>, from offset: Int) {
        lineStarts.reserveCapacity((bytes.count - offset) / 32 + 1)
        var start = offset
        while start < bytes.count {
            if mayBeDelimiterRow(bytes, start) { delimiterRows.append(lineStarts.count) }
            if LabelLine.bracket(in: bytes, ofLineAt: start) != nil { labelLines.append(lineStarts.count) }
            lineStarts.append(start)
            start = readLine(bytes, start)
        }
    }

    /// Reads to the end of the line and answers where the next one begins.
    private mutating func readLine(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = nextSpecial(bytes, start)
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x0A: return index + 1
            case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
            case UInt8(ascii: "~"): hasTildes = hasTildes || (index > start && bytes[index - 1] == byte)
            case 0x00..<0x09, 0x0B..<0x20, 0x7F: note(control: index, length: 1)
            case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0 && bytes[index + 1] >= 0x80:
                note(control: index, length: 2)
                index += 1
            default: break
            }
            index = nextSpecial(bytes, index + 1)
        }
        return index
    }

    /// The next control character, tilde or first byte of a control character of two bytes.
    private func nextSpecial(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        bytes.firstIndex(from: start) {
            $0.areBelow(0x20) | $0.are(0x7E) | $0.are(0x7F) | $0.are(0xC2)
        } _: {
            $0 < 0x20 || $0 == 0x7E || $0 == 0x7F || $0 == 0xC2
        }
    }

    private mutating func note(control index: Int, length: Int) {
        if let last = controls.last, Int(last.end) == index {
            controls[controls.count - 1] = SourceRange(Int(last.start), index + length)
        } else {
            controls.append(SourceRange(index, index + length))
        }
    }
}

/// Whether a line holds only what a delimiter row and the quotes around it may hold, dashes and a pipe or colon.
private func mayBeDelimiterRow(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var (hasDash, hasMark) = (false, false)
    for index in start..<bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "-"): hasDash = true
        case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
        case UInt8(ascii: ">"), 0x20, 0x09: break
        case 0x0A, 0x0D: return hasDash && hasMark
        default: return false
        }
    }
    return hasDash && hasMark
}
