internal import BackdriveCore

/// Who does what by when, and how late, in one sentence: the answer of an AP's page.
struct PlanAnswer: SitePart {
    let site: Site
    let plan: ActionPlan
    let state: PlanState

    var sentence: String {
        switch state.state {
        case .open: open + slips
        case .done: done + slips
        case .dropped:
            words(
                "ap_page.answer.dropped",
                ["day": (state.droppedOn ?? report.asOf).description, "reason": plan.dropReason?.value ?? "—"])
        }
    }

    private var owner: String { report.name(ofPerson: plan.owner.value) }

    private var open: String {
        let key = state.daysOverdue == nil ? "open" : "overdue"
        return words(
            "ap_page.answer.\(key)",
            ["owner": owner, "due": state.dueOn, "distance": words.due(on: state.dueOn, asOf: report.asOf)])
    }

    /// Against the original due date, as on-time rates count (METRICS.md 1.10).
    private var done: String {
        let doneOn = state.doneOn ?? report.asOf
        let late = doneOn - state.originalDueOn
        let key = late > 0 ? "done_late" : late == 0 ? "done_on_day" : "done_early"
        return words("ap_page.answer.\(key)", ["owner": owner, "day": doneOn, "days": words.days(abs(late))])
    }

    private var slips: String {
        guard state.slips.count > 0 else { return "" }
        return words("ap_page.answer.slips", ["n": state.slips.count, "days": words.shift(state.slips.netDays)])
    }
}
