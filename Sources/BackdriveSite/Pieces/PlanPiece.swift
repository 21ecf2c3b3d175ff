internal import BackdriveCore
internal import Mustache

extension Pieces {
    /// An AP as rows and links show it.
    static let plan = Shape(
        "ap",
        [
            .text("id"), .text("title"), .text("href"), .object("owner", person),
            .text("state"), .text("state_label"),
            .text("due_on"), .text("due_state", optional: true), .text("due_label", optional: true),
            .text("due_distance", optional: true), .text("ended_on", optional: true),
            .flag("is_in_progress"), .text("slips", optional: true),
        ])

    /// Nil while the AP is not created yet.
    func plan(_ index: Table<ActionPlan>.Index) -> Value? {
        guard let state = report.plans[index] else { return nil }
        let plan = report.catalog.plans[index]
        return Self.plan([
            "id": .text(plan.id),
            "title": .text(plan.title.value),
            "href": .text(plan.pagePath),
            "owner": person(plan.owner.value),
            "state": .text(state.state.rawValue),
            "state_label": .text(words.name(of: state.state)),
            "due_on": .text(state.dueOn.description),
            "due_state": .optional(state.dueState?.rawValue),
            "due_label": .optional(state.dueState.map(words.name(of:))),
            "due_distance": .optional(state.dueState.map { _ in words.due(on: state.dueOn, asOf: report.asOf) }),
            "ended_on": .optional((state.doneOn ?? state.droppedOn)?.description),
            "is_in_progress": .flag(state.isInProgress),
            "slips": .optional(slips(state.slips)),
        ])
    }

    /// `2 slips, +14 d`; nil for an AP whose due date never moved away.
    func slips(_ slips: Slips) -> String? {
        guard slips.count > 0 else { return nil }
        let sign = slips.netDays < 0 ? "−" : "+"
        return words(
            "ap.slips", ["n": .number(slips.count), "days": .text("\(sign)\(abs(slips.netDays))")])
    }
}
