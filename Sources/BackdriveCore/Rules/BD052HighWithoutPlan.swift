/// What was decided to be acted on, and matters most, is acted on within a cycle (DATA.md §5, BD052).
///
/// Warns from the end of the first whole cycle that begins on or after the decision.
enum BD052HighWithoutPlan: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        guard !catalog.settings.hasFault(in: "tiers") else { return [] }
        return catalog.problems.indices.compactMap { place in
            let problem = catalog.problems[place]
            // Decided `act`, the stage is `analysed` as long as no AP of the episode is open or done.
            guard !problem.isStageUncertain,
                let standing = inspection.snapshot.standings[place], standing.stage == .analysed,
                let rating = inspection.snapshot.analysis(of: place)?.rating, catalog.settings.tiers[rating] == .high,
                let decision = problem.decisions.latest(
                    onOrBefore: inspection.asOf, notBefore: standing.episode.start),
                decision.outcome.value == .act,
                let cycle = inspection.completeCycle(since: decision.on.value), !inspection.isCoverUncertain(of: place)
            else { return nil }
            return finding(
                in: problem,
                "the problem is of tier H and was decided \"act\" on \(decision.on.value), but no AP is open: the whole of "
                    + "\(cycle.id) went by", at: decision.on.range, help: "create an AP for it, or decide anew")
        }
    }

    static let explanation = Explanation(
        code: 52, severity: .warning, scope: .today,
        title: "a High problem that is to be acted on has an AP within a cycle",
        purpose: """
            A decision to act is a promise. When a whole cycle has gone by since and the problem, of tier H, has no \
            open AP, nobody keeps it: create an AP, or decide anew.
            """,
        wrong: """
            analysis: {on: 2026-03-16, category: system, cause: design, frequency: 5, impact: 5}
            decisions: [{on: 2026-03-16, outcome: act}]
            # and no AP by the end of the next cycle
            """,
        right: """
            # aps/AP-K7QX2.md
            problems: [P-260303A]
            """)
}
