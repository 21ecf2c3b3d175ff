internal import BackdriveCore

extension String {
    /// The text as an `href` when it is an http, https or, where asked for, mailto address; else nil.
    ///
    /// What cannot stand in a URL is percent-encoded; what is encoded already stays (RFC 3986 §2).
    func webAddress(mailto: Bool = false) -> String? {
        let start = prefix(8).lowercased()
        guard start.hasPrefix("http://") || start.hasPrefix("https://") || (mailto && start.hasPrefix("mailto:")) else {
            return nil
        }
        return percentEncoded { $0.isPlainInURL }
    }

    /// As what follows the `#` of an address: `page=3` stays.
    var percentEncodedFragment: String { percentEncoded { $0.isPlainInURL && $0 != UInt8(ascii: "%") } }
}

extension UInt8 {
    /// Printable ASCII but `"`, `<`, `>`, `\`, `^`, backtick, `{`, `|`, `}` and the blank.
    fileprivate var isPlainInURL: Bool {
        switch self {
        case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E: true
        default: false
        }
    }
}
