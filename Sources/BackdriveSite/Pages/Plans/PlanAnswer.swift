internal import BackdriveCore

/// Who does what by when, and how late, in one sentence: the answer of an AP's page.
struct PlanAnswer {
    let site: Site
    let plan: ActionPlan
    let state: PlanState

    private var words: Words { site.words }

    var sentence: String {
        switch state.state {
        case .open: open + slips
        case .done: done + slips
        case .dropped:
            words(
                "ap_page.answer.dropped",
                [
                    "day": .text((state.droppedOn ?? site.report.asOf).description),
                    "reason": .text(plan.dropReason?.value ?? "—"),
                ])
        }
    }

    private var owner: Words.Filling {
        .text(site.report.catalog.people[id: plan.owner.value]?.name.value ?? plan.owner.value)
    }

    private var open: String {
        let key = state.daysOverdue == nil ? "open" : "overdue"
        return words(
            "ap_page.answer.\(key)",
            [
                "owner": owner, "due": .text(state.dueOn.description),
                "distance": .text(words.due(on: state.dueOn, asOf: site.report.asOf)),
            ])
    }

    /// Against the original due date, as on-time rates count (METRICS.md 1.10).
    private var done: String {
        let doneOn = state.doneOn ?? site.report.asOf
        let late = doneOn - state.originalDueOn
        let key = late > 0 ? "done_late" : late == 0 ? "done_on_day" : "done_early"
        return words(
            "ap_page.answer.\(key)",
            ["owner": owner, "day": .text(doneOn.description), "days": .text(words.days(abs(late)))])
    }

    private var slips: String {
        guard state.slips.count > 0 else { return "" }
        return words(
            "ap_page.answer.slips",
            ["n": .number(state.slips.count), "days": .text(words.shift(state.slips.netDays))])
    }
}
