/// One row of a table that another program exported, as RFC 4180 has it.
package struct DelimitedRow: Sendable, Equatable {
    /// Of its first character, from 1.
    package let line: Int
    /// Without their quotes; line ends in them are line feeds.
    package let cells: [String]
    /// What keeps the row from being understood; the cells are then a guess.
    package let fault: Fault?

    package enum Fault: Sendable, Equatable {
        /// A quote was opened, and the file ended before it was closed.
        case openQuote
        /// Something else than a separator stands behind a closing quote.
        case textBehindQuote
    }

    /// Every row of a table in UTF-8 without a byte order mark; blank lines, and rows of empty cells, are none.
    ///
    /// Cells are parted by commas, or by what the first row has most of: semicolons, tabs.
    package static func all(in text: [UInt8]) -> [DelimitedRow] {
        var reader = DelimitedReader(text)
        var rows: [DelimitedRow] = []
        while let row = reader.next() {
            if row.fault != nil || row.cells.contains(where: { !$0.isBlank }) { rows.append(row) }
        }
        return rows
    }
}

extension String {
    /// Whether it holds nothing but white space.
    fileprivate var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

private struct DelimitedReader {
    private let text: [UInt8]
    private let separator: UInt8
    private var offset = 0
    private var line = 1

    init(_ text: [UInt8]) {
        self.text = text
        separator = Self.separator(of: text)
    }

    /// The most frequent separator of the first row, outside quotes.
    private static func separator(of text: [UInt8]) -> UInt8 {
        let candidates = Array(",;\t".utf8)
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in text {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte.endsLine { break }
            if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
        }
        return candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
    }

    mutating func next() -> DelimitedRow? {
        guard offset < text.count else { return nil }
        let start = line
        var cells: [String] = []
        var fault: DelimitedRow.Fault?
        while true {
            if offset < text.count, text[offset] == UInt8(ascii: "\"") {
                cells.append(quotedCell(&fault))
            } else {
                cells.append(String(decoding: plainBytes(), as: UTF8.self))
            }
            guard offset < text.count, text[offset] == separator else { break }
            offset += 1
        }
        takeLineEnd()
        return DelimitedRow(line: start, cells: cells, fault: fault)
    }

    /// What stands before the next separator or line end.
    private mutating func plainBytes() -> ArraySlice<UInt8> {
        let end = text[offset...].firstIndex { $0 == separator || $0.endsLine } ?? text.count
        defer { offset = end }
        return text[offset..<end]
    }

    private mutating func quotedCell(_ fault: inout DelimitedRow.Fault?) -> String {
        offset += 1
        var cell: [UInt8] = []
        while offset < text.count {
            let byte = text[offset]
            if byte == UInt8(ascii: "\"") {
                offset += 1
                guard offset < text.count, text[offset] == byte else {
                    let rest = plainBytes()
                    if !rest.isEmpty { fault = .textBehindQuote }
                    return String(decoding: cell + rest, as: UTF8.self)
                }
                offset += 1
                cell.append(byte)
            } else if byte.endsLine {
                takeLineEnd()
                cell.append(0x0A)
            } else {
                offset += 1
                cell.append(byte)
            }
        }
        fault = .openQuote
        return String(decoding: cell, as: UTF8.self)
    }

    /// Takes LF, CRLF or a lone CR.
    private mutating func takeLineEnd() {
        guard offset < text.count else { return }
        let isCRLF = text[offset] == 0x0D && offset + 1 < text.count && text[offset + 1] == 0x0A
        offset += isCRLF ? 2 : 1
        line += 1
    }
}
