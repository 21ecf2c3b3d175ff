internal import BackdriveCore

extension ProblemPiece {
    /// Where the problem stands, in one sentence: the answer of its page.
    var answer: Sentence {
        switch state.stage {
        case .reported: words.sentence("problem.answer.reported", ["days": words.days(waiting)])
        case .queued: words.sentence("problem.answer.queued", ["days": words.days(waiting)])
        case .analysed: analysed
        case .inAction: inAction
        case .deferred, .declined: decided
        case .duplicate: duplicate
        case .filteredOut:
            words.sentence(
                "problem.answer.filtered_out",
                ["reason": problem.screening?.reason.map { words.name(of: $0.value) } ?? "—"])
        case .resolved, .verified: resolved
        }
    }

    private var waiting: Int { report.asOf - report.waitingSince(index) }

    private var analysed: Sentence {
        if let reopened = state.episodeStart {
            return words.sentence("problem.answer.reopened", ["day": reopened])
        }
        return words.sentence(state.isUndecided ? "problem.answer.undecided" : "problem.answer.no_plan")
    }

    /// The next due date is what a reader looks for; an overdue one comes before it by nature.
    private var inAction: Sentence {
        let due = state.live.compactMap { report.plans[$0]?.dueOn }.min() ?? report.asOf
        return words.sentence(
            "problem.answer.in_action",
            ["n": state.live.count, "due": due, "distance": words.due(on: due, asOf: report.asOf)])
    }

    private var decided: Sentence {
        let decision = report.decision(about: index)
        let key = state.stage == .declined ? "declined" : decision?.revisitOn == nil ? "deferred" : "deferred_until"
        return words.sentence(
            "problem.answer.\(key)",
            [
                "day": decision?.on.value.description ?? "—", "until": decision?.revisitOn?.value.description ?? "—",
                "reason": decision?.reason ?? "—",
            ])
    }

    private var duplicate: Sentence {
        guard let root = report.duplicates.root(of: index) else {
            return words.sentence("problem.answer.duplicate_lost", ["id": problem.duplicateOf?.problem.value ?? "—"])
        }
        let target = report.catalog.problems[root]
        return words.sentence("problem.answer.duplicate", ["id": target.id, "title": target.title.value])
    }

    /// The verdict, what a person found, and whether it came back.
    private var resolved: Sentence {
        let day = state.fixOn ?? report.asOf
        guard let effect = state.effectiveness else { return words.sentence("problem.answer.resolved", ["day": day]) }
        let values: KeyValuePairs<String, any GapFilling> = [
            "before": effect.before, "after": effect.after, "window": words.days(effect.windowDays),
            "elapsed": effect.elapsedDays, "verdict": words.name(of: effect.verdict), "day": day,
            "found": found, "back": back(effect), "until": effect.verdictOn,
        ]
        switch effect.verdict {
        case .observing: return words.sentence("problem.answer.observing", values)
        case .noBaseline: return words.sentence("problem.answer.no_baseline", values)
        case _ where effect.isLowEvidence: return words.sentence("problem.answer.low_evidence", values)
        case .eliminated, .improved: return words.sentence("problem.answer.measured", values, style: "blue")
        case .unchanged: return words.sentence("problem.answer.measured", values)
        case .worse: return words.sentence("problem.answer.measured", values, style: "red")
        }
    }

    /// `; found effective on 11-06`.
    private var found: String {
        report.judgement(of: index).map {
            words("problem.answer.found.\($0.result.value.rawValue)", ["day": $0.on.value.short(asOf: report.asOf)])
        } ?? ""
    }

    /// That it still happens although it is better.
    private func back(_ effect: Effectiveness) -> String {
        effect.verdict == .improved ? words("problem.answer.back", ["n": effect.after]) : ""
    }
}
