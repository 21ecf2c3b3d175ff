/// The tier of each cell of the matrix; looked up, never multiplied (METRICS.md 1.6).
package struct TierTable: Sendable, Hashable {
    /// Five rows, impact 5 down to 1, of five tiers, frequency 1 to 5: the settings' own layout.
    package let rows: [[Tier]]

    package static let standard = TierTable(rows: rows(of: ["MHHHH", "MMHHH", "LMMMH", "LLMMM", "LLLLM"]))

    package subscript(rating: Rating) -> Tier { rows[5 - rating.impact][rating.frequency - 1] }
}

extension TierTable {
    /// Nil unless there are five rows of five letters L, M, H.
    package init?(letters: [String]) {
        rows = Self.rows(of: letters)
        guard rows.count == 5, rows.allSatisfy({ $0.count == 5 }), letters.allSatisfy({ $0.count == 5 }) else {
            return nil
        }
    }

    private static func rows(of letters: [String]) -> [[Tier]] {
        letters.map { $0.compactMap { Tier(rawValue: String($0)) } }
    }
}
