extension String {
    /// As a path in a URL: everything but letters, digits, `-._~` and `/` becomes `%XX` (RFC 3986 §2.1).
    package var percentEncodedPath: String {
        percentEncoded { $0.isAlphanumeric || "-._~/".utf8.contains($0) }
    }

    /// With every byte that is not plain as `%XX`.
    package func percentEncoded(unless isPlain: (UInt8) -> Bool) -> String {
        if utf8.allSatisfy(isPlain) { return self }
        var encoded: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in utf8 {
            if isPlain(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
