/// How often problems happened: Σ `count` of the entries up to the as-of day, duplicates counted for their roots
/// (METRICS.md §0, "Occurrences of a duplicate").
package struct Occurrences: Sendable {
    /// Each problem's own entries that are visible on the as-of day.
    private let own: Column<Problem, [Dated<Int>]>
    /// The duplicates whose chain of links in force ends at the problem.
    private let duplicates: Column<Problem, [Table<Problem>.Index]>

    init(of catalog: Catalog, duplicates chains: DuplicateChains, asOf: Day) {
        own = Column(
            catalog.problems.map { problem in
                problem.occurrences.valid.compactMap { $0.on.value <= asOf ? Dated($0.on.value, $0.count) : nil }
            })
        duplicates = chains.duplicates
    }

    /// What counts for a problem in an interval: its own and those of the problems that are the same as it.
    func count(of problem: Table<Problem>.Index, in interval: DayInterval) -> Int {
        duplicates[problem].reduce(ownCount(of: problem, in: interval)) { $0 + ownCount(of: $1, in: interval) }
    }

    private func ownCount(of problem: Table<Problem>.Index, in interval: DayInterval) -> Int {
        own[problem].reduce(0) { interval.contains($1.on) ? $0 + $1.value : $0 }
    }
}

extension Occurrences {
    package static let definition = Definition(
        "occurrences", "0", "How often a problem was seen: the sum of the counts in its log of occurrences.",
        [.fixed("days", RecentDays.count, .days)])
}
