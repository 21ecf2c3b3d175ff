/// How often problems happened: Σ `count` of the entries up to the as-of day, duplicates counted for their roots
/// (METRICS.md §0, "Occurrences of a duplicate").
package struct Occurrences: Sendable {
    /// What counts for each problem, by day: the sum of all entries through that day.
    private let totals: Column<Problem, [Dated<Int>]>

    init(of catalog: Catalog, duplicates chains: DuplicateChains, asOf: Day) {
        let own = Column<Problem, [Dated<Int>]>(
            catalog.problems.map { problem in
                problem.occurrences.valid.compactMap { $0.on.value <= asOf ? Dated($0.on.value, $0.count) : nil }
            })
        totals = Column(
            catalog.problems.indices.map { problem in
                // Every duplicate counts for one root, so that all lists together are gone through once.
                let counted = chains.duplicates[problem].reduce(into: own[problem]) { $0 += own[$1] }
                var total = 0
                return Chronicle(counted).entries.map { entry in
                    total += entry.value
                    return Dated(entry.on, total)
                }
            })
    }

    /// What counts for a problem in an interval: its own and those of the problems that are the same as it.
    func count(of problem: Table<Problem>.Index, in interval: DayInterval) -> Int {
        total(of: problem, before: interval.end) - total(of: problem, before: interval.start)
    }

    private func total(of problem: Table<Problem>.Index, before day: Day) -> Int {
        let totals = totals[problem]
        let place = totals.partitionPoint { $0.on >= day }
        return place > 0 ? totals[place - 1].value : 0
    }

    package static let definition = Definition(
        "occurrences", "0", "How often a problem was seen: the sum of the counts in its log of occurrences.",
        [.fixed("days", RecentDays.count, .days)])
}
