import BackdriveCore

/// Writes iCalendar content lines (RFC 5545 §3.1): CRLF, folded at 75 octets without cutting a character.
struct CalendarWriter {
    private(set) var bytes: [UInt8] = []
    private var line: [UInt8] = []

    private static let longestLine = 75

    /// A line whose value needs no escaping: a word, a number, an address.
    mutating func write(_ name: StaticString, _ value: String) {
        begin(name)
        line.append(value)
        fold()
    }

    /// `YYYYMMDD`, with a time behind it where `suffix` gives one.
    mutating func write(_ name: StaticString, _ day: Day, _ suffix: String = "") {
        begin(name)
        line.append(day.description.filter { $0 != "-" })
        line.append(suffix)
        fold()
    }

    /// A line with any text (§3.3.11).
    mutating func write(_ name: StaticString, text: String) {
        begin(name)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): line += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): line.append("\\n")
            // The line feed beside a return is enough.
            case UInt8(ascii: "\r"): break
            // A text holds no control character but the tab.
            case 0..<0x20 where byte != UInt8(ascii: "\t"), 0x7F: line.append("\u{FFFD}")
            default: line.append(byte)
            }
        }
        fold()
    }

    private mutating func begin(_ name: StaticString) {
        line.removeAll(keepingCapacity: true)
        name.withUTF8Buffer { line.append(contentsOf: $0) }
        line.append(UInt8(ascii: ":"))
    }

    private mutating func fold() {
        var start = 0
        var room = Self.longestLine
        while line.count - start > room {
            var end = start + room
            // The bytes behind the first one of a character begin with the bits 10.
            while line[end] & 0xC0 == 0x80 { end -= 1 }
            bytes.append(contentsOf: line[start..<end])
            bytes.append("\r\n ")
            start = end
            // The blank that continues a line is part of it.
            room = Self.longestLine - 1
        }
        bytes.append(contentsOf: line[start...])
        bytes.append("\r\n")
    }
}
