import BackdriveCore

/// A name for a finding that stays the same while lines move: its identity as a short text (DESIGN.md §3).
enum Fingerprint {
    /// The fingerprint of each finding, in their order; no two are the same.
    ///
    /// - Parameter files: those that the findings point into, by their path.
    static func all(of findings: [Diagnostic], in files: [String: SourceFile]) -> [String] {
        var counts: [String: Int] = [:]
        return findings.map { finding in
            let identity = FindingIdentity(of: finding, in: files[finding.location.path])
            let digest = SHA256.digest(of: Array("\(identity.code)\0\(identity.path)\0\(identity.subject)".utf8))
            let count = counts[digest, default: 0] + 1
            counts[digest] = count
            return count == 1 ? digest : "\(digest)-\(count)"
        }
    }
}
