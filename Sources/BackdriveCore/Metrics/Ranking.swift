/// The order in which open, rated problems ask for attention (METRICS.md 1.6).
///
/// Tier (H M L), score descending, occurrences of the last {days} descending, `reported_on` ascending, id ascending.
package struct Ranking: Sendable {
    struct Entry: Sendable {
        let problem: Table<Problem>.Index
        let rating: Rating
        let tier: Tier
        let occurrences: Int
        let reportedOn: Day
        /// Competition rank on (tier, score): 1 for all that no problem precedes.
        fileprivate(set) var rank = 0
        /// Whether another problem has the same rank.
        fileprivate(set) var isShared = false

        /// As it is shown: `4`, or `=2` when shared.
        var label: String { isShared ? "=\(rank)" : "\(rank)" }
    }

    /// In rank order.
    let entries: [Entry]

    init(of snapshot: Snapshot, occurrences: Column<Problem, Int>) {
        var entries = snapshot.existingProblems.compactMap { problem -> Entry? in
            guard snapshot.standings[problem]?.stage.isOpen ?? false, let rating = snapshot.rating(of: problem) else {
                return nil
            }
            return Entry(
                problem: problem, rating: rating, tier: snapshot.catalog.settings.tiers[rating],
                occurrences: occurrences[problem], reportedOn: snapshot.timelines.problems[problem].reportedOn)
        }
        entries.sort(by: Self.precedes)
        Self.number(&entries)
        self.entries = entries
    }

    /// The shown rank of each ranked problem.
    var labels: [Table<Problem>.Index: String] {
        Dictionary(uniqueKeysWithValues: entries.map { ($0.problem, $0.label) })
    }

    private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
        // The table is in the byte order of ids.
        (b.tier, b.rating.score, b.occurrences, a.reportedOn, a.problem)
            < (a.tier, a.rating.score, a.occurrences, b.reportedOn, b.problem)
    }

    private static func number(_ entries: inout [Entry]) {
        var first = 0
        while first < entries.count {
            // A score belongs to one cell and a cell to one tier, so that equal scores are equal in both.
            let end = entries[first...].firstIndex { $0.rating.score != entries[first].rating.score } ?? entries.count
            for place in first..<end {
                entries[place].rank = first + 1
                entries[place].isShared = end - first > 1
            }
            first = end
        }
    }

    package static let definition = Definition(
        "rank", "1.6",
        "Open rated problems by tier, score, occurrences of the last {days}, day reported and id; equal tier and score "
            + "share a rank.",
        [.fixed("days", RecentDays.count, .days)])
}
