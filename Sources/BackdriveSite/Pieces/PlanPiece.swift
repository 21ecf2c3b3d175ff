internal import BackdriveCore
internal import Mustache

/// An AP as rows and links show it.
///
/// A class, as rows of many values are: each is read through one reference.
final class PlanPiece: SitePart {
    let site: Site
    let index: Table<ActionPlan>.Index
    let plan: ActionPlan
    let state: PlanState

    init(site: Site, index: Table<ActionPlan>.Index, state: PlanState) {
        self.site = site
        self.index = index
        plan = site.report.catalog.plans[index]
        self.state = state
    }

    static let view = View<PlanPiece>(
        "ap",
        .text("id") { $0.plan.id },
        .text("title") { $0.plan.title.value },
        .text("href") { $0.plan.pagePath },
        .object("owner", PersonName.view) { $0.site.person($0.plan.owner.value) },
        .text("state") { $0.state.state.rawValue },
        .text("state_label") { $0.words.name(of: $0.state.state) },
        .text("due_on") { $0.state.dueOn },
        .text("due_state") { $0.state.dueState?.rawValue },
        .text("due_label") { piece in piece.state.dueState.map { piece.words.name(of: $0) } },
        .text("due_distance") { piece in
            piece.state.dueState.map { _ in piece.words.due(on: piece.state.dueOn, asOf: piece.report.asOf) }
        },
        .text("ended_on") { $0.state.doneOn ?? $0.state.droppedOn },
        .flag("is_in_progress") { $0.state.isInProgress },
        .text("slips") { $0.site.slips($0.state.slips) })
}

extension Site {
    /// Nil while the AP is not created yet.
    func plan(_ index: Table<ActionPlan>.Index) -> PlanPiece? {
        report.plans[index].map { PlanPiece(site: self, index: index, state: $0) }
    }

    /// `2 slips, +14 d`; nil for an AP whose due date never moved away.
    func slips(_ slips: Slips, as key: String = "ap.slips") -> String? {
        guard slips.count > 0 else { return nil }
        let sign = slips.netDays < 0 ? "−" : "+"
        return words(key, ["n": slips.count, "days": "\(sign)\(abs(slips.netDays))"])
    }
}
