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

    init(of snapshot: Snapshot, ranking: Ranking) {
        var cells: [Rating: [Table<Problem>.Index]] = [:]
        for entry in ranking.entries { cells[entry.rating, default: []].append(entry.problem) }
        self.cells = cells
        self.ranking = ranking.entries.map(\.problem)
        unrated = snapshot.existingProblems.filter { problem in
            snapshot.standings[problem]?.stage.isOpen ?? false && snapshot.rating(of: problem) == nil
        }
    }

    package static let definition = Definition(
        "matrix", "1.5", "The open problems by frequency and impact; those without both grades are listed as unrated.")
}
