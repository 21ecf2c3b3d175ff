extension RecordKind {
    /// Whether `id` names a record of this kind (DATA.md §1): the pattern covers the whole name, and `index`,
    /// in any letter case, is no id of any kind because each folder of the site has a page of that name.
    package func accepts(id: some StringProtocol) -> Bool {
        let bytes = Array(id.utf8)
        guard id.lowercased() != "index" else { return false }
        switch self {
        case .problem: return Self.isMinted(bytes, prefix: "P-")
        case .actionPlan: return Self.isMinted(bytes, prefix: "AP-")
        case .specialProject: return Self.isMinted(bytes, prefix: "SP-")
        case .person, .source:
            return (1...40).contains(bytes.count) && Self.isLowercaseOrDigit(bytes[0])
                && bytes.dropFirst().allSatisfy { Self.isLowercaseOrDigit($0) || Self.isJoiner($0) }
        case .meeting:
            return (1...60).contains(bytes.count) && Self.isAlphanumeric(bytes[0])
                && bytes.dropFirst().allSatisfy { Self.isAlphanumeric($0) || Self.isJoiner($0) }
        case .cycle: return Self.isCycleID(bytes)
        }
    }

    /// How messages say what an id of this kind looks like.
    package var idPattern: String {
        switch self {
        case .problem: "`P-` and 1 to 12 of `0-9 A-Z`"
        case .actionPlan: "`AP-` and 1 to 12 of `0-9 A-Z`"
        case .specialProject: "`SP-` and 1 to 12 of `0-9 A-Z`"
        case .person, .source: "1 to 40 of `a-z 0-9 . _ -`, a letter or digit first"
        case .cycle: "`YYYY-Cnn`, as in `2026-C03`"
        case .meeting: "1 to 60 of `0-9 A-Z a-z . _ -`, a letter or digit first"
        }
    }

    private static func isMinted(_ id: [UInt8], prefix: String) -> Bool {
        id.starts(with: prefix.utf8) && (1...12).contains(id.count - prefix.utf8.count)
            && id.dropFirst(prefix.utf8.count).allSatisfy { isDigit($0) || isUppercase($0) }
    }

    /// Two digits, or three from 100 on: a cycle may be shortened to days.
    private static func isCycleID(_ id: [UInt8]) -> Bool {
        guard id.count == 8 || (id.count == 9 && id[6] != UInt8(ascii: "0")) else { return false }
        return id[4] == UInt8(ascii: "-") && id[5] == UInt8(ascii: "C") && id[..<4].allSatisfy(isDigit)
            && id[6...].allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isUppercase(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    private static func isLowercaseOrDigit(_ byte: UInt8) -> Bool { (97...122).contains(byte) || isDigit(byte) }
    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLowercaseOrDigit(byte) || isUppercase(byte) }
    private static func isJoiner(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}

extension RecordKind {
    /// Kinds whose ids must differ from one another share a name space (DATA.md §1).
    package enum NameSpace: Hashable, Sendable {
        /// P-, AP- and SP- ids and their aliases.
        case minted
        case only(RecordKind)
    }

    package var nameSpace: NameSpace {
        switch self {
        case .problem, .actionPlan, .specialProject: .minted
        case .person, .source, .cycle, .meeting: .only(self)
        }
    }
}
