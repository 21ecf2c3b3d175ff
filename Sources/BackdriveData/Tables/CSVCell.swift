import BackdriveCore

/// One field of a CSV record.
enum CSVCell {
    /// Text from anywhere; what a spreadsheet takes for a formula is made harmless.
    case text(String)
    case number(Int)
    /// A number with one decimal, in tenths.
    case tenths(Int)
    case empty

    func append(to bytes: inout [UInt8]) {
        switch self {
        case .text(var text): text.withUTF8 { Self.append(text: $0, to: &bytes) }
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .tenths(let tenths):
            let magnitude = tenths.magnitude
            bytes.append(contentsOf: "\(tenths < 0 ? "-" : "")\(magnitude / 10).\(magnitude % 10)".utf8)
        case .empty: break
        }
    }

    private static func append(text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        let isFormula = text.first.map(beginsFormula) ?? false
        guard text.contains(where: mustBeQuoted) else {
            if isFormula { bytes.append(UInt8(ascii: "'")) }
            bytes.append(contentsOf: text)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        for byte in text {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// What spreadsheets run instead of showing it: `= + - @`, tab and carriage return as a cell's first character.
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

extension CSVColumn {
    static func day(_ name: String, _ value: @escaping @Sendable (Row) -> Day?) -> CSVColumn {
        text(name) { value($0)?.description }
    }

    /// `<name>_n` and `<name>_of`; both empty where there is nothing to be a part of.
    static func rate(_ name: String, _ value: @escaping @Sendable (Row) -> Rate?) -> [CSVColumn] {
        [number(name + "_n") { value($0)?.n }, number(name + "_of") { value($0)?.of }]
    }
}
