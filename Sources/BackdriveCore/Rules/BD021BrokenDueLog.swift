/// The due-date log is one unbroken trail from the original due date to `due_on` (DATA.md §5, BD021).
///
/// Struck entries are no part of it. Only the first break is reported: what follows may be its consequence.
enum BD021BrokenDueLog: CatalogRule {
    static let code: RuleCode = 21

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        inspection.catalog.plans.compactMap { plan in
            guard !plan.origin.hasFault(in: "due_history") else { return nil }
            return firstBreak(in: plan)
        }
    }

    private static func firstBreak(in plan: ActionPlan) -> Diagnostic? {
        var previous: DueMove?
        for move in plan.dueHistory.valid {
            if let previous, move.on.value < previous.on.value {
                return finding(
                    in: plan, descends(move.on.value, previous.on.value), at: move.on.range,
                    notes: [plan.note(entryBefore, at: previous.on.range)])
            }
            if let previous, move.from.value != previous.to.value {
                return finding(
                    in: plan, gap(move.from.value, previous.to.value), at: move.from.range,
                    help: write("from", previous.to.value), notes: [plan.note(entryBefore, at: previous.to.range)])
            }
            if move.from.value == move.to.value {
                return finding(in: plan, standsStill(move.to.value), at: move.to.range)
            }
            previous = move
        }
        guard let last = previous, plan.dueOn.isKnown, last.to.value != plan.dueOn.value else { return nil }
        return finding(
            in: plan, wrongEnd(last.to.value, plan.dueOn.value), at: last.to.range, help: addEntry,
            notes: [plan.note(dueHere, at: plan.dueOn.range)])
    }
}

extension BD021BrokenDueLog {
    private static func descends(_ day: Day, _ before: Day) -> String {
        "the due date was moved on \(day), but the entry before is of \(before): days never descend"
    }

    private static func gap(_ from: Day, _ to: Day) -> String {
        "\"from\" \(from) is not the \"to\" of the entry before, \(to)"
    }

    private static func standsStill(_ day: Day) -> String {
        "the due date is moved from \(day) to \(day), which is no move"
    }

    private static func wrongEnd(_ to: Day, _ dueOn: Day) -> String {
        "the log ends at \(to), but \"due_on\" is \(dueOn)"
    }

    private static func write(_ field: String, _ day: Day) -> String { "write \(field): \(day)" }
    private static let addEntry = "each move of \"due_on\" is an entry of \"due_history\""
    private static let entryBefore = "the entry before is here"
    private static let dueHere = "\"due_on\" is here"

    static var explanation: Explanation {
        Explanation(
            title: "the due-date log is one unbroken trail",
            purpose: """
                Slips and on-time rates are read from "due_history", so it must lead from the original due date to \
                "due_on" without a gap: days never descend, each "from" is the "to" before it, "to" differs from \
                "from", and the last "to" is "due_on".
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
}
