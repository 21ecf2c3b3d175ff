/// A resolved problem was seen to happen before it was worked on (DATA.md §5, BD080; METRICS.md 1.15).
enum BD080NoBaseline: CatalogRule {
    static let code: RuleCode = 80
    static let severity = Diagnostic.Severity.warning

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let problems = inspection.catalog.problems
        return problems.indices.compactMap { place in
            guard let window = beforeWindow(of: place, in: inspection),
                inspection.occurrences.count(of: place, in: window) == 0,
                !problems[place].origin.hasFault(in: "occurrences")
            else { return nil }
            return finding(in: problems[place], unseen(window), help: logThem)
        }
    }

    /// `[D−W, D)`, D being the creation of the episode's first AP; nil unless the problem is resolved in the end.
    private static func beforeWindow(of place: Table<Problem>.Index, in inspection: Inspection) -> DayInterval? {
        let timelines = inspection.timelines
        let timeline = timelines.problems[place]
        guard let standing = timeline.standing(on: Inspection.endOfTime, plans: timelines.plans),
            standing.stage.isResolved
        else { return nil }
        let covering = timeline.covering(in: standing.episode, on: Inspection.endOfTime)
        guard let firstPlanOn = covering.map({ timelines.plans[$0.plan].createdOn }).min() else { return nil }
        let catalog = inspection.catalog
        let days = catalog.problems[place].verification?.windowDays ?? catalog.settings.windowDays
        return DayInterval(firstPlanOn - days, until: firstPlanOn)
    }
}

extension BD080NoBaseline {
    private static func unseen(_ window: DayInterval) -> String {
        "the problem is resolved, but no occurrence is logged from \(window.start) to \(window.end - 1), "
            + "before its first AP: effectiveness cannot be judged"
    }

    private static let logThem = "add what is known of that time to \"occurrences\""

    static var explanation: Explanation {
        Explanation(
            title: "a resolved problem without occurrences before",
            purpose: """
                Effectiveness compares the occurrences in the window before the first AP of the episode was created \
                with those in a window after the last one was done. With none before there is nothing to compare.
                """,
            wrong: """
                # its only AP was created on 2026-03-16 and is done
                occurrences: []
                """,
            right: """
                occurrences:
                  - {on: 2026-02-27, count: 3}
                """)
    }
}
