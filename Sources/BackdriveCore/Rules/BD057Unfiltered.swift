/// What comes in is filtered soon (DATA.md §5, BD057).
enum BD057Unfiltered: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let limit = catalog.settings.unfilteredDays
        guard !catalog.settings.hasFault(in: "unfiltered_days") else { return [] }
        return catalog.problems.indices.compactMap { place in
            // Neither screened nor a duplicate: the first stage of all.
            guard inspection.snapshot.standings[place]?.stage == .reported else { return nil }
            let problem = catalog.problems[place]
            let days = inspection.asOf - problem.reportedOn.value
            guard days >= limit, !problem.isStageUncertain else { return nil }
            return finding(
                in: problem,
                "the problem was reported \(Wording.counted(days, "day")) ago and nobody has filtered it",
                at: problem.reportedOn.range,
                help: "add \"screening: {result: passed, on: …, by: …}\", or rejected with its reason")
        }
    }

    static let explanation = Explanation(
        code: 57, severity: .warning, scope: .today, title: "what comes in is filtered soon",
        purpose: """
            The owner of a source filters what comes from it before the cycle meeting sees it. A problem that is \
            neither screened nor called a duplicate after "unfiltered_days" of the settings was forgotten, and whoever \
            reported it waits for an answer.
            """,
        wrong: "reported_on: 2026-03-03   # and it is the end of March",
        right: """
            reported_on: 2026-03-03
            screening: {result: passed, on: 2026-03-04, by: li.na}
            """)
}
