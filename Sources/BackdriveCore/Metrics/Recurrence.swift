/// Resolutions that did not last (METRICS.md 1.16).
package struct Recurrence: Sendable, Hashable {
    /// Recurred ones among those whose window is complete.
    package let n: Int
    /// Resolution episodes whose window is complete.
    package let of: Int
    /// Recurred though the window is not complete yet.
    package let early: Int
    /// Not recurred, window not complete.
    package let observing: Int

    init(in snapshot: Snapshot, occurrences: Occurrences) {
        var (n, of, early, observing) = (0, 0, 0, 0)
        for problem in snapshot.existingProblems where snapshot.standings[problem]?.stage.isPastAnalysis ?? false {
            let timeline = snapshot.timelines.problems[problem]
            for episode in timeline.episodes(through: snapshot.asOf) {
                guard
                    case .resolved(_, let fixOn) = timeline.resolution(
                        of: episode, on: snapshot.asOf, plans: snapshot.timelines.plans)
                else { continue }
                let window = DayInterval(fixOn + 1, until: fixOn + 1 + snapshot.catalog.settings.recurrenceDays)
                let isReopened = timeline.reopening(from: window.start).map {
                    window.contains($0) && $0 <= snapshot.asOf
                }
                let hasRecurred = isReopened ?? false || occurrences.count(of: problem, in: window) > 0
                let isComplete = window.end <= snapshot.asOf
                switch (isComplete, hasRecurred) {
                case (true, true): (n, of) = (n + 1, of + 1)
                case (true, false): of += 1
                case (false, true): early += 1
                case (false, false): observing += 1
                }
            }
        }
        self.n = n
        self.of = of
        self.early = early
        self.observing = observing
    }
}

extension Recurrence {
    package static let definition = Definition(
        "recurrence", "1.16",
        "Of the resolutions whose window has passed, those followed in it by an occurrence or a re-opening.",
        [.setting("recurrence_days", .days) { $0.recurrenceDays }])
}
