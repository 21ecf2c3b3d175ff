/// A table as RFC 4180 writes it, for spreadsheets too: UTF-8 with a byte order mark, CRLF, a header row.
///
/// Excel takes a file without the mark for one in the machine's old encoding and garbles Chinese. A text that a spreadsheet
/// would run as a formula is shown with an apostrophe before it (`CSVCell`).
struct CSVTable<Row> {
    let columns: [CSVColumn<Row>]

    func bytes(of rows: some Sequence<Row>) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        append(columns.lazy.map { .text($0.name) }, to: &bytes)
        for row in rows { append(columns.lazy.map { $0.cell(row) }, to: &bytes) }
        return bytes
    }

    private func append(_ cells: some Sequence<CSVCell>, to bytes: inout [UInt8]) {
        var isFirst = true
        for cell in cells {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            cell.append(to: &bytes)
        }
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
    }
}

/// A column's name, which is a promise to its readers, and what stands in it for a row.
struct CSVColumn<Row>: Sendable {
    let name: String
    let cell: @Sendable (Row) -> CSVCell

    static func text(_ name: String, _ value: @escaping @Sendable (Row) -> String?) -> CSVColumn {
        CSVColumn(name: name) { value($0).map(CSVCell.text) ?? .empty }
    }

    static func number(_ name: String, _ value: @escaping @Sendable (Row) -> Int?) -> CSVColumn {
        CSVColumn(name: name) { value($0).map(CSVCell.number) ?? .empty }
    }

    /// A number with one decimal, given in tenths.
    static func tenths(_ name: String, _ value: @escaping @Sendable (Row) -> Int?) -> CSVColumn {
        CSVColumn(name: name) { value($0).map(CSVCell.tenths) ?? .empty }
    }

    /// `true` or `false`
    static func flag(_ name: String, _ value: @escaping @Sendable (Row) -> Bool?) -> CSVColumn {
        text(name) { value($0).map { $0 ? "true" : "false" } }
    }

    /// Several values, joined by `; `.
    static func list(_ name: String, _ values: @escaping @Sendable (Row) -> [String]) -> CSVColumn {
        text(name) { values($0).joined(separator: "; ") }
    }
}
