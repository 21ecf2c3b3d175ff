internal import BackdriveCore

/// Where a problem stands, in one sentence: the answer of its page.
struct ProblemAnswer: SitePart {
    let site: Site
    let index: Table<Problem>.Index
    let state: ProblemState

    private var problem: Problem { report.catalog.problems[index] }

    var sentence: String {
        switch state.stage {
        case .reported: words("problem.answer.reported", ["days": words.days(waiting)])
        case .queued: words("problem.answer.queued", ["days": words.days(waiting)])
        case .analysed: analysed
        case .inAction: inAction
        case .deferred, .declined: decided
        case .duplicate: duplicate
        case .filteredOut:
            words(
                "problem.answer.filtered_out",
                ["reason": problem.screening?.reason.map { words.name(of: $0.value) } ?? "—"])
        case .resolved, .verified: resolved
        }
    }

    private var waiting: Int { report.asOf - report.waitingSince(index) }

    private var analysed: String {
        if let reopened = state.episodeStart {
            return words("problem.answer.reopened", ["day": reopened])
        }
        return words(state.isUndecided ? "problem.answer.undecided" : "problem.answer.no_plan")
    }

    /// The next due date is what a reader looks for; an overdue one comes before it by nature.
    private var inAction: String {
        let due = state.live.compactMap { report.plans[$0]?.dueOn }.min() ?? report.asOf
        return words(
            "problem.answer.in_action",
            ["n": state.live.count, "due": due, "distance": words.due(on: due, asOf: report.asOf)])
    }

    private var decided: String {
        let decision = report.decision(about: index)
        let key = state.stage == .declined ? "declined" : decision?.revisitOn == nil ? "deferred" : "deferred_until"
        return words(
            "problem.answer.\(key)",
            [
                "day": decision?.on.value.description ?? "—", "until": decision?.revisitOn?.value.description ?? "—",
                "reason": decision?.reason ?? "—",
            ])
    }

    private var duplicate: String {
        guard let root = report.duplicates.root(of: index) else {
            return words("problem.answer.duplicate_lost", ["id": problem.duplicateOf?.problem.value ?? "—"])
        }
        let target = report.catalog.problems[root]
        return words("problem.answer.duplicate", ["id": target.id, "title": target.title.value])
    }

    private var resolved: String {
        let base = words(
            "problem.answer.\(state.stage.rawValue)",
            ["day": (state.fixOn ?? report.asOf).description, "days": words.days(state.leadDays ?? 0)])
        return base + (state.effectiveness.map { words.sentence(of: $0) } ?? "")
    }
}
