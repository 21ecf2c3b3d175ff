/// What git calls a blob: the digest of its length and its bytes (SHA-1, or SHA-256 in a repository of that format).
struct BlobName: Sendable {
    /// In hexadecimal digits, 40 or 64 of them.
    let digits: String

    /// Whether it is the name of just these bytes.
    func isName(of bytes: [UInt8]) -> Bool {
        let object = Array("blob \(bytes.count)\0".utf8) + bytes
        return digits == (digits.utf8.count == 64 ? SHA256.digest(of: object) : SHA1.digest(of: object))
    }

    /// Whether these bytes, or what they are with LF in place of each CRLF, are the blob's.
    ///
    /// Git stores text so where attributes or `core.autocrlf` ask for it. Both say the same, so neither is asked: line
    /// endings alone make no difference.
    func names(_ bytes: [UInt8]) -> Bool { isName(of: bytes) || Self.withLineFeeds(bytes).map(isName) ?? false }

    /// The bytes with LF for CRLF; nil where there is no CRLF, or where they are no text, as git tells it.
    private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8]? {
        var text: [UInt8] = []
        var last: UInt8 = 0
        for byte in bytes {
            if byte == 0 { return nil }
            if byte == UInt8(ascii: "\n"), last == UInt8(ascii: "\r") { text.removeLast() }
            text.append(byte)
            last = byte
        }
        return text.count == bytes.count ? nil : text
    }
}
