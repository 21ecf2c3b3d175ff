internal import BackdriveCore

/// What was meant to be a link and shows its brackets (DATA.md §3, "Bodies"): `[清单]（a.csv）`, `【清单】(a.csv)`,
/// `[list](two words.csv)`.
struct BrokenLink {
    /// In the text, brackets included.
    let range: Range<Int>
    let address: String
    private let label: Substring

    /// The link whose address is opened at a byte; nil where there is none, or where the brackets may be meant.
    init?(opening: Int, in text: Span<UInt8>) {
        guard opening > 0, Self.isAddressOpening(scalar(at: opening, in: text)) else { return nil }
        let ahead = text.extracting(opening..<min(text.count, opening + Self.longest)).string
        let behind = text.extracting(max(0, opening - Self.longest)..<opening).string
        guard let closing = behind.last, closing == "]" || closing == "】",
            let start = behind.dropLast().lastIndex(where: { $0 == "[" || $0 == "【" }),
            let end = ahead.firstIndex(where: { $0 == ")" || $0 == "）" })
        else { return nil }
        label = behind[start...].dropFirst().dropLast()
        let words = ahead[..<end].dropFirst().replacing("\\", with: "/").split(separator: " ")
        let isWeb = words.first?.hasPrefix("http") ?? false
        address = words.joined(separator: isWeb ? "%20" : " ")
        let brackets = [behind[start], closing, ahead[ahead.startIndex], ahead[end]]
        // Between ASCII brackets only a blank keeps an address from being one.
        let isWide = brackets.contains { !$0.isASCII }
        guard !label.isEmpty, isWide || words.count > 1, Self.isFileOrAddress(address) else { return nil }
        range = opening - behind[start...].utf8.count..<opening + ahead[...end].utf8.count
    }

    /// In bytes, of the text and of the address.
    private static let longest = 300

    private static func isAddressOpening(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }

    /// Whether a text is a web address or ends as the name of a file does: `见下` and `see below` are neither.
    private static func isFileOrAddress(_ text: String) -> Bool {
        if WebAddress.isAddress(text, schemes: ["https", "http", "mailto"]) { return true }
        guard let dot = text.lastIndex(of: ".") else { return false }
        let ending = text[dot...].dropFirst()
        return (2...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            && ending.contains(where: \.isLetter)
    }

    /// As it should be written.
    var mended: String {
        let isPlain = !address.contains { " ()<>".contains($0) }
        return "[\(label)](\(isPlain ? address : "<\(address)>"))"
    }
}

extension BodyRenderer {
    /// Notes the link that shows its brackets, if one is opened at a byte of a text.
    mutating func noteBrokenLink(opening index: Int, _ node: MarkdownNode, _ literal: Span<UInt8>) {
        guard let broken = BrokenLink(opening: index, in: literal),
            let range = locate({ $0.range(of: broken.range, in: node, literal) }),
            range.bytes.lowerBound == 0 || file.bytes[range.bytes.lowerBound - 1] != UInt8(ascii: "\\")
        else { return }
        faults.append(.brokenLink(broken.address, Diagnostic.Edit(range, broken.mended)))
    }
}

extension Span<UInt8> {
    /// The bytes as a text.
    fileprivate var string: String { withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
}
