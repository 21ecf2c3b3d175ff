/// The due-date log is one unbroken trail from the original due date to `due_on` (DATA.md §5, BD021).
///
/// Struck entries are no part of it. Only the first break is reported: what follows may be its consequence.
enum BD021BrokenDueLog: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        inspection.catalog.plans.filter { !$0.origin.hasGap(in: "due_history", at: "on", "from", "to", "void") }
            .compactMap(firstBreak)
    }

    private static func firstBreak(in plan: ActionPlan) -> Diagnostic? {
        var previous: DueMove?
        for move in plan.dueHistory.valid {
            if let previous, move.on.value < previous.on.value { return descends(plan, move, after: previous) }
            if let previous, move.from.value != previous.to.value { return gap(plan, move, after: previous) }
            if move.from.value == move.to.value { return standsStill(plan, move) }
            previous = move
        }
        guard let last = previous, plan.dueOn.isKnown, last.to.value != plan.dueOn.value else { return nil }
        return wrongEnd(plan, last)
    }

    private static func descends(_ plan: ActionPlan, _ move: DueMove, after previous: DueMove) -> Diagnostic {
        finding(
            in: plan,
            "the due date was moved on \(move.on.value), but the entry before is of \(previous.on.value): days never "
                + "descend", at: move.on.range, help: "put the entries in the order of their days, the oldest first",
            notes: [plan.note("the entry before is here", at: previous.on.range)])
    }

    private static func gap(_ plan: ActionPlan, _ move: DueMove, after previous: DueMove) -> Diagnostic {
        let end = previous.to
        return finding(
            in: plan, "\"from\" \(move.from.value) is not the \"to\" of the entry before, \(end.value)",
            at: move.from.range, help: "write from: \(end.value)",
            notes: [plan.note("the entry before is here", at: end.range)])
    }

    private static func standsStill(_ plan: ActionPlan, _ move: DueMove) -> Diagnostic {
        finding(
            in: plan, "the due date is moved from \(move.to.value) to \(move.to.value), which is no move",
            at: move.to.range)
    }

    private static func wrongEnd(_ plan: ActionPlan, _ last: DueMove) -> Diagnostic {
        finding(
            in: plan, "the log ends at \(last.to.value), but \"due_on\" is \(plan.dueOn.value)", at: last.to.range,
            help: "write due_on: \(last.to.value), or add the move to \(plan.dueOn.value) to \"due_history\"",
            notes: [plan.note("\"due_on\" is here", at: plan.dueOn.range)])
    }

    static let explanation = Explanation(
        code: 21, title: "the due-date log is one unbroken trail",
        purpose: """
            Slips and on-time rates are read from "due_history", so it must lead from the original due date to \
            "due_on" without a gap: days never descend, each "from" is the "to" before it, "to" differs from "from", \
            and the last "to" is "due_on".
            """,
        wrong: """
            due_on: 2026-04-10
            due_history:
              - {on: 2026-03-28, from: 2026-03-30, to: 2026-04-06, reason: vendor API late}
            """,
        right: """
            due_on: 2026-04-06
            due_history:
              - {on: 2026-03-28, from: 2026-03-30, to: 2026-04-06, reason: vendor API late}
            """)
}
