/// An AP's completions and re-openings take turns, within one episode of its problems (DATA.md §5, BD036).
///
/// Each entry is reported once, at the first day that breaks the order.
enum BD036BrokenReopening: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let plans = inspection.catalog.plans
        let episodes = laterEpisodes(in: inspection)
        return plans.indices.flatMap { place -> [Diagnostic] in
            let plan = plans[place]
            guard !plan.reopened.valid.isEmpty, !plan.origin.hasGap(in: "reopened", at: "on", "was_done_on", "void")
            else { return [] }
            return plan.reopened.valid.indices.compactMap { entry in
                orderFinding(entry, in: plan, inspection)
                    ?? episodes[place].flatMap { episodeFinding(plan.reopened.valid[entry].on, in: plan, $0) }
            }
        }
    }

    private static func orderFinding(_ place: Int, in plan: ActionPlan, _ inspection: Inspection) -> Diagnostic? {
        let entries = plan.reopened.valid
        let (doneOn, on) = (entries[place].wasDoneOn, entries[place].on)
        // A completion in the future has its finding (BD011).
        guard !inspection.isFuture(doneOn.value) else { return nil }
        if plan.createdOn.isKnown, doneOn.value < plan.createdOn.value {
            return finding(
                in: plan, "\"was_done_on\" \(doneOn.value) is before \"created_on\" \(plan.createdOn.value)",
                at: doneOn.range)
        }
        if on.value <= doneOn.value {
            return finding(
                in: plan, "the AP was re-opened on \(on.value), which is not after \"was_done_on\" \(doneOn.value)",
                at: on.range)
        }
        let isLast = place + 1 == entries.count
        // A day that the status rules out has its finding (BD012).
        let next = isLast ? plan.lastEnding : entries[place + 1].wasDoneOn
        guard let next, next.value < on.value else { return nil }
        let name = !isLast ? "was_done_on" : plan.status.value == .done ? "done_on" : "dropped_on"
        return finding(
            in: plan, "the AP was re-opened on \(on.value), after its next \"\(name)\" \(next.value)", at: on.range,
            help: isLast
                ? "\"\(name)\" is the day of the last ending, on or after \(on.value)"
                : "put the entries in the order of their days, the oldest first",
            notes: [plan.note("the next \"\(name)\" is here", at: next.range)])
    }

    /// The first re-opening, among the problems that an AP covers, that began an episode later than the AP's own.
    private typealias LaterEpisode = (problem: Problem, start: Located<Day>)

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
                    first[coverage.plan] = (problem, starts[next])
                }
            }
        }
        return first
    }

    private static func episodeFinding(
        _ on: Located<Day>, in plan: ActionPlan, _ episode: LaterEpisode
    ) -> Diagnostic? {
        let (problem, start) = episode
        guard start.value <= on.value else { return nil }
        return finding(
            in: plan,
            "the AP was re-opened on \(on.value), but \(problem.id), which it covers, had begun a new episode by then",
            at: on.range, help: "a re-opened problem gets a new AP",
            notes: [problem.note("re-opened on \(start.value)", at: start.range)])
    }

    static let explanation = Explanation(
        code: 36, title: "an AP's completions and re-openings take turns",
        purpose: """
            Each entry tells of a completion that was undone: created_on ≤ was_done_on < on ≤ the next was_done_on, \
            done_on or dropped_on. An AP belongs to the episode of its problems in which it was created; once a \
            problem itself was re-opened, it gets a new AP.
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

extension ActionPlan {
    /// The day of the ending that its status tells of.
    fileprivate var lastEnding: Located<Day>? {
        switch status.value {
        case .done: doneOn
        case .dropped: droppedOn
        case .open, .inProgress, .blocked: nil
        }
    }
}
