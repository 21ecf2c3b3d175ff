/// How urgently a problem asks to be acted on: looked up from frequency and impact, never multiplied.
package enum Tier: String, CaseIterable, Sendable, Hashable, Comparable {
    case low = "L"
    case medium = "M"
    case high = "H"

    package static func < (a: Tier, b: Tier) -> Bool { a.place < b.place }
}

/// How often (1–5) and how hard (1–5) a problem hits.
package struct Rating: Sendable, Hashable {
    package let frequency: Int
    package let impact: Int

    package init(frequency: Int, impact: Int) {
        self.frequency = frequency
        self.impact = impact
    }

    /// 1…25: an ordinal label that orders within a tier, never multiplied nor averaged (METRICS.md 1.6).
    package var score: Int { Self.scores[5 - impact][frequency - 1] }

    /// Rows impact 5 down to 1, columns frequency 1 to 5.
    private static let scores = [
        [10, 17, 21, 24, 25],
        [8, 14, 19, 22, 23],
        [5, 12, 15, 18, 20],
        [3, 7, 11, 13, 16],
        [1, 2, 4, 6, 9],
    ]

    package static let tierDefinition = Definition(
        "tier", "1.6",
        "A problem's tier is looked up by impact and frequency; the score orders the cells within a tier.")
}
