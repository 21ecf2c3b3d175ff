/// An open AP works on problems that are to be solved (DATA.md §5, BD032).
///
/// Only those that it names: what its special project brings along may be deferred.
enum BD032PlanAgainstDecision: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        // A problem may be named by thousands of APs, and decided thousands of times.
        let refusals = Column<Problem, Decision?>(catalog.problems.map(refusal))
        return catalog.plans.flatMap { plan -> [Diagnostic] in
            guard plan.isStillOpen else { return [] }
            var seen: Set<Table<Problem>.Index> = []
            return plan.problems.compactMap { reference in
                guard let place = catalog.problems.index(of: reference.value), let refusal = refusals[place],
                    seen.insert(place).inserted
                else { return nil }
                return finding(in: plan, at: reference.range, catalog.problems[place], refusal)
            }
        }
    }

    /// The latest decision, where it is not to act.
    private static func refusal(of problem: Problem) -> Decision? {
        guard !problem.origin.hasGap(in: "decisions", at: "on", "outcome", "void"),
            let decision = problem.decisions.latest(onOrBefore: Inspection.endOfTime), decision.outcome.value != .act
        else { return nil }
        return decision
    }

    private static func finding(
        in plan: ActionPlan, at reference: SourceRange, _ problem: Problem, _ refusal: Decision
    ) -> Diagnostic {
        let refused = refusal.outcome.value == .defer ? "deferred" : "declined"
        return finding(
            in: plan, "the AP is open, but \(problem.id), which it names, was \(refused)", at: reference,
            help: "drop the AP, take the problem out of it (its text may mention it), or add the decision to act to "
                + "the problem: {on: …, outcome: act}",
            notes: [problem.note("\(refused) on \(refusal.on.value)", at: refusal.outcome.range)])
    }

    static let explanation = Explanation(
        code: 32, title: "an open AP works on problems that are to be solved",
        purpose: """
            A problem whose latest decision is defer or decline is not worked on; an open AP that names it says the \
            opposite. Drop the AP, take the problem out of it, or record the new decision to act. What a special \
            project brings along may be deferred.
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
