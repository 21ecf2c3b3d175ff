/// The tier of each cell of the matrix; looked up, never multiplied (METRICS.md 1.6).
package struct TierTable: Sendable, Hashable {
    /// Five rows, impact 5 down to 1, of five tiers, frequency 1 to 5: the settings' own layout.
    package let rows: [[Tier]]

    /// Nil unless there are five rows of five letters L, M, H.
    package init?(letters: [String]) {
        let rows = letters.map { $0.compactMap { Tier(rawValue: String($0)) } }
        guard rows.count == 5, rows.allSatisfy({ $0.count == 5 }), letters.allSatisfy({ $0.count == 5 }) else {
            return nil
        }
        self.rows = rows
    }

    private init(rows: [[Tier]]) {
        self.rows = rows
    }

    package static let standard = TierTable(rows: [
        [.medium, .high, .high, .high, .high],
        [.medium, .medium, .high, .high, .high],
        [.low, .medium, .medium, .medium, .high],
        [.low, .low, .medium, .medium, .medium],
        [.low, .low, .low, .low, .medium],
    ])

    package subscript(rating: Rating) -> Tier {
        rows[5 - rating.impact][rating.frequency - 1]
    }
}
