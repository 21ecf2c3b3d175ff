/// Nothing is analysed that did not pass screening, nothing decided that was not analysed (DATA.md §5, BD013).
enum BD013SkippedStep: CatalogRule {
    static let code: RuleCode = 13

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        inspection.catalog.problems.flatMap { findings(for: $0) }
    }

    private static func findings(for problem: Problem) -> [Diagnostic] {
        if let analysis = problem.analysis {
            let hasPassed = problem.screening?.result.value == .passed
            guard !hasPassed, !problem.origin.hasFault(in: "screening") else { return [] }
            return [
                finding(
                    in: problem, problem.screening == nil ? unscreened : rejected,
                    at: analysis.on.isKnown ? analysis.on.range : analysis.range.opening,
                    help: problem.screening == nil ? screeningHelp : rejectedHelp,
                    notes: problem.screening.map { [problem.note(rejectedHere, at: $0.result.range)] } ?? [])
            ]
        }
        guard let decision = problem.decisions.unstruck.first, !problem.origin.hasFault(in: "analysis") else {
            return []
        }
        let place = decision.on.isKnown ? decision.on.range : decision.range.opening
        return [finding(in: problem, undecidable, at: place, help: analysisHelp)]
    }
}

extension BD013SkippedStep {
    private static let unscreened = "the problem is analysed without having passed screening"
    private static let rejected = "the problem is analysed, but its screening rejected it"
    private static let rejectedHere = "rejected here"
    private static let screeningHelp = "add \"screening: {result: passed, on: …, by: …}\""
    private static let rejectedHelp = "a rejected problem that matters after all is reported anew"
    private static let undecidable = "the problem is decided without having been analysed"
    private static let analysisHelp = "add the \"analysis\" that the decision rests on"

    static var explanation: Explanation {
        Explanation(
            title: "analysed after passing screening, decided after analysis",
            purpose: """
                The source's owner filters first, then the cycle meeting analyses, then it decides. A step that was \
                left out leaves a hole in every number about flow. A screening is given once: a rejected problem \
                that matters after all is reported anew.
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
}
