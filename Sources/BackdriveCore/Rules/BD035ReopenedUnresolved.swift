/// Only a solved problem is re-opened, and once a day (DATA.md §5, BD035).
enum BD035ReopenedUnresolved: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let problems = inspection.catalog.problems
        return problems.indices.flatMap { findings(for: $0, problems[$0], inspection) }
    }

    private static func findings(
        for place: Table<Problem>.Index, _ problem: Problem, _ inspection: Inspection
    ) -> [Diagnostic] {
        guard !problem.reopened.valid.isEmpty, !problem.isStageUncertain else { return [] }
        var earlier: [Day: Located<Day>] = [:]
        var told = 0
        lazy var isCoverUncertain = inspection.isCoverUncertain(of: place)
        return problem.reopened.valid.compactMap { entry -> Diagnostic? in
            let day = entry.on
            if let first = earlier[day.value] {
                return finding(
                    in: problem, "the problem was re-opened twice on \(day.value)", at: day.range,
                    notes: [problem.note("the other entry is here", at: first.range)])
            }
            earlier[day.value] = day
            let stage = inspection.timelines.stage(of: place, on: day.value - 1)
            guard !(stage?.isResolved ?? false), !isCoverUncertain else { return nil }
            told += 1
            // The search is as long as the log: it is made for those that are shown.
            let isShown = told <= FindingList.longestKind
            let first = isShown ? firstDay(toReopen: place, insteadOf: day.value, inspection) : nil
            let state = stage.map { "\"\($0.rawValue)\"" } ?? "not reported yet"
            return finding(
                in: problem,
                "the problem was re-opened on \(day.value), but the day before it was \(state), not resolved or verified",
                at: day.range, help: help(problem, day, stage, first))
        }
    }

    /// The first day after one that a problem can be re-opened on, if it was not on that one; nil where there is none.
    private static func firstDay(
        toReopen place: Table<Problem>.Index, insteadOf day: Day, _ inspection: Inspection
    ) -> Day? {
        let plans = inspection.timelines.plans
        let timeline = inspection.timelines.problems[place].without(reopeningOn: day)
        let endings = timeline.coverage.compactMap { plans[$0.plan].lastEnding?.on }.filter { $0 >= day }
        return endings.sorted().first { timeline.standing(on: $0, plans: plans)?.stage.isResolved ?? false }.map {
            $0 + 1
        }
    }

    /// - Parameter first: the day from which the problem can be re-opened.
    private static func help(_ problem: Problem, _ day: Located<Day>, _ stage: Stage?, _ first: Day?) -> String? {
        if let first {
            return "it can be re-opened from \(first) on: write on: \(first), or the later day on which it came back"
        }
        guard stage?.isOpen ?? false else { return nil }
        let entry = "- {on: \(day.value)}"
        return "it is open still: take this entry out, and if it happened again that day, write \(entry) "
            + (problem.occurrences.all.isEmpty ? "below a line occurrences:" : "in occurrences")
    }

    static let explanation = Explanation(
        code: 35, title: "only a solved problem is re-opened",
        purpose: """
            A re-opening begins a new episode: the problem was solved, and came back. That is so only when its stage \
            at the end of the day before was resolved or verified, all its APs ended and one done at least. While APs \
            are open the problem never went away; add an occurrence instead.
            """,
        wrong: """
            # its only AP was done on 2026-05-08
            reopened:
              - {on: 2026-05-06, by: li.na, reason: came back after the promotion}
            """,
        right: """
            reopened:
              - {on: 2026-05-12, by: li.na, reason: came back after the promotion}
            """)
}
