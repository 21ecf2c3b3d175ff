internal import CCmark

/// One cell of a table, which stands as a heading of its own in the text that is parsed.
struct TableCell {
    /// From 1, in the text that is parsed.
    let line: Int
    /// Where its content stands in the file.
    let source: Range<Int>
    /// Index into `LaidOutText.tables`.
    let table: Int
    let row: Int
    let column: Int
    let endsRow: Bool
    let endsTable: Bool
}

/// One footnote, which stands as a list item in the text that is parsed.
struct NoteItem {
    /// From 1, in the text that is parsed.
    let line: Int
    let column: Int
    /// `[^label]`, in the file.
    let label: Range<Int>
}

/// A body's text laid out for cmark, which knows neither tables nor footnotes.
///
/// Each cell becomes a line `###### cell #` behind its row's quote marks and indentation. A heading holds inline
/// content only, on one line, and may interrupt a paragraph: just what a cell is. So cmark reads the cells' inline
/// content, with the document's own link definitions, and the table stays in its quote or list item.
///
/// A footnote's `[^label]:` becomes `1)` and two blanks: what belongs to a list item of four columns is what GitHub gives
/// to the footnote. A link definition that nothing uses gets a backslash, so that its text stays.
struct LaidOutText {
    private(set) var bytes: [UInt8] = []
    /// For each line of `bytes`, the file offset of what it holds.
    private(set) var lineStarts: [Int] = []
    private(set) var cells: [TableCell] = []
    /// The alignments of each table's columns.
    private(set) var tables: [[TableAlignment]] = []
    private(set) var notes: [NoteItem] = []
    private(set) var unusedDefinitions: [Range<Int>] = []
    /// Those not reached yet, in order.
    private var labels: ArraySlice<LabelLine> = []
    private var marker: StaticString = "1)  "
    /// Lines with a link definition.
    private var definitions: Set<Int> = []

    /// The laid-out text of the file's body; nil when cmark can read it as it is.
    init?(_ file: Span<UInt8>, _ survey: BodySurvey, tree: borrowing MarkdownTree) {
        guard !survey.delimiterRows.isEmpty || !survey.labelLines.isEmpty else { return nil }
        let labels = LabelLines(file, survey, in: tree.root)
        let found = TableSearch(file, survey, in: tree.root, besides: labels.notes).tables
        guard !found.isEmpty || !labels.isEmpty else { return nil }
        self.labels = (labels.notes + labels.unused).sorted { $0.line < $1.line }[...]
        definitions = Set(labels.definitions.map(\.line))
        // Side by side, two lists of one kind would be one list.
        if labels.hasParentheses { marker = "1.  " }
        bytes.reserveCapacity(file.count - (survey.lineStarts.first ?? 0) + 1024)
        var line = 0
        for table in found {
            copy(file, survey, line..<table.lines.lowerBound)
            add(table, file)
            line = table.lines.upperBound
            self.labels = self.labels.drop { $0.line < line }
        }
        copy(file, survey, line..<survey.lineStarts.count)
    }

    private mutating func copy(_ file: Span<UInt8>, _ survey: BodySurvey, _ lines: Range<Int>) {
        var line = lines.lowerBound
        while let label = labels.first, label.line < lines.upperBound {
            labels.removeFirst()
            copyAsIs(file, survey, line..<label.line)
            add(label, file, survey)
            line = label.line + 1
        }
        copyAsIs(file, survey, line..<lines.upperBound)
    }

    private mutating func copyAsIs(_ file: Span<UInt8>, _ survey: BodySurvey, _ lines: Range<Int>) {
        guard !lines.isEmpty else { return }
        lineStarts += survey.lineStarts[lines]
        bytes.append(raw: file, survey.lineStarts[lines.lowerBound]..<survey.start(ofLine: lines.upperBound, in: file))
    }

    private mutating func add(_ label: LabelLine, _ file: Span<UInt8>, _ survey: BodySurvey) {
        let start = survey.lineStarts[label.line]
        let prefix = start..<label.label.lowerBound
        let end = survey.start(ofLine: label.line + 1, in: file)
        bytes.append(raw: file, prefix)
        guard label.isNote else {
            lineStarts.append(start)
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(raw: file, prefix.upperBound..<end)
            unusedDefinitions.append(label.label)
            separate(from: label.line + 1, at: end, prefix, file)
            return
        }
        // The content stands in its own column of the file.
        lineStarts.append(label.content.lowerBound - prefix.count - marker.utf8CodeUnitCount)
        notes.append(NoteItem(line: lineStarts.count, column: prefix.count + 1, label: label.label))
        bytes.append(marker)
        bytes.append(raw: file, label.content.lowerBound..<end)
    }

    /// Ends the paragraph that an unused definition has become before one that is used, which may not stand in it.
    private mutating func separate(from line: Int, at start: Int, _ prefix: Range<Int>, _ file: Span<UInt8>) {
        guard definitions.contains(line), labels.first?.line != line else { return }
        lineStarts.append(start)
        bytes += TableSearch.prefix(prefix, file)
        bytes.append("<!-- -->\n")
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

extension BodySurvey {
    /// Of a line, or the end of the file behind the last one.
    fileprivate func start(ofLine line: Int, in file: Span<UInt8>) -> Int {
        line < lineStarts.count ? lineStarts[line] : file.count
    }
}
