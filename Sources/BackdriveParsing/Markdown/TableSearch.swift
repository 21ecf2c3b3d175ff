internal import BackdriveCore
internal import CCmark

/// Finds the tables that cmark took for paragraphs (GFM 0.29, 4.10).
struct TableSearch {
    struct Table {
        /// Of the survey, from the header to the last row.
        let lines: Range<Int>
        let alignments: [TableAlignment]
        /// The header's cells first; never more than there are columns.
        let rows: [[Range<Int>]]
        /// The quote marks and blanks that keep a line in the table's containers.
        let prefix: [UInt8]
        /// What stands before the header where it opens its containers: list markers.
        let opening: Range<Int>?
    }

    private(set) var tables: [Table] = []
    private let survey: BodySurvey
    /// Lines that begin a footnote, which ends a table.
    private let noteLines: Set<Int>
    /// Bytes that the tables' layout, and cells that a short row leaves empty, may still add: a hostile file must not
    /// grow out of proportion.
    private var budget: Int

    init(_ file: Span<UInt8>, _ survey: BodySurvey, in root: MarkdownNode, besides notes: [LabelLine]) {
        self.survey = survey
        self.noteLines = Set(notes.map(\.line))
        guard !survey.delimiterRows.isEmpty else {
            budget = 0
            return
        }
        self.budget = 65_536 + 8 * file.count
        var blocks: [(node: MarkdownNode, lines: Range<Int>, delimiters: ArraySlice<Int>)] = []
        var rows = survey.delimiterRows[...]
        root.walk { node, _ in
            guard node.type == CMARK_NODE_PARAGRAPH || node.type == CMARK_NODE_HEADING else { return true }
            let lines = Self.lines(of: node).clamped(to: 0..<survey.lineStarts.count)
            // The header's line comes first.
            rows = rows.drop { $0 <= lines.lowerBound }
            let inside = rows.prefix { $0 < lines.upperBound }
            if !inside.isEmpty { blocks.append((node, lines, inside)) }
            return false
        }
        for block in blocks { search(block.node, block.lines, block.delimiters, file) }
    }

    /// A block's lines, from 0. The block may be a heading: so cmark takes a table with dashes below its rows.
    private static func lines(of block: MarkdownNode) -> Range<Int> {
        block.startLine - 1..<max(block.startLine, block.endLine)
    }

    private mutating func search(
        _ block: MarkdownNode, _ lines: Range<Int>, _ delimiters: ArraySlice<Int>, _ file: Span<UInt8>
    ) {
        guard let containers = ContainerPrefix(of: block, in: file, lineStarts: survey.lineStarts) else { return }
        var first = lines.lowerBound
        for delimiter in delimiters where delimiter > first {
            guard let table = table(at: delimiter, of: block, lines, containers, file) else { continue }
            tables.append(table)
            first = table.lines.upperBound
        }
    }

    private mutating func table(
        at delimiter: Int, of block: MarkdownNode, _ lines: Range<Int>, _ containers: ContainerPrefix,
        _ file: Span<UInt8>
    ) -> Table? {
        let start = containers.content(ofLineAt: survey.lineStarts[delimiter], in: file)
        guard !start.isLazy, start.indent < 4,
            let alignments = TableAlignment.columns(file, start.start..<survey.end(ofLine: delimiter, in: file))
        else { return nil }
        let opening = survey.lineStarts[lines.lowerBound]..<survey.lineStarts[lines.lowerBound] + block.startColumn - 1
        let opensBlock = delimiter - 1 == lines.lowerBound
        let header =
            opensBlock
            ? opening.upperBound : containers.content(ofLineAt: survey.lineStarts[delimiter - 1], in: file).start
        let headerCells = tableCells(file, header..<survey.end(ofLine: delimiter - 1, in: file))
        guard headerCells.count == alignments.count, pay(headerCells.count, opening.count) else { return nil }
        var rows = [headerCells]
        var line = delimiter + 1
        while line < lines.upperBound, let row = row(line, columns: alignments.count, opening.count, containers, file) {
            rows.append(row)
            line += 1
        }
        return Table(
            lines: delimiter - 1..<line, alignments: alignments, rows: rows, prefix: Self.prefix(opening, file),
            opening: opensBlock ? opening : nil)
    }

    /// The cells of a row below the header; nil where the table ends.
    private mutating func row(
        _ line: Int, columns: Int, _ prefixLength: Int, _ containers: ContainerPrefix, _ file: Span<UInt8>
    ) -> [Range<Int>]? {
        let content = containers.content(ofLineAt: survey.lineStarts[line], in: file)
        let range = content.start..<survey.end(ofLine: line, in: file)
        guard !content.isLazy, content.indent < 4, !noteLines.contains(line), !beginsBlock(file, range) else {
            return nil
        }
        let cells = tableCells(file, range)
        guard !cells.isEmpty, pay(columns, prefixLength) else { return nil }
        return Array(cells.prefix(columns))
    }

    private mutating func pay(_ cells: Int, _ prefixLength: Int) -> Bool {
        let cost = cells * (prefixLength + 10)
        guard cost <= budget else { return false }
        budget -= cost
        return true
    }

    /// What stands before the block's first line, list markers made blank.
    static func prefix(_ opening: Range<Int>, _ file: Span<UInt8>) -> [UInt8] {
        opening.map { index in
            file[index].isBlank || file[index] == UInt8(ascii: ">") ? file[index] : UInt8(ascii: " ")
        }
    }
}

/// Whether a line ends a table although it would not end a paragraph, which is how cmark read it: dashes alone, a
/// list that does not begin with 1 or begins empty, a lone HTML tag.
private func beginsBlock(_ file: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let text = trimmed(file, line)
    guard !text.isEmpty else { return true }
    let end = text.upperBound
    let first = file[line.lowerBound]
    switch first {
    case UInt8(ascii: "-"):
        let isDashes = (line.lowerBound..<end).allSatisfy { file[$0] == first }
        return isDashes && (end - line.lowerBound == 1 || end - line.lowerBound >= 3)
    case UInt8(ascii: "+"), UInt8(ascii: "*"): return end - line.lowerBound == 1
    case UInt8(ascii: "<"):
        guard end - line.lowerBound > 2, file[end - 1] == UInt8(ascii: ">") else { return false }
        let name = file[line.lowerBound + 1] == UInt8(ascii: "/") ? line.lowerBound + 2 : line.lowerBound + 1
        return file[name].isLetter && (name..<end - 1).allSatisfy { file[$0] != UInt8(ascii: ">") }
    default:
        var index = line.lowerBound
        while index < end, file[index].isDigit { index += 1 }
        guard (1...9).contains(index - line.lowerBound), index < end else { return false }
        let isMarker = file[index] == UInt8(ascii: ".") || file[index] == UInt8(ascii: ")")
        return isMarker && (index + 1 == end || file[index + 1].isBlank)
    }
}
