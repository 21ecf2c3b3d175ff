/// A body's HTML as it grows; nothing at all where no page will show it.
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

    mutating func append(_ byte: UInt8) { if isWanted { bytes.append(byte) } }

    mutating func append(number: Int) { if isWanted { bytes += "\(number)".utf8 } }

    mutating func append(raw text: Span<UInt8>, _ range: Range<Int>) {
        if isWanted { bytes.append(raw: text, range) }
    }

    /// Text between tags, or an attribute's value between double quotes.
    mutating func append(escaping text: Span<UInt8>) { if isWanted { bytes.append(escaping: text) } }

    mutating func append(escaping text: Span<UInt8>, _ range: Range<Int>) {
        if isWanted { bytes.append(escaping: text, range) }
    }

    mutating func append(escapingAddress text: Span<UInt8>) { if isWanted { bytes.append(escapingAddress: text) } }

    /// The next tag begins a line.
    mutating func endLine() {
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    }

    /// What comes next stands behind the last text, not below it.
    mutating func takeBackLineEnd() {
        if bytes.last == 0x0A { bytes.removeLast() }
    }
}
