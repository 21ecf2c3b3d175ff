import BackdriveCore

/// Writing hostile bytes into HTML: text, attribute values and addresses, each escaped for its place.
///
/// Control characters come out as U+FFFD everywhere (DATA.md §3 "Bodies").
extension [UInt8] {
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    mutating func append(raw bytes: Span<UInt8>, _ range: Range<Int>) {
        bytes.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    /// Text between tags, or an attribute's value between double quotes.
    mutating func append(escaping bytes: Span<UInt8>) {
        append(escaping: bytes, 0..<bytes.count)
    }

    mutating func append(escaping bytes: Span<UInt8>, _ range: Range<Int>) {
        var pending = range.lowerBound
        var index = pending
        while index < range.upperBound {
            guard let escape = HTMLEscape(at: index, in: bytes) else {
                index += 1
                continue
            }
            append(raw: bytes, pending..<index)
            append(escape.replacement)
            index += escape.length
            pending = index
        }
        append(raw: bytes, pending..<range.upperBound)
    }

    /// An address as an attribute's value: what may not stand in a URL is percent-encoded, what is encoded stays.
    mutating func append(escapingAddress bytes: Span<UInt8>) {
        var pending = 0
        for index in 0..<bytes.count where !isAddressByte(bytes[index]) {
            append(raw: bytes, pending..<index)
            append(addressByte: bytes[index])
            pending = index + 1
        }
        append(raw: bytes, pending..<bytes.count)
    }

    private mutating func append(addressByte byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "'"): append("&#x27;")
        default:
            append(UInt8(ascii: "%"))
            append(hexDigit(byte >> 4))
            append(hexDigit(byte & 15))
        }
    }
}

/// A character that may not stand in HTML as it is, and what stands for it.
struct HTMLEscape {
    let length: Int
    let replacement: StaticString

    @inline(__always)
    init?(at index: Int, in bytes: Span<UInt8>) {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "&"): self.init(1, "&amp;")
        case UInt8(ascii: "<"): self.init(1, "&lt;")
        case UInt8(ascii: ">"): self.init(1, "&gt;")
        case UInt8(ascii: "\""): self.init(1, "&quot;")
        case 0x0A, 0x09, 0x0D: return nil
        case 0..<0x20, 0x7F: self.init(1, "\u{FFFD}")
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: self.init(2, "\u{FFFD}")
        default: return nil
        }
    }

    @inline(__always)
    private init(_ length: Int, _ replacement: StaticString) {
        self.length = length
        self.replacement = replacement
    }
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }

/// The bytes that CommonMark's reference renderer leaves as they are in an address.
private func isAddressByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "!#$%()*+,-./:;=?@_~".utf8.contains(byte)
}
