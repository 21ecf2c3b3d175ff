/// What passed screening is analysed at the next cycle's meeting (DATA.md §5, BD053).
///
/// Warns from the end of the first whole cycle that begins on or after the screening.
enum BD053Unanalysed: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        return catalog.problems.indices.compactMap { place in
            let problem = catalog.problems[place]
            guard inspection.snapshot.standings[place]?.stage == .queued, let screening = problem.screening,
                !problem.isStageUncertain,
                let cycle = inspection.completeCycle(since: screening.on.value)
            else { return nil }
            return finding(
                in: problem,
                "the problem passed screening on \(screening.on.value) and is still not analysed: the whole of \(cycle.id) "
                    + "went by", at: screening.on.range, help: "add the \"analysis\" that the cycle meeting finds")
        }
    }

    static let explanation = Explanation(
        code: 53, severity: .warning, scope: .today, title: "what passed screening is analysed within a cycle",
        purpose: """
            The cycle meeting goes through every new item. One that passed screening and saw a whole cycle go by \
            without an analysis was forgotten.
            """,
        wrong: """
            screening: {result: passed, on: 2026-03-04, by: li.na}
            # and no analysis by the end of the next cycle
            """,
        right: """
            screening: {result: passed, on: 2026-03-04, by: li.na}
            analysis: {on: 2026-03-16, category: system, cause: automation.rule}
            """)
}
