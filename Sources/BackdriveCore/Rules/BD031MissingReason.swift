/// A refusal says why, and a deferral when it is looked at again (DATA.md §5, BD031).
///
/// Each missing field is one finding, at the first character of the map it is missing from.
enum BD031MissingReason: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        inspection.catalog.problems.flatMap { screeningFindings($0) + decisionFindings($0) }
    }

    private static func screeningFindings(_ problem: Problem) -> [Diagnostic] {
        guard let screening = problem.screening, screening.result.isKnown,
            screening.result.value.askedFields.contains("reason"), screening.reason == nil,
            !problem.origin.hasFault(in: "screening.reason")
        else { return [] }
        return [rejected(problem, screening)]
    }

    private static func decisionFindings(_ problem: Problem) -> [Diagnostic] {
        problem.decisions.unstruck.filter(\.outcome.isKnown).flatMap { decision -> [Diagnostic] in
            let isGiven = ["reason": decision.reason != nil, "revisit_on": decision.revisitOn != nil]
            return decision.outcome.value.askedFields
                .filter { isGiven[$0] == false && !problem.origin.hasFault(in: "decisions.\($0)") }
                .map { decided(problem, decision, without: $0) }
        }
    }

    private static func rejected(_ problem: Problem, _ screening: Screening) -> Diagnostic {
        finding(
            in: problem, "a rejected screening asks for \"reason\", which is missing", at: screening.range.opening,
            help: "write reason: \(Wording.list(Screening.Reason.allCases.map(\.rawValue)))")
    }

    private static func decided(_ problem: Problem, _ decision: Decision, without field: String) -> Diagnostic {
        let revisit = decision.on.isKnown ? "a day such as \(decision.on.value + 28)" : "YYYY-MM-DD"
        return finding(
            in: problem,
            "the decision to \(decision.outcome.value.rawValue) asks for \"\(field)\", which is missing",
            at: decision.range.opening, help: "write \(field): " + (field == "reason" ? "\"why\"" : revisit))
    }

    static let explanation = Explanation(
        code: 31, title: "a refusal says why",
        purpose: """
            Whoever reported a problem is owed the reason why it is not solved now: a rejected screening, a deferral \
            and a refusal each have one. A deferral says on which day it is looked at again, which brings it back onto \
            the agenda.
            """,
        wrong: """
            decisions:
              - {on: 2026-03-16, outcome: defer}
            """,
        right: """
            decisions:
              - {on: 2026-03-16, outcome: defer, reason: after the promotion, revisit_on: 2026-05-11}
            """)
}
