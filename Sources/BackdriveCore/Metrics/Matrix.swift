/// Open problems by frequency and impact (METRICS.md 1.5, 1.6).
package struct Matrix: Sendable {
    /// Each cell's problems in rank order; cells without any are absent.
    package let cells: [Rating: [Table<Problem>.Index]]
    /// Open problems without both grades, by id.
    package let unrated: [Table<Problem>.Index]
    /// The rated ones of the scope in rank order.
    package let ranking: [Table<Problem>.Index]

    /// How many problems are open: Σ cells + unrated.
    package var scope: Int { ranking.count + unrated.count }
}
