/// An AP follows a decision to act on one of its problems (DATA.md §5, BD014).
///
/// Judged where at least one problem it covers was ever decided `act`: without any, there is no first decision to
/// be before, and the AP itself is the decision (METRICS.md §0, "decided").
enum BD014PlanBeforeDecision: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let first = firstDecisions(in: inspection)
        return catalog.plans.indices.compactMap { place in
            let plan = catalog.plans[place]
            guard let (problem, decision) = first[place], plan.createdOn.value < decision.on.value else { return nil }
            let day = decision.on
            return finding(
                in: plan,
                "the AP was created on \(plan.createdOn.value), before any of its problems was decided \"act\"",
                at: plan.createdOn.range,
                notes: [problem.note("\(problem.id) was the first of them, decided on \(day.value)", at: day.range)])
        }
    }

    /// The first `act` decision among the problems that each AP ever covers.
    private static func firstDecisions(in inspection: Inspection) -> Column<ActionPlan, (Problem, Decision)?> {
        let catalog = inspection.catalog
        var first = Column<ActionPlan, (Problem, Decision)?>(repeating: nil, for: catalog.plans)
        for place in catalog.problems.indices {
            let problem = catalog.problems[place]
            let toAct = problem.decisions.valid.filter { $0.outcome.value == .act }
            guard let decision = toAct.min(by: { $0.on.value < $1.on.value }),
                !problem.origin.hasGap(in: "decisions", at: "on", "outcome", "void")
            else { continue }
            for plan in inspection.timelines.problems[place].coverage.lazy.map(\.plan)
            where first[plan].map({ decision.on.value < $0.1.on.value }) ?? true {
                first[plan] = (problem, decision)
            }
        }
        return first
    }

    static let explanation = Explanation(
        code: 14, severity: .warning, title: "an AP follows a decision to act",
        purpose: """
            Not every problem is solved: the cycle meeting decides which ones are acted on, and APs follow. An AP that \
            is older than the first "act" decision of every problem it covers went round the meeting, or one of the \
            dates is wrong.
            """,
        wrong: """
            # aps/AP-K7QX2.md; P-260303A was decided "act" on 2026-03-16
            problems: [P-260303A]
            created_on: 2026-03-10
            """,
        right: """
            problems: [P-260303A]
            created_on: 2026-03-16
            """)
}
