import BackdriveCore

/// A body's HTML as it grows; nothing at all where no page will show it.
///
/// Hostile bytes are escaped for their place; control characters come out as U+FFFD everywhere (DATA.md §3 "Bodies").
struct BodyHTML {
    private(set) var bytes: [UInt8] = []
    private let isWanted: Bool

    /// - Parameter length: of the body, about which the HTML will have.
    init(isWanted: Bool, length: Int) {
        self.isWanted = isWanted
        if isWanted { bytes.reserveCapacity(length + length / 8) }
    }

    var count: Int { bytes.count }

    /// One for a part of the same page.
    var emptied: BodyHTML { BodyHTML(isWanted: isWanted, length: 0) }

    mutating func append(_ text: StaticString) { if isWanted { bytes.append(text) } }

    mutating func append(raw text: Span<UInt8>, _ range: Range<Int>) {
        if isWanted { bytes.append(raw: text, range) }
    }

    mutating func append(_ opening: StaticString = "", number: Int, _ closing: StaticString = "") {
        append(opening, escaping: "\(number)", closing)
    }

    mutating func append(_ opening: StaticString = "", escaping text: String, _ closing: StaticString = "") {
        append(opening, escaping: Array(text.utf8).span, closing)
    }

    /// Text between tags, or an attribute's value between double quotes, and the markup on either side.
    mutating func append(_ opening: StaticString = "", escaping text: Span<UInt8>, _ closing: StaticString = "") {
        append(opening)
        append(escaping: text, 0..<text.count)
        append(closing)
    }

    mutating func append(escaping text: Span<UInt8>, _ range: Range<Int>) {
        guard isWanted else { return }
        var pending = range.lowerBound
        var index = pending
        while index < range.upperBound {
            guard let escape = HTMLEscape(at: index, in: text) else {
                index += 1
                continue
            }
            bytes.append(raw: text, pending..<index)
            bytes.append(escape.replacement)
            index += escape.length
            pending = index
        }
        bytes.append(raw: text, pending..<range.upperBound)
    }

    /// An address as an attribute's value: what may not stand in a URL is percent-encoded, what is encoded stays.
    mutating func append(escapingAddress text: Span<UInt8>) {
        guard isWanted else { return }
        for index in 0..<text.count {
            switch text[index] {
            case UInt8(ascii: "&"): bytes.append("&amp;")
            case UInt8(ascii: "'"): bytes.append("&#x27;")
            case let byte where byte.isPlainInAddress: bytes.append(byte)
            case let byte: bytes += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
            }
        }
    }

    /// The next tag begins a line.
    mutating func endLine() {
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    }

    /// What comes next stands behind the last text, not below it.
    mutating func takeBackLineEnd() {
        if bytes.last == 0x0A { bytes.removeLast() }
    }
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    mutating func append(raw bytes: Span<UInt8>, _ range: Range<Int>) {
        bytes.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}

/// A character that may not stand in HTML as it is, and what stands for it.
struct HTMLEscape {
    private(set) var length = 1
    let replacement: StaticString

    @inline(__always)
    init?(at index: Int, in bytes: Span<UInt8>) {
        switch bytes[index] {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case 0x0A, 0x09, 0x0D: return nil
        case 0..<0x20, 0x7F: replacement = "\u{FFFD}"
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: (length, replacement) = (2, "\u{FFFD}")
        default: return nil
        }
    }
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }

extension UInt8 {
    /// Whether CommonMark's reference renderer leaves it as it is in an address.
    fileprivate var isPlainInAddress: Bool { isAlphanumeric || "!#$%()*+,-./:;=?@_~".utf8.contains(self) }
}
