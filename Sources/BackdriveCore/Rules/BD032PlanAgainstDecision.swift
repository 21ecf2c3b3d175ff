/// An open AP works on problems that are to be solved (DATA.md §5, BD032).
enum BD032PlanAgainstDecision: CatalogRule {
    static let code: RuleCode = 32

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        return catalog.plans.indices.flatMap { place -> [Diagnostic] in
            guard catalog.plans[place].isStillOpen else { return [] }
            return inspection.coveredByPlan[place].compactMap { covered in
                finding(plan: catalog.plans[place], covered: covered.problem, in: catalog)
            }
        }
    }

    private static func finding(
        plan: ActionPlan, covered place: Table<Problem>.Index, in catalog: Catalog
    ) -> Diagnostic? {
        let problem = catalog.problems[place]
        guard !problem.origin.hasFault(in: "decisions"),
            let decision = problem.decisions.latest(onOrBefore: Inspection.endOfTime),
            decision.outcome.value != .act
        else { return nil }
        let reference = plan.problems.first { catalog.problems.index(of: $0.value) == place } ?? plan.specialProject
        return finding(
            in: plan, refused(problem.id, decision.outcome.value), at: reference?.range ?? .fileStart,
            notes: [problem.note(decided(decision.outcome.value, decision.on.value), at: decision.outcome.range)])
    }
}

extension BD032PlanAgainstDecision {
    private static func refused(_ id: String, _ outcome: Decision.Outcome) -> String {
        "the AP is open, but \(id), which it covers, was \(participle(outcome))"
    }

    private static func decided(_ outcome: Decision.Outcome, _ day: Day) -> String {
        "\(participle(outcome)) on \(day)"
    }

    private static func participle(_ outcome: Decision.Outcome) -> String {
        switch outcome {
        case .act: "acted on"
        case .defer: "deferred"
        case .decline: "declined"
        }
    }

    static var explanation: Explanation {
        Explanation(
            title: "an open AP works on problems that are to be solved",
            purpose: """
                A problem whose latest decision is defer or decline is not worked on; an open AP that covers it \
                says the opposite. Drop the AP, take the problem out of it, or record the new decision to act.
                """,
            wrong: """
                # aps/AP-K7QX2.md; P-260303A was deferred on 2026-03-16
                status: open
                problems: [P-260303A]
                """,
            right: """
                # problems/P-260303A.md
                decisions:
                  - {on: 2026-03-16, outcome: defer, reason: after the promotion, revisit_on: 2026-04-13}
                  - {on: 2026-04-13, outcome: act}
                """)
    }
}
