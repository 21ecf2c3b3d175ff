/// Resolutions that did not last (METRICS.md 1.16).
package struct Recurrence: Sendable, Hashable {
    /// A problem's resolution: the last completion of an episode.
    package struct Fix: Sendable, Hashable {
        package let problem: Table<Problem>.Index
        package let on: Day
    }

    /// Recurred ones of those whose window is complete; by problem, then by day, like the others.
    package private(set) var recurred: [Fix] = []
    /// Those whose window is complete.
    package private(set) var judged: [Fix] = []
    /// Recurred though the window is not complete yet.
    package private(set) var recurredEarly: [Fix] = []
    /// Those whose window is not complete.
    package private(set) var open: [Fix] = []

    package var n: Int { recurred.count }
    package var of: Int { judged.count }
    package var early: Int { recurredEarly.count }
    /// Not recurred, window not complete.
    package var observing: Int { open.count - recurredEarly.count }

    init(in snapshot: Snapshot, occurrences: Occurrences) {
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
                let fix = Fix(problem: problem, on: fixOn)
                if window.end <= snapshot.asOf {
                    judged.append(fix)
                    if hasRecurred { recurred.append(fix) }
                } else {
                    open.append(fix)
                    if hasRecurred { recurredEarly.append(fix) }
                }
            }
        }
    }

    package static let definition = Definition(
        "recurrence", "1.16",
        "Of the resolutions whose window has passed, those followed in it by an occurrence or a re-opening.",
        [.setting("recurrence_days", .days) { $0.recurrenceDays }])
}
