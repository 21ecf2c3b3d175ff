import BackdriveCore

/// What a link's or an image's address allows (DATA.md §3 "Bodies"): http, https, mailto and relative ones.
///
/// Browsers drop blanks around an address and tabs and line ends inside it, and read `\` as `/`; an address that has
/// any of these is refused before its scheme is looked at, so that none can hide in them.
enum LinkAddress {
    /// http, https or mailto, to be written as it is.
    case external
    /// A place on the same page, without `#`.
    case fragment(String)
    /// A file of the content folder; the path is percent-decoded, its query dropped.
    case relative(path: String, fragment: String?)
    /// Another scheme, an absolute path, a folder, or nothing at all.
    case refused

    init(_ address: Span<UInt8>) {
        guard address.count > 0, !address[0].isBlank, !address[address.count - 1].isBlank, !hasControl(address)
        else {
            self = .refused
            return
        }
        if let colon = schemeEnd(address) {
            self = isAllowed(address, colon: colon) ? .external : .refused
        } else {
            self = Self.local(address)
        }
    }

    private static func local(_ address: Span<UInt8>) -> LinkAddress {
        var pathEnd = address.count
        var fragment: String?
        if let hash = (0..<address.count).first(where: { address[$0] == UInt8(ascii: "#") }) {
            pathEnd = hash
            fragment = percentDecoded(address, hash + 1..<address.count)
            if fragment == nil { return .refused }
        }
        if pathEnd == 0, let fragment { return fragment.isEmpty ? .refused : .fragment(fragment) }
        pathEnd = (0..<pathEnd).first { address[$0] == UInt8(ascii: "?") } ?? pathEnd
        guard pathEnd > 0, address[0] != UInt8(ascii: "/"), address[pathEnd - 1] != UInt8(ascii: "/"),
            let path = percentDecoded(address, 0..<pathEnd), !path.utf8.contains(UInt8(ascii: "\\"))
        else { return .refused }
        return .relative(path: path, fragment: fragment)
    }
}

/// The offset of the colon that makes an address absolute: one before any `/`, `?` or `#`.
private func schemeEnd(_ address: Span<UInt8>) -> Int? {
    let mark = (0..<address.count).first { ":/?#".utf8.contains(address[$0]) }
    return mark.flatMap { address[$0] == UInt8(ascii: ":") ? $0 : nil }
}

private func isAllowed(_ address: Span<UInt8>, colon: Int) -> Bool {
    if matches(address, 0..<colon, "mailto") { return address.count > colon + 1 }
    guard matches(address, 0..<colon, "http") || matches(address, 0..<colon, "https") else { return false }
    let host = colon + 3
    return address.count > host && address[colon + 1] == UInt8(ascii: "/") && address[colon + 2] == UInt8(ascii: "/")
        && (address[host].isAlphanumeric || address[host] >= 0x80 || "[_%".utf8.contains(address[host]))
}

/// Whether the range spells `word` (lower-case ASCII) in any letter case.
func matches(_ bytes: Span<UInt8>, _ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
        for index in range where bytes[index] | 0x20 != letters[index - range.lowerBound] { return false }
        return true
    }
}

/// Control characters, or a character that is no UTF-8.
private func hasControl(_ address: Span<UInt8>) -> Bool {
    for index in 0..<address.count {
        let byte = address[index]
        if byte < 0x20 || byte == 0x7F { return true }
        if byte == 0xC2, index + 1 < address.count, address[index + 1] < 0xA0 { return true }
    }
    return false
}

/// The text with `%hh` decoded; nil when that makes control characters or no UTF-8. A lone `%` stays.
private func percentDecoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
        if bytes[index] == UInt8(ascii: "%"), index + 2 < range.upperBound,
            let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
        {
            decoded.append(UInt8(high << 4 | low))
            index += 3
        } else {
            decoded.append(bytes[index])
            index += 1
        }
    }
    guard !hasControl(decoded.span) else { return nil }
    return String(validating: decoded, as: UTF8.self)
}

private func hexValue(_ byte: UInt8) -> Int? { Character(Unicode.Scalar(byte)).hexDigitValue }
