/// Writes JSON (RFC 8259) as it goes, into one growing array of UTF-8 bytes; non-ASCII stays unescaped.
///
///     var json = JSONWriter()
///     json.object {
///         $0.member("id", "AP-1")
///         $0.array("days") { $0.element(3) }
///     }
///
/// The caller gives each object's keys in the order they shall stand, each once.
package struct JSONWriter {
    package enum Style: Sendable {
        /// Two spaces a level, every member and element on a line of its own.
        case indented
        /// No white space.
        case compact
    }

    package private(set) var bytes: [UInt8] = []
    private var style: Style
    /// A line feed and the indentation of what is open; empty in compact style.
    private var lineBreak: [UInt8]
    /// Whether the open object or array holds something already.
    private var hasMembers = false

    /// - Parameter capacity: about how many bytes there will be.
    package init(_ style: Style = .indented, reserving capacity: Int = 0) {
        self.style = style
        bytes.reserveCapacity(capacity)
        lineBreak = style == .indented ? [UInt8(ascii: "\n")] : []
    }

    /// The file's bytes, with the line feed at its end.
    package consuming func finished() -> [UInt8] {
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    package mutating func array(_ elements: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    /// Writes what `content` writes without white space, and goes on as before.
    package mutating func compact(_ content: (inout JSONWriter) -> Void) {
        let (outerStyle, outerLineBreak) = (style, lineBreak)
        (style, lineBreak) = (.compact, [])
        content(&self)
        (style, lineBreak) = (outerStyle, outerLineBreak)
    }

    private mutating func enclose(_ start: UInt8, _ end: UInt8, _ content: (inout JSONWriter) -> Void) {
        let outerHasMembers = hasMembers
        let outerLineBreak = lineBreak
        bytes.append(start)
        hasMembers = false
        if style == .indented { lineBreak += [UInt8(ascii: " "), UInt8(ascii: " ")] }
        content(&self)
        lineBreak = outerLineBreak
        if hasMembers { bytes.append(contentsOf: lineBreak) }
        hasMembers = outerHasMembers
        bytes.append(end)
    }

    fileprivate mutating func separate() {
        if hasMembers { bytes.append(UInt8(ascii: ",")) }
        hasMembers = true
        bytes.append(contentsOf: lineBreak)
    }

    /// Begins a member whose value the caller writes next.
    package mutating func key(_ key: String) {
        separate()
        write(quoted: key)
        write(raw: style == .indented ? ": " : ":")
    }
}

// What stands in an object or an array.
extension JSONWriter {
    package mutating func member(_ key: String, _ value: some JSONValue) {
        self.key(key)
        value.write(to: &self)
    }

    package mutating func object(_ key: String, _ members: (inout JSONWriter) -> Void) {
        self.key(key)
        object(members)
    }

    package mutating func array(_ key: String, _ elements: (inout JSONWriter) -> Void) {
        self.key(key)
        array(elements)
    }

    /// Begins an element whose value the caller writes next.
    package mutating func element() {
        separate()
    }

    package mutating func element(_ value: some JSONValue) {
        separate()
        value.write(to: &self)
    }

    package mutating func elementObject(_ members: (inout JSONWriter) -> Void) {
        separate()
        object(members)
    }
}

// What a value is made of.
extension JSONWriter {
    package mutating func write(raw text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func write(number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// A string with its quotes: `"`, `\` and the control characters escaped, nothing else.
    package mutating func write(quoted text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { write(escaped: $0) }
        bytes.append(UInt8(ascii: "\""))
    }

    // Whole runs are copied: what must be escaped is rare.
    private mutating func write(escaped text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for place in text.indices where Self.mustBeEscaped(text[place]) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
            write(escape: text[place])
            start = place + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func write(escape byte: UInt8) {
        if byte < 0x20 { return write(control: byte) }
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
    }

    private mutating func write(control byte: UInt8) {
        switch byte {
        case 0x08: write(raw: "\\b")
        case 0x09: write(raw: "\\t")
        case 0x0A: write(raw: "\\n")
        case 0x0C: write(raw: "\\f")
        case 0x0D: write(raw: "\\r")
        default:
            write(raw: "\\u00")
            for digit in [byte >> 4, byte & 0xF] {
                bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }
}
