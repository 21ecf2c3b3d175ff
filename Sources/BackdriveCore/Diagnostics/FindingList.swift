/// Findings as they are shown: of one kind a hundred at most, the rest counted (PRODUCT.md §5).
package struct FindingList: Sendable {
    /// So many findings of one rule are listed.
    package static let longestKind = 100

    /// In the order in which they were given.
    package let shown: [Diagnostic]
    /// How many more there are of each kind that is cut, by code.
    package let more: [(code: RuleCode, count: Int)]

    package init(_ findings: [Diagnostic], atMost limit: Int = longestKind) {
        var counts: [RuleCode: Int] = [:]
        shown = findings.filter { finding in
            counts[finding.code, default: 0] += 1
            return counts[finding.code, default: 0] <= limit
        }
        more = counts.filter { $0.value > limit }.map { ($0.key, $0.value - limit) }.sorted { $0.0 < $1.0 }
    }
}
