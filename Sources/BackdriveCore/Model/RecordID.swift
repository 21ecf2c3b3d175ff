extension RecordKind {
    /// Whether `id` has this kind's shape (DATA.md §1, the table); says nothing of whether the record exists.
    package func accepts(id: some StringProtocol) -> Bool {
        var id = String(id)
        return id.withUTF8 { bytes in
            guard !Self.isReserved(bytes) else { return false }
            return switch self {
            case .problem: Self.isMinted(bytes, prefix: "P-")
            case .actionPlan: Self.isMinted(bytes, prefix: "AP-")
            case .specialProject: Self.isMinted(bytes, prefix: "SP-")
            case .person, .source: Self.isName(bytes, upTo: 40) { $0.isDigit || $0.isLowercase }
            case .meeting: Self.isName(bytes, upTo: 60) { $0.isDigit || $0.isLowercase || $0.isUppercase }
            case .cycle: Self.isCycle(bytes)
            }
        }
    }

    /// How an id of this kind looks, in the words that messages use.
    package var idShape: String {
        switch self {
        case .problem: "\"P-\" and 1 to 12 of 0-9 A-Z"
        case .actionPlan: "\"AP-\" and 1 to 12 of 0-9 A-Z"
        case .specialProject: "\"SP-\" and 1 to 12 of 0-9 A-Z"
        case .person, .source: "1 to 40 of a-z 0-9 . _ -, the first a letter or digit"
        case .meeting: "1 to 60 of A-Z a-z 0-9 . _ -, the first a letter or digit"
        case .cycle: "YYYY-Cnn, as 2026-C03"
        }
    }

    /// `index` would be the page of its whole folder, `README` is left alone; in any letter case, since some file systems
    /// fold it.
    private static func isReserved(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        func isFolded(_ name: StaticString) -> Bool {
            name.withUTF8Buffer { $0.elementsEqual(bytes) { $0 == $1 | 0x20 } }
        }
        return isFolded("index") || isFolded("readme")
    }

    private static func isMinted(_ bytes: UnsafeBufferPointer<UInt8>, prefix: String) -> Bool {
        let symbols = bytes.dropFirst(prefix.utf8.count)
        return bytes.starts(with: prefix.utf8) && (1...12).contains(symbols.count)
            && symbols.allSatisfy { $0.isDigit || $0.isUppercase }
    }

    private static func isName(
        _ bytes: UnsafeBufferPointer<UInt8>, upTo limit: Int, letter: (UInt8) -> Bool
    ) -> Bool {
        guard let first = bytes.first, letter(first), bytes.count <= limit else { return false }
        return bytes.allSatisfy {
            letter($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }
    }

    /// Two digits behind the `C`, or three where a year's cycles were shortened to over 99.
    private static func isCycle(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 8 || (bytes.count == 9 && bytes[6] != UInt8(ascii: "0")) else { return false }
        return bytes[..<4].allSatisfy(\.isDigit) && bytes[4] == UInt8(ascii: "-") && bytes[5] == UInt8(ascii: "C")
            && bytes[6...].allSatisfy(\.isDigit)
    }
}
