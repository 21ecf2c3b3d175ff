/// Only a solved problem is re-opened, and once a day (DATA.md §5, BD035).
enum BD035ReopenedUnresolved: CatalogRule {
    static let code: RuleCode = 35

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let problems = inspection.catalog.problems
        return problems.indices.flatMap { findings(for: $0, problems[$0], inspection) }
    }

    private static func findings(
        for place: Table<Problem>.Index, _ problem: Problem, _ inspection: Inspection
    ) -> [Diagnostic] {
        guard !problem.reopened.valid.isEmpty, !problem.isStageUncertain else { return [] }
        var earlier: [Day: Located<Day>] = [:]
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
            return unresolved(problem, day, stage)
        }
    }

    private static func unresolved(_ problem: Problem, _ day: Located<Day>, _ stage: Stage?) -> Diagnostic {
        let state = stage.map { "\"\($0.rawValue)\"" } ?? "not reported yet"
        return finding(
            in: problem,
            "the problem was re-opened on \(day.value), but the day before it was \(state), not resolved or verified",
            at: day.range,
            help: stage?.isOpen ?? false ? "it is open still: add an entry to \"occurrences\" instead" : nil)
    }

    static let explanation = Explanation(
        title: "only a solved problem is re-opened",
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
