import BackdriveCore

/// The cells of one row of a table (GFM 0.29, 4.10), as ranges of the bytes they stand in, blanks trimmed.
///
/// A pipe behind a backslash belongs to its cell; so do escaped pipes inside code.
func tableCells(_ bytes: Span<UInt8>, _ row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    let line = trimmed(bytes, row)
    var index = line.lowerBound
    if index < line.upperBound, bytes[index] == UInt8(ascii: "|") { index += 1 }
    var start = index
    while index < line.upperBound {
        if bytes[index] == UInt8(ascii: "\\"), index + 1 < line.upperBound, bytes[index + 1].isPunctuation {
            index += 2
        } else if bytes[index] == UInt8(ascii: "|") {
            cells.append(trimmed(bytes, start..<index))
            index += 1
            start = index
        } else {
            index += 1
        }
    }
    if start < line.upperBound { cells.append(trimmed(bytes, start..<line.upperBound)) }
    return cells
}

/// A range without white space at both ends.
func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
}

/// How a column of a table is set.
enum TableAlignment {
    case none, left, center, right

    /// The alignments that a delimiter row gives, one a column; nil when the row is none.
    static func columns(_ bytes: Span<UInt8>, _ row: Range<Int>) -> [TableAlignment]? {
        let cells = tableCells(bytes, row)
        let alignments = cells.compactMap { TableAlignment(bytes, $0) }
        return !cells.isEmpty && alignments.count == cells.count ? alignments : nil
    }

    private init?(_ bytes: Span<UInt8>, _ cell: Range<Int>) {
        var (start, end) = (cell.lowerBound, cell.upperBound)
        let isLeft = start < end && bytes[start] == UInt8(ascii: ":")
        if isLeft { start += 1 }
        let isRight = start < end && bytes[end - 1] == UInt8(ascii: ":")
        if isRight { end -= 1 }
        guard start < end, (start..<end).allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) else { return nil }
        switch (isLeft, isRight) {
        case (false, false): self = .none
        case (true, false): self = .left
        case (false, true): self = .right
        case (true, true): self = .center
        }
    }

    /// The attribute that GitHub writes; a `style` would be refused by the pages' content security policy.
    var attribute: StaticString {
        switch self {
        case .none: ""
        case .left: " align=\"left\""
        case .center: " align=\"center\""
        case .right: " align=\"right\""
        }
    }
}
