/// The addresses that fields may hold (DATA.md §2, "Addresses").
enum WebAddress {
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
        let host = rest.dropFirst(2).prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
        return !host.isEmpty && host.first != UInt8(ascii: ":")
    }
}
