import BackdriveCore

/// Writes a table as RFC 4180 has it, for spreadsheets too: UTF-8 with a byte order mark, CRLF, a header row.
///
/// Excel takes a file without the mark for one in the machine's old encoding and garbles Chinese. A text that a spreadsheet
/// would run as a formula is shown with an apostrophe before it.
struct CSVWriter {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var hasCells = false

    init(header: [String]) {
        for name in header { write(text: name) }
        endRow()
    }

    mutating func endRow() {
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
        hasCells = false
    }

    /// Cells with nothing in them.
    mutating func skip(_ count: Int) {
        for _ in 0..<count { beginCell() }
    }

    mutating func write(number: Int) {
        beginCell()
        bytes.append(decimal: number)
    }

    mutating func write(tenths: Int) {
        beginCell()
        bytes.append(tenths: tenths)
    }

    mutating func write(_ day: Day) {
        beginCell()
        bytes.append(day)
    }

    mutating func write(text: String) {
        cell { $0.append(text) }
    }

    /// Several texts in one cell, joined by `; `.
    mutating func write(texts: some Sequence<String>) {
        cell { bytes in
            var isFirst = true
            for text in texts {
                if !isFirst { bytes.append("; ") }
                isFirst = false
                bytes.append(text)
            }
        }
    }

    /// A cell of text from anywhere, which is made harmless where it stands.
    mutating func cell(_ text: (inout [UInt8]) -> Void) {
        beginCell()
        let start = bytes.count
        text(&bytes)
        guard start < bytes.count else { return }
        // Some spreadsheets pass over the blanks before a formula.
        let first = bytes[start...].first { $0 != 0x20 && $0 != 0x0A } ?? 0x20
        let isFormula = Self.beginsFormula(first)
        let isQuoted = bytes[start...].contains(where: Self.mustBeQuoted)
        if isQuoted { quote(from: start) }
        if isFormula { bytes.insert(UInt8(ascii: "'"), at: isQuoted ? start + 1 : start) }
    }

    private mutating func beginCell() {
        if hasCells { bytes.append(UInt8(ascii: ",")) }
        hasCells = true
    }

    /// Puts the cell's text in quotes, its own ones doubled.
    private mutating func quote(from start: Int) {
        let text = Array(bytes[start...])
        bytes.removeSubrange(start...)
        bytes.append(UInt8(ascii: "\""))
        for byte in text {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// What spreadsheets run instead of showing it: `= + - @`, tab and carriage return as a cell's first character but blanks.
    private static func beginsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    /// The semicolon too: it is the separator where the comma is the decimal sign.
    private static func mustBeQuoted(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x0A, 0x0D: true
        default: false
        }
    }
}
