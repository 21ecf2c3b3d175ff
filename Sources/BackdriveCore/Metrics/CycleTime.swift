/// How long an AP was worked on: done_on − started_on + 1, days (METRICS.md 1.12).
package struct CycleTime: Sendable {
    /// Over the APs whose final done_on lies in the recent days.
    let days: Percentiles
    /// Those of them without started_on, which have no cycle time.
    let excluded: Int

    init(in snapshot: Snapshot) {
        var values: [Int] = []
        var excluded = 0
        for (plan, ending) in snapshot.plansDoneLately {
            if let days = Self.days(startedOn: snapshot.catalog.plans[plan].startedOn?.value, ending: ending) {
                values.append(days)
            } else {
                excluded += 1
            }
        }
        days = Percentiles(of: values)
        self.excluded = excluded
    }

    /// Nil unless done after a start; a start after a completion that was undone later is not that completion's.
    static func days(startedOn: Day?, ending: Ending?) -> Int? {
        guard let startedOn, let ending, ending.isDone, startedOn <= ending.on else { return nil }
        return ending.on - startedOn + 1
    }

    package static let definition = Definition(
        "ap_cycle_days", "1.12",
        "Days from an AP's start to its final completion, over those done in the last {days}.",
        [.fixed("days", RecentDays.count, .days)])
}
