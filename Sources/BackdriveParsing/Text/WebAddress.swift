import BackdriveCore

/// The addresses that fields and options may hold (DATA.md §2, "Addresses").
package enum WebAddress {
    /// An http or https address that pages can be named under, without the slashes at its end; nil for anything else.
    package static func base(_ text: String) -> String? {
        let hasQuery = text.contains { $0 == "?" || $0 == "#" }
        return isAddress(text, schemes: ["http", "https"]) && !hasQuery ? withoutEndSlashes(text) : nil
    }

    /// The address of a text that lacks only its scheme, or has it misspelt; nil where it may be no address.
    static func meant(by text: String, schemes: [String]) -> String? {
        if schemes.contains("mailto"), text.contains("@"), isAddress("mailto:\(text)", schemes: ["mailto"]) {
            return "mailto:\(text)"
        }
        // As git clones: git@host:path
        let parts = text.split(separator: ":", maxSplits: 1)
        if parts.count == 2, parts[0].hasPrefix("git@") { return "https://\(parts[0].dropFirst(4))/\(parts[1])" }
        if let scheme = ["ssh://git@", "ssh://", "git://"].first(where: text.hasPrefix) {
            return meant(by: "https://\(text.dropFirst(scheme.count))", schemes: schemes)
        }
        // Inside of something else: [text](address), <address>, text and address.
        if let start = (text.firstRange(of: "https://") ?? text.firstRange(of: "http://"))?.lowerBound,
            start > text.startIndex
        {
            let inner = text[start...].prefix { !" <>()\"”）》」".contains($0) }
            return isAddress(String(inner), schemes: schemes) ? String(inner) : nil
        }
        let rest = text.drop { $0.isLetter && $0.isASCII }
        let hasScheme =
            [":/", "://", ":", "//", ":\\\\"].contains { rest.hasPrefix($0) } && text.lowercased().hasPrefix("h")
        let bare = hasScheme ? String(rest.drop { ":/\\".contains($0) }) : String(text.drop { $0 == "/" })
        let host = bare.prefix { !"/?#".contains($0) }
        let isHost =
            host.split(separator: ".", omittingEmptySubsequences: false).count > 1
            && host.utf8.allSatisfy { $0.isAlphanumeric || "-.:".utf8.contains($0) } && !host.hasPrefix(".")
            && !host.hasSuffix(".")
        return isHost && isAddress("https://\(bare)", schemes: schemes) ? "https://\(bare)" : nil
    }

    static func withoutEndSlashes(_ text: String) -> String {
        var text = text[...]
        while text.last == "/" { text.removeLast() }
        return String(text)
    }

    /// Whether an address names a user, with a password or without: `https://li:secret@host/`.
    package static func hasUser(_ address: String) -> Bool {
        authority(of: address)?.contains(UInt8(ascii: "@")) ?? false
    }

    /// What stands between `//` and the path, the query or the fragment.
    private static func authority(of address: String) -> Substring.UTF8View? {
        let bytes = address.utf8
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let rest = bytes[bytes.index(after: colon)...]
        guard rest.starts(with: "//".utf8) else { return nil }
        return rest.dropFirst(2).prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
    }

    /// Whether a text is an absolute address of one of the schemes, with a host, or a mailbox for `mailto`.
    static func isAddress(_ text: String, schemes: [String]) -> Bool {
        let bytes = text.utf8
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            !bytes.contains(where: { $0 == 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
        else { return false }
        let scheme = text[..<colon].lowercased()
        guard schemes.contains(scheme) else { return false }
        if scheme == "mailto" { return bytes[bytes.index(after: colon)...].contains(UInt8(ascii: "@")) }
        guard let host = authority(of: text) else { return false }
        return !host.isEmpty && host.first != UInt8(ascii: ":")
    }
}
