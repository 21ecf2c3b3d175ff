/// Nothing is analysed that did not pass screening, nothing decided that was not analysed (DATA.md §5, BD013).
enum BD013SkippedStep: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        inspection.catalog.problems.compactMap { problem in
            if let analysis = problem.analysis {
                let hasPassed = problem.screening?.result.value == .passed
                return hasPassed || problem.origin.hasGap(in: "screening", at: "result")
                    ? nil : unpassed(analysis, of: problem)
            }
            guard let decision = problem.decisions.unstruck.first, !problem.origin.hasFault(in: "analysis") else {
                return nil
            }
            return finding(
                in: problem, "the problem is decided without having been analysed",
                at: decision.on.isKnown ? decision.on.range : decision.range.opening,
                help: "add the \"analysis\" that the decision rests on")
        }
    }

    private static func unpassed(_ analysis: Analysis, of problem: Problem) -> Diagnostic {
        let place = analysis.on.isKnown ? analysis.on.range : analysis.range.opening
        guard let screening = problem.screening else {
            return finding(
                in: problem, "the problem is analysed without having passed screening", at: place,
                help: "add \"screening: {result: passed, on: …, by: …}\"")
        }
        return finding(
            in: problem, "the problem is analysed, but its screening rejected it", at: place,
            help:
                "a rejected problem that matters after all is reported anew: take the analysis out of this file and into "
                + "a new one, with a screening that passed",
            notes: [problem.note("rejected here", at: screening.result.range)])
    }

    static let explanation = Explanation(
        code: 13, title: "analysed after passing screening, decided after analysis",
        purpose: """
            The source's owner filters first, then the cycle meeting analyses, then it decides. A step that was left \
            out leaves a hole in every number about flow. A screening is given once: a rejected problem that matters \
            after all is reported anew.
            """,
        wrong: """
            reported_on: 2026-03-03
            decisions:
              - {on: 2026-03-16, outcome: act}
            """,
        right: """
            reported_on: 2026-03-03
            screening: {result: passed, on: 2026-03-04, by: li.na}
            analysis: {on: 2026-03-16, category: system, cause: design}
            decisions:
              - {on: 2026-03-16, outcome: act}
            """)
}
