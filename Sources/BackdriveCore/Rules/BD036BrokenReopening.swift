/// An AP's completions and re-openings take turns, within one episode of its problems (DATA.md §5, BD036).
///
/// Each entry is reported once, at the first day that breaks the order.
enum BD036BrokenReopening: CatalogRule {
    static let code: RuleCode = 36

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let plans = inspection.catalog.plans
        return plans.indices.flatMap { place -> [Diagnostic] in
            let plan = plans[place]
            guard !plan.reopened.valid.isEmpty, !plan.origin.hasFault(in: "reopened") else { return [] }
            return plan.reopened.valid.indices.compactMap { entry in
                orderFinding(entry, in: plan, inspection)
                    ?? episodeFinding(plan.reopened.valid[entry], of: place, in: inspection)
            }
        }
    }

    private static func orderFinding(_ place: Int, in plan: ActionPlan, _ inspection: Inspection) -> Diagnostic? {
        let entries = plan.reopened.valid
        let entry = entries[place]
        let (doneOn, on) = (entry.wasDoneOn, entry.on)
        // A completion in the future has its finding (BD011).
        guard !inspection.isFuture(doneOn.value) else { return nil }
        if plan.createdOn.isKnown, doneOn.value < plan.createdOn.value {
            return finding(in: plan, beforeCreation(doneOn.value, plan.createdOn.value), at: doneOn.range)
        }
        if on.value <= doneOn.value {
            return finding(in: plan, beforeCompletion(on.value, doneOn.value), at: on.range)
        }
        let next = place + 1 < entries.count ? entries[place + 1].wasDoneOn : plan.doneOn ?? plan.droppedOn
        guard let next, next.value < on.value else { return nil }
        let name = place + 1 < entries.count ? "was_done_on" : plan.doneOn != nil ? "done_on" : "dropped_on"
        return finding(
            in: plan, afterNext(on.value, name, next.value), at: on.range,
            notes: [plan.note(nextHere(name), at: next.range)])
    }

    private static func episodeFinding(
        _ entry: APReopening, of place: Table<ActionPlan>.Index, in inspection: Inspection
    ) -> Diagnostic? {
        let catalog = inspection.catalog
        for covered in inspection.coveredByPlan[place] {
            let problem = catalog.problems[covered.problem]
            let later = problem.reopened.valid.filter { $0.on.value > covered.countsFrom }
            guard let start = later.min(by: { $0.on.value < $1.on.value })?.on, start.value <= entry.on.value else {
                continue
            }
            return finding(
                in: catalog.plans[place], laterEpisode(entry.on.value, problem.id), at: entry.on.range, help: newPlan,
                notes: [problem.note(began(start.value), at: start.range)])
        }
        return nil
    }
}

extension BD036BrokenReopening {
    private static func beforeCreation(_ day: Day, _ createdOn: Day) -> String {
        "\"was_done_on\" \(day) is before \"created_on\" \(createdOn)"
    }

    private static func beforeCompletion(_ on: Day, _ doneOn: Day) -> String {
        "the AP was re-opened on \(on), which is not after \"was_done_on\" \(doneOn)"
    }

    private static func afterNext(_ on: Day, _ name: String, _ next: Day) -> String {
        "the AP was re-opened on \(on), after its next \"\(name)\" \(next)"
    }

    private static func nextHere(_ name: String) -> String { "the next \"\(name)\" is here" }

    private static func laterEpisode(_ on: Day, _ id: String) -> String {
        "the AP was re-opened on \(on), but \(id), which it covers, had begun a new episode by then"
    }

    private static let newPlan = "a re-opened problem gets a new AP"
    private static func began(_ day: Day) -> String { "re-opened on \(day)" }

    static var explanation: Explanation {
        Explanation(
            title: "an AP's completions and re-openings take turns",
            purpose: """
                Each entry tells of a completion that was undone: created_on ≤ was_done_on < on ≤ the next \
                was_done_on, done_on or dropped_on. An AP belongs to the episode of its problems in which it was \
                created; once a problem itself was re-opened, it gets a new AP.
                """,
            wrong: """
                done_on: 2026-04-09
                reopened:
                  - {on: 2026-04-14, was_done_on: 2026-04-02, reason: the export was forgotten}
                """,
            right: """
                done_on: 2026-04-20
                reopened:
                  - {on: 2026-04-14, was_done_on: 2026-04-02, reason: the export was forgotten}
                """)
    }
}
