import BackdriveCore

/// Writes XML 1.0 in UTF-8 as it goes, into one growing array of bytes.
///
/// Texts are escaped here for content and attributes alike; what XML cannot hold becomes U+FFFD. Names come from the code.
package struct XMLWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(raw text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// An element with a text, on a line of its own.
    mutating func element(
        _ name: StaticString, _ text: String, _ attributes: KeyValuePairs<StaticString, String> = [:]
    ) {
        start(name, attributes)
        write(text: text)
        end(name)
    }

    /// An element without content, on a line of its own.
    mutating func emptyElement(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        open(name, attributes)
        write(raw: "/>\n")
    }

    mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
        open(name, attributes)
        write(raw: ">")
    }

    mutating func end(_ name: StaticString) {
        write(raw: "</")
        write(raw: name)
        write(raw: ">\n")
    }

    private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        write(raw: "<")
        write(raw: name)
        for (name, value) in attributes {
            write(raw: " ")
            write(raw: name)
            write(raw: "=\"")
            write(text: value)
            write(raw: "\"")
        }
    }

    /// A text as XML holds it, in an element or in double quotes.
    package static func escaped(_ text: String) -> String {
        var xml = XMLWriter()
        xml.write(text: text)
        return String(decoding: xml.bytes, as: UTF8.self)
    }

    mutating func write(text: String) {
        var text = text
        text.withUTF8 { text in
            var place = 0
            while place < text.count {
                switch text[place] {
                case UInt8(ascii: "&"): write(raw: "&amp;")
                case UInt8(ascii: "<"): write(raw: "&lt;")
                case UInt8(ascii: ">"): write(raw: "&gt;")
                case UInt8(ascii: "\""): write(raw: "&quot;")
                // In an attribute a tab as such would be a blank.
                case 0x09: write(raw: "&#9;")
                case 0x0D: write(raw: "&#13;")
                case 0..<0x20 where text[place] != 0x0A: write(raw: "\u{FFFD}")
                case 0xEF where text[place + 1] == 0xBF && text[place + 2] >= 0xBE:
                    // U+FFFE and U+FFFF.
                    write(raw: "\u{FFFD}")
                    place += 2
                default: bytes.append(text[place])
                }
                place += 1
            }
        }
    }
}
