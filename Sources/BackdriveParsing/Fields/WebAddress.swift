/// The addresses that fields and options may hold (DATA.md §2, "Addresses").
package enum WebAddress {
    /// An http or https address that pages can be named under, without the slashes at its end; nil for anything else,
    /// also for one that would publish a user or password.
    package static func base(_ text: String) -> String? {
        let hasQuery = text.contains { $0 == "?" || $0 == "#" }
        guard isAddress(text, schemes: ["http", "https"]), !hasQuery, withoutCredentials(text) == nil else {
            return nil
        }
        return withoutEndSlashes(text)
    }

    /// The address without the user and password before its host (RFC 3986 §3.2.1); nil where it names none.
    package static func withoutCredentials(_ text: String) -> String? {
        let bytes = text.utf8
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8) else {
            return nil
        }
        let start = bytes.index(colon, offsetBy: 3)
        guard let at = authority(bytes[start...]).lastIndex(of: UInt8(ascii: "@")) else { return nil }
        return String(text[..<start] + text[bytes.index(after: at)...])
    }

    /// What stands before the path of an address whose scheme and slashes are gone.
    private static func authority(_ rest: Substring.UTF8View) -> Substring.UTF8View {
        rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    }

    static func withoutEndSlashes(_ text: String) -> String {
        var text = text[...]
        while text.last == "/" { text.removeLast() }
        return String(text)
    }

    /// Whether a text is an absolute address of one of the schemes, with a host, or a mailbox for `mailto`.
    static func isAddress(_ text: String, schemes: [String]) -> Bool {
        let bytes = text.utf8
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            !bytes.contains(where: { $0 == 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
        else { return false }
        let scheme = text[..<colon].lowercased()
        guard schemes.contains(scheme) else { return false }
        let rest = bytes[bytes.index(after: colon)...]
        if scheme == "mailto" { return rest.contains(UInt8(ascii: "@")) }
        guard rest.starts(with: "//".utf8) else { return false }
        let host = authority(rest.dropFirst(2))
        return !host.isEmpty && host.first != UInt8(ascii: ":")
    }
}
