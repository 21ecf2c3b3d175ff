/// Whether a resolved problem's occurrences dropped (METRICS.md 1.15).
package struct Effectiveness: Sendable, Hashable {
    package let verdict: Verdict
    /// Occurrences before the first AP was created, and after the last one was done (so far, while observing).
    package let before: Int
    package let after: Int
    /// Percent in tenths, half away from zero, negative when it got worse; nil while observing or with before 0.
    package let reductionPermille: Int?
    /// Days since the fix, at most the window's.
    package let elapsedDays: Int
    package let windowDays: Int
    /// 0 < before < 5.
    package let isLowEvidence: Bool
    /// `[D−W, D)` and `[R+1, R+1+W)`: D the first AP's creation, R the fix, W the window's days.
    package let beforeWindow: DayInterval
    package let afterWindow: DayInterval

    /// From better to worse, then those that say nothing.
    package enum Verdict: String, CaseIterable, Sendable, Hashable {
        case eliminated, improved, unchanged, worse
        case noBaseline = "no_baseline"
        case observing
    }

    /// Fewer occurrences before than this are little to go by.
    static let leastEvidence = 5

    /// Nil outside the stages `resolved` and `verified`.
    init?(
        of problem: Table<Problem>.Index, _ standing: Standing, in snapshot: Snapshot, occurrences: Occurrences
    ) {
        guard let fixOn = standing.fixOn,
            let beforeWindow = Self.beforeWindow(
                of: problem, standing.episode, on: snapshot.asOf, in: snapshot.timelines)
        else { return nil }
        let settings = snapshot.catalog.settings
        self.beforeWindow = beforeWindow
        windowDays = beforeWindow.end - beforeWindow.start
        afterWindow = DayInterval(fixOn + 1, until: fixOn + 1 + windowDays)
        before = occurrences.count(of: problem, in: beforeWindow)
        after = occurrences.count(of: problem, in: afterWindow)
        elapsedDays = min(snapshot.asOf - fixOn, windowDays)
        isLowEvidence = before > 0 && before < Self.leastEvidence
        let isComplete = afterWindow.end <= snapshot.asOf
        reductionPermille = isComplete ? Self.permille(before - after, of: before) : nil
        verdict =
            isComplete
            ? Self.verdict(before: before, after: after, targetPercent: settings.targetReductionPercent) : .observing
    }

    /// `[D−W, D)` of an episode, D being the creation of its first AP, dropped ones included; nil without one.
    static func beforeWindow(
        of problem: Table<Problem>.Index, _ episode: Episode, on day: Day, in timelines: Timelines
    ) -> DayInterval? {
        let covering = timelines.problems[problem].covering(in: episode, on: day)
        guard let firstPlanOn = covering.map({ timelines.plans[$0.plan].createdOn }).min() else { return nil }
        let catalog = timelines.catalog
        let days = catalog.problems[problem].verification?.windowDays ?? catalog.settings.windowDays
        return DayInterval(firstPlanOn - days, until: firstPlanOn)
    }

    /// Of a complete window.
    static func verdict(before: Int, after: Int, targetPercent: Int) -> Verdict {
        if before == 0 { return .noBaseline }
        if after == 0 { return .eliminated }
        if (before - after) * 100 >= targetPercent * before { return .improved }
        return after > before ? .worse : .unchanged
    }

    /// Half away from zero; nil of nothing.
    static func permille(_ reduction: Int, of before: Int) -> Int? {
        guard before > 0 else { return nil }
        let magnitude = (2000 * abs(reduction) + before) / (2 * before)
        return reduction < 0 ? -magnitude : magnitude
    }

    package static let definition = Definition(
        "effectiveness", "1.15",
        "A resolved problem's occurrences in a window before its first AP against those in a window after its last fix.",
        [
            .setting("window_days", .days) { $0.windowDays },
            .setting("target_reduction_percent", .percent) { $0.targetReductionPercent },
            .fixed("least_evidence", leastEvidence),
        ])
}

/// How many problems have each verdict.
package struct EffectivenessCounts: Sendable, Hashable {
    package let counts: [Effectiveness.Verdict: Int]

    init(of verdicts: some Sequence<Effectiveness.Verdict>) {
        var counts = Dictionary(uniqueKeysWithValues: Effectiveness.Verdict.allCases.map { ($0, 0) })
        for verdict in verdicts { counts[verdict, default: 0] += 1 }
        self.counts = counts
    }

    package subscript(verdict: Effectiveness.Verdict) -> Int { counts[verdict] ?? 0 }

    package var better: Int { self[.eliminated] + self[.improved] }

    /// Those whose windows are complete and that had something to compare with.
    package var judged: Int { better + self[.unchanged] + self[.worse] }
}
