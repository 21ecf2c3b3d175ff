extension String {
    /// The address as a link may carry it; nil unless it is http, https or mailto, whatever the letter case.
    ///
    /// What no address may hold (spaces, quotes, controls, other scripts) becomes `%XX`; what is encoded already stays.
    var webAddress: String? {
        let start = prefix(8).lowercased()
        guard ["http://", "https://", "mailto:"].contains(where: { start.hasPrefix($0) }) else { return nil }
        return encodedAddress
    }

    private var encodedAddress: String {
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        for byte in utf8 {
            if byte.isPlainInAddress {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}

extension UInt8 {
    /// Printable ASCII but ``"<>\^`{|}`` (RFC 3986 §2, Appendix C).
    fileprivate var isPlainInAddress: Bool {
        guard (0x21...0x7E).contains(self) else { return false }
        return !#""<>\^`{|}"#.utf8.contains(self)
    }
}
