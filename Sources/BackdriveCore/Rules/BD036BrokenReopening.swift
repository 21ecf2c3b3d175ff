/// An AP's completions and re-openings take turns, within one episode of its problems (DATA.md §5, BD036).
///
/// Each entry is reported once, at the first day that breaks the order.
enum BD036BrokenReopening: CatalogRule {
    static let code: RuleCode = 36

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let plans = inspection.catalog.plans
        let episodes = laterEpisodes(in: inspection)
        return plans.indices.flatMap { place -> [Diagnostic] in
            let plan = plans[place]
            guard !plan.reopened.valid.isEmpty, !plan.origin.hasFault(in: "reopened") else { return [] }
            return plan.reopened.valid.indices.compactMap { entry in
                orderFinding(entry, in: plan, inspection)
                    ?? episodeFinding(plan.reopened.valid[entry], in: plan, episodes[place])
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

    /// The first re-opening, among the problems that an AP covers, that began an episode later than the AP's own.
    private struct LaterEpisode {
        let problem: Problem
        let start: Located<Day>
    }

    private static func laterEpisodes(in inspection: Inspection) -> Column<ActionPlan, LaterEpisode?> {
        let catalog = inspection.catalog
        var first = Column<ActionPlan, LaterEpisode?>(repeating: nil, for: catalog.plans)
        for place in catalog.problems.indices where !catalog.problems[place].reopened.valid.isEmpty {
            let problem = catalog.problems[place]
            let starts = problem.reopened.valid.map(\.on).sorted { $0.value < $1.value }
            for coverage in inspection.timelines.problems[place].coverage {
                let next = starts.partitionPoint { $0.value > coverage.countsFrom }
                guard next < starts.count else { continue }
                if first[coverage.plan].map({ starts[next].value < $0.start.value }) ?? true {
                    first[coverage.plan] = LaterEpisode(problem: problem, start: starts[next])
                }
            }
        }
        return first
    }

    private static func episodeFinding(
        _ entry: APReopening, in plan: ActionPlan, _ episode: LaterEpisode?
    ) -> Diagnostic? {
        guard let episode, episode.start.value <= entry.on.value else { return nil }
        return finding(
            in: plan, laterEpisode(entry.on.value, episode.problem.id), at: entry.on.range, help: newPlan,
            notes: [episode.problem.note(began(episode.start.value), at: episode.start.range)])
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
