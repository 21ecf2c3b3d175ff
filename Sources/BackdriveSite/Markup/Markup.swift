/// HTML or SVG under construction: tags are literals of the program, everything else is escaped on the way in.
struct Markup: Sendable {
    private(set) var bytes: [UInt8] = []

    init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Adds `<name attribute="value" …>`.
    mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, Attribute> = [:]) {
        start(name, attributes)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Adds `<name …/>`: an SVG element without content.
    mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, Attribute>) {
        start(name, attributes)
        append("/>")
    }

    /// Adds `</name>`.
    mutating func close(_ name: StaticString) {
        append("</")
        append(name)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Adds `<name …>text</name>`.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, Attribute> = [:], text content: String
    ) {
        open(name, attributes)
        text(content)
        close(name)
    }

    /// Adds text, escaped for use between tags and in quoted attributes alike.
    mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            case UInt8(ascii: "'"): append("&#39;")
            default: bytes.append(byte)
            }
        }
    }

    /// Adds bytes that are safe already: a rendered body, another `Markup`.
    mutating func safe(_ bytes: some Collection<UInt8>) {
        self.bytes.append(contentsOf: bytes)
    }

    private mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, Attribute>) {
        bytes.append(UInt8(ascii: "<"))
        append(name)
        for (key, value) in attributes {
            bytes.append(UInt8(ascii: " "))
            append(key)
            append("=\"")
            text(value.text)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func append(_ literal: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}

/// An attribute's value, not escaped yet. Numbers are rounded to a tenth, so that drawings are the same everywhere.
struct Attribute: Sendable, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    let text: String

    init(_ text: String) { self.text = text }
    init(_ number: Double) { text = number.coordinate }
    init(stringLiteral value: String) { text = value }
    init(integerLiteral value: Int) { text = String(value) }
    init(floatLiteral value: Double) { text = value.coordinate }
}

extension Double {
    /// With at most one decimal and never a negative zero: `12`, `12.5`, `-3.1`.
    var coordinate: String {
        let tenths = Int((self * 10).rounded())
        let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
        return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
    }
}
