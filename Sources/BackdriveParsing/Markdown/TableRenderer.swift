/// Tables, put together again from the headings that stand for their cells.
extension BodyRenderer {
    /// Notes which cell a heading stands for, if any.
    mutating func enterCell(_ heading: MarkdownNode) {
        cell = nil
        guard let cells = layout?.cells, cellsRead < cells.count, cells[cellsRead].line == heading.startLine else {
            return
        }
        cell = cells[cellsRead]
        cellsRead += 1
    }

    /// The current cell's tag, with those of its row and table where it is their first or last.
    mutating func renderCell(_ step: WalkStep) {
        guard let cell, let alignments = layout?.tables[cell.table] else { return }
        if step == .enter {
            if cell.column == 0 { openRow(cell) }
            html.append(cell.row == 0 ? "<th" : "<td")
            html.append(alignments[cell.column].attribute)
            html.append(">")
        } else {
            html.append(cell.row == 0 ? "</th>\n" : "</td>\n")
            if cell.endsRow { closeRow(cell, missing: alignments[(cell.column + 1)...]) }
            self.cell = nil
        }
    }

    private mutating func openRow(_ cell: TableCell) {
        if cell.row == 0 {
            html.endLine()
            html.append("<table>\n<thead>\n")
        } else if cell.row == 1 {
            html.append("<tbody>\n")
        }
        html.append("<tr>\n")
    }

    private mutating func closeRow(_ cell: TableCell, missing: ArraySlice<TableAlignment>) {
        for alignment in missing {
            html.append("<td")
            html.append(alignment.attribute)
            html.append("></td>\n")
        }
        html.append("</tr>\n")
        if cell.row == 0 { html.append("</thead>\n") }
        guard cell.endsTable else { return }
        if cell.row > 0 { html.append("</tbody>\n") }
        html.append("</table>\n")
    }
}
