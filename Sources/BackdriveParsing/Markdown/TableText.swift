internal import CCmark

/// One cell of a table, which stands as a heading of its own in the text that is parsed.
struct TableCell {
    /// From 1, in the text that is parsed.
    let line: Int
    /// Where its content stands in the file.
    let source: Range<Int>
    /// Index into `TableText.tables`.
    let table: Int
    let row: Int
    let column: Int
    let endsRow: Bool
    let endsTable: Bool
}

/// A body's text with every table laid out for cmark, which knows no tables.
///
/// Each cell becomes a line `###### cell #` behind its row's quote marks and indentation. A heading holds inline
/// content only, on one line, and may interrupt a paragraph: just what a cell is. So cmark reads the cells' inline
/// content, with the document's own link definitions, and the table stays in its quote or list item.
struct TableText {
    private(set) var bytes: [UInt8] = []
    /// For each line of `bytes`, the file offset of what it holds.
    private(set) var lineStarts: [Int] = []
    private(set) var cells: [TableCell] = []
    /// The alignments of each table's columns.
    private(set) var tables: [[TableAlignment]] = []

    /// The laid-out text of the file's body; nil when it holds no table.
    init?(_ file: Span<UInt8>, from offset: Int, _ survey: BodySurvey, tree: borrowing MarkdownTree) {
        let found = TableSearch(file, survey, in: tree.root).tables
        guard !found.isEmpty else { return nil }
        bytes.reserveCapacity(file.count - offset + 1024)
        var line = 0
        for table in found {
            copy(file, survey.lineStarts, line..<table.lines.lowerBound)
            add(table, file)
            line = table.lines.upperBound
        }
        copy(file, survey.lineStarts, line..<survey.lineStarts.count)
    }

    private mutating func copy(_ file: Span<UInt8>, _ starts: [Int], _ lines: Range<Int>) {
        guard !lines.isEmpty else { return }
        lineStarts += starts[lines]
        let end = lines.upperBound < starts.count ? starts[lines.upperBound] : file.count
        bytes.append(raw: file, starts[lines.lowerBound]..<end)
    }

    private mutating func add(_ table: TableSearch.Table, _ file: Span<UInt8>) {
        for (row, rowCells) in table.rows.enumerated() {
            for (column, source) in rowCells.enumerated() {
                lineStarts.append(source.lowerBound)
                let endsRow = column == rowCells.count - 1
                let endsTable = endsRow && row == table.rows.count - 1
                cells.append(
                    TableCell(
                        line: lineStarts.count, source: source, table: tables.count, row: row, column: column,
                        endsRow: endsRow, endsTable: endsTable))
                if row == 0, column == 0, let opening = table.opening {
                    bytes.append(raw: file, opening)
                } else {
                    bytes += table.prefix
                }
                add(cell: source, file)
            }
        }
        tables.append(table.alignments)
    }

    /// A pipe's backslash goes: it only kept the pipe from ending the cell, also inside code.
    private mutating func add(cell: Range<Int>, _ file: Span<UInt8>) {
        bytes.append("###### ")
        for index in cell {
            let escapesPipe =
                file[index] == UInt8(ascii: "\\") && index + 1 < cell.upperBound
                && file[index + 1] == UInt8(ascii: "|")
            if !escapesPipe { bytes.append(file[index]) }
        }
        bytes.append(" #\n")
    }
}
