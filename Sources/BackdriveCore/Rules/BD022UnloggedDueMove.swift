/// A due date moves by an entry of its log, never by itself (DATA.md §5, BD022).
enum BD022UnloggedDueMove: BaseRule {
    static func findings(in new: Catalog, since base: Base) -> [Diagnostic] {
        base.old.plans.compactMap { old in
            guard let plan = new.plans[id: old.id], plan.dueOn.value != old.dueOn.value,
                !["due_on", "due_history"].contains(where: {
                    plan.origin.hasFault(in: $0) || old.origin.hasFault(in: $0)
                })
            else { return nil }
            let change = LogChange(
                from: new.loggedEntries(of: old, in: "due_history"), to: new.loggedEntries(of: plan, in: "due_history"))
            return change.added.contains { $0.void == nil } ? nil : moved(plan, from: old.dueOn.value)
        }
    }

    private static func moved(_ plan: ActionPlan, from old: Day) -> Diagnostic {
        let due = plan.dueOn
        return finding(
            in: plan, "the due date was moved from \(old) to \(due.value) without a new entry of \"due_history\"",
            at: due.range,
            help:
                "write due_on: \(old) and run backdrive log \(plan.id) due \(due.value) --reason \"…\", which does both"
        )
    }

    static let explanation = Explanation(
        code: 22, scope: .base, title: "a due date moves by an entry of its log (against a base)",
        purpose: """
            A date that moves in silence makes every number of slips a lie. Whoever moves "due_on" says when, from \
            which day to which, and why, in a new entry of "due_history". This rule compares the content with an \
            earlier revision: backdrive check --base main.
            """,
        wrong: """
            due_on: 2026-04-20    # was 2026-04-10
            due_history: []
            """,
        right: """
            due_on: 2026-04-20
            due_history:
              - {on: 2026-04-08, from: 2026-04-10, to: 2026-04-20, reason: vendor API late}
            """)
}
