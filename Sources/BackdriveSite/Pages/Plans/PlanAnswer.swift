internal import BackdriveCore

extension PlanPiece {
    /// How late the AP is, how it was at the last check, whether it has begun: the answer of its page.
    var answer: Sentence {
        switch state.state {
        case .open:
            words.sentence("ap_page.answer.open", ["due": due, "check": check, "begun": begun, "slips": slips])
        case .done: words.sentence("ap_page.answer.done", ["done": done, "slips": slips])
        case .dropped:
            words.sentence(
                "ap_page.answer.dropped",
                ["day": state.droppedOn ?? report.asOf, "reason": plan.dropReason?.value ?? "—"])
        }
    }

    private var due: Sentence {
        if let days = state.daysOverdue {
            return words.sentence("ap_page.answer.overdue", ["days": words.days(days)], style: "red")
        }
        let days = state.dueOn - report.asOf
        return words.sentence(
            days == 0 ? "ap_page.answer.due_today" : "ap_page.answer.due",
            ["days": words.days(days), "due": state.dueOn.short(asOf: report.asOf)],
            style: state.dueState == .soon ? "amber" : nil)
    }

    /// The last check, and how long ago it was.
    private var check: String {
        guard let check = report.lastCheck(of: index) else { return words("ap_page.answer.never_checked") }
        let days = report.asOf - check.on.value
        return words("ap_page.answer.check.\(check.outcome.value.rawValue)", ["ago": words.ago(days)])
    }

    private var begun: String {
        words(
            plan.status.value == .blocked
                ? "ap_page.answer.blocked" : state.isInProgress ? "ap_page.answer.begun" : "ap_page.answer.not_begun")
    }

    /// Against the original due date, as on-time rates count (METRICS.md 1.10).
    private var done: Sentence {
        let doneOn = state.doneOn ?? report.asOf
        let late = doneOn - state.originalDueOn
        let key = late > 0 ? "done_late" : late == 0 ? "done_on_day" : "done_early"
        return words.sentence("ap_page.answer.\(key)", ["day": doneOn, "days": words.days(abs(late))], style: "blue")
    }

    private var slips: String {
        guard state.slips.count > 0 else { return "" }
        return words("ap_page.answer.slips", ["n": state.slips.count, "days": words.shift(state.slips.netDays)])
    }
}
