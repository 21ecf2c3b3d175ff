/// What is worked on was seen to happen before (DATA.md §5, BD080; METRICS.md 1.15).
///
/// Told from the first AP on, while somebody still remembers.
enum BD080NoBaseline: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let problems = inspection.catalog.problems
        return problems.indices.compactMap { place in
            guard let window = beforeWindow(of: place, in: inspection),
                inspection.occurrences.count(of: place, in: window) == 0,
                !problems[place].origin.hasGap(in: "occurrences", at: "on", "void"), !problems[place].isStageUncertain,
                !inspection.uncertainty.seen.contains(place), !inspection.isCoverUncertain(of: place)
            else { return nil }
            return finding(
                in: problems[place],
                "the problem is worked on, but no occurrence is logged from \(window.start) to \(window.end - 1), "
                    + "before its first AP: effectiveness cannot be judged",
                help: "add what is known of that time to \"occurrences\"")
        }
    }

    /// Nil unless an AP of the last episode is open or done in the end.
    private static func beforeWindow(of place: Table<Problem>.Index, in inspection: Inspection) -> DayInterval? {
        let timelines = inspection.timelines
        let timeline = timelines.problems[place]
        guard !timeline.coverage.isEmpty,
            let standing = timeline.standing(on: Inspection.endOfTime, plans: timelines.plans),
            standing.stage == .inAction || standing.stage.isResolved
        else { return nil }
        return Effectiveness.beforeWindow(of: place, standing.episode, on: Inspection.endOfTime, in: timelines)
    }

    static let explanation = Explanation(
        code: 80, severity: .warning, title: "a problem that is worked on without occurrences before",
        purpose: """
            Effectiveness compares the occurrences in the 28 days before the first AP of the episode was created with \
            those in the 28 days after the last one was done; "effectiveness.window_days" in the settings, or \
            "verification.window_days" of the problem, says otherwise. With none before there is nothing to compare. It is told \
            while the APs are still open, when what happened before can still be found out.
            """,
        wrong: """
            # its only AP was created on 2026-03-16
            occurrences: []
            """,
        right: """
            occurrences:
              - {on: 2026-02-27, count: 3}
            """)
}
