import BackdriveCore

/// A name for a finding that stays the same while lines move: its identity as a short text (DESIGN.md §3).
enum Fingerprint {
    /// The fingerprint of each finding, in their order; no two are the same.
    ///
    /// - Parameter files: those that the findings point into, by their path.
    static func all(of findings: [Diagnostic], in files: [String: SourceFile]) -> [String] {
        var counts: [String: Int] = [:]
        return findings.map { finding in
            let digest = digest(of: FindingIdentity(of: finding, in: files[finding.location.path]))
            let count = counts[digest, default: 0] + 1
            counts[digest] = count
            return count == 1 ? digest : "\(digest)-\(count)"
        }
    }

    /// 64-bit FNV-1a of the identity's parts, as hexadecimal digits.
    private static func digest(of identity: FindingIdentity) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(identity.code)\0\(identity.path)\0\(identity.subject)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
