/// The file of the site that a request's target names: only ever a name to look up among the site's own.
struct RequestedPath: Equatable, Sendable {
    /// Without a `/` in front; a folder's is that of its `index.html`.
    let path: String
    /// Behind the `?`, as it was sent.
    let query: String

    /// Nil for a target that leads out of the site, or could be read in two ways: `..`, empty names, an encoded `/`.
    init?(_ target: String) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.first == UInt8(ascii: "/") else { return nil }
        var names: [String] = []
        for name in first.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let name = Self.decoded(name), name != ".", name != ".." else { return nil }
            names.append(name)
        }
        if names.last == "" { names[names.count - 1] = "index.html" }
        guard !names.contains("") else { return nil }
        path = names.joined(separator: "/")
        query = parts.count > 1 ? String(parts[1]) : ""
    }

    /// The name with its percent-encoded bytes (RFC 3986 §2.1); nil where they give no text, or more than a name.
    private static func decoded(_ name: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(name.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
                !digits.contains(UInt8(ascii: "+"))
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        let isName = bytes.allSatisfy {
            $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\")
        }
        return isName ? String(validating: bytes, as: UTF8.self) : nil
    }
}
