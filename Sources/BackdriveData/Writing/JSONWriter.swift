internal import BackdriveCore

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
    /// What stands before `bytes`.
    private var parts: [ArraySlice<UInt8>] = []
    private var style: Style
    /// How many objects and arrays are open.
    private var depth = 0
    /// Whether the innermost of them holds something already.
    private var hasMembers = false

    package init(_ style: Style = .indented) { self.style = style }

    /// Begins inside an object that is `depth` deep: each member, the first too, is written behind its comma.
    init(membersAtDepth depth: Int) {
        self.init()
        self.depth = depth
        hasMembers = true
    }

    /// The file's bytes, with the line feed at its end; of one into which no members were handed over.
    package consuming func finished() -> [UInt8] {
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// The same in parts, one behind the other.
    consuming func finishedParts() -> [ArraySlice<UInt8>] { parts + [finished()[...]] }

    /// Takes over members that another writer wrote at this depth, without a copy.
    mutating func members(_ written: [UInt8]) {
        parts.append(bytes[...])
        parts.append(hasMembers ? written[...] : written.dropFirst())
        bytes = []
        hasMembers = true
    }

    /// Forgets what was written.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        hasMembers = false
    }

    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    package mutating func array(_ elements: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    /// Writes what `content` writes without white space, and goes on as before.
    package mutating func compact(_ content: (inout JSONWriter) -> Void) {
        let outer = style
        style = .compact
        content(&self)
        style = outer
    }

    private mutating func enclose(_ start: UInt8, _ end: UInt8, _ content: (inout JSONWriter) -> Void) {
        let outerHasMembers = hasMembers
        bytes.append(start)
        hasMembers = false
        depth += 1
        content(&self)
        depth -= 1
        if hasMembers { breakLine() }
        hasMembers = outerHasMembers
        bytes.append(end)
    }

    private mutating func separate() {
        if hasMembers { bytes.append(UInt8(ascii: ",")) }
        hasMembers = true
        breakLine()
    }

    private mutating func breakLine() {
        guard style == .indented else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { write(raw: "  ") }
    }

    /// Begins a member whose value the caller writes next.
    package mutating func key(_ key: String) {
        separate()
        write(quoted: key)
        write(raw: style == .indented ? ": " : ":")
    }

    /// The same with a key that was made ready once.
    mutating func key(_ key: JSONKey) {
        separate()
        bytes.append(contentsOf: key.bytes)
        if style == .indented { bytes.append(UInt8(ascii: " ")) }
    }

    /// Begins an element whose value the caller writes next.
    package mutating func element() { separate() }
}

/// A key in its quotes with the colon behind it.
struct JSONKey: Sendable {
    fileprivate let bytes: [UInt8]

    init(_ key: String) {
        var json = JSONWriter(.compact)
        json.write(quoted: key)
        json.write(raw: ":")
        bytes = json.bytes
    }
}

// What a value is made of.
extension JSONWriter {
    package mutating func write(raw text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// JSON that is whole already.
    mutating func write(raw json: [UInt8]) { bytes.append(contentsOf: json) }

    package mutating func write(number: Int) { bytes.append(decimal: number) }

    mutating func write(tenths: Int) { bytes.append(tenths: tenths) }

    /// In quotes, as nothing in it needs to be escaped.
    mutating func write(_ day: Day) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(day)
        bytes.append(UInt8(ascii: "\""))
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
            write(raw: byte < 0x10 ? "\\u000" : "\\u001")
            let digit = byte & 0xF
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
