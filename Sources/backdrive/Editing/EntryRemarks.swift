import BackdriveCore

/// What an entry that `log` added has to do with how its record stands, where no rule faults it.
struct EntryRemarks {
    let request: LogRequest
    let record: NamedRecord
    /// With the entry, as it stands on the entry's day.
    let snapshot: Snapshot

    private var day: Day { snapshot.asOf }

    /// Nil where there is nothing to say.
    var remark: String? {
        switch (request.kind, snapshot.catalog.resolve(record.id, as: record.kind)) {
        case (.check, .plan(let plan)): onCheck(of: plan)
        case (.decision, .problem): onRevisit
        case (.occurrence, .problem): onOccurrence
        case (.verification, .problem(let problem)): onVerification(of: problem)
        default: nil
        }
    }

    private func onCheck(of plan: Table<ActionPlan>.Index) -> String? {
        guard let state = Report(of: snapshot).plans[plan], let endedOn = state.doneOn ?? state.droppedOn else {
            return nil
        }
        return
            "\(record.id) was \(state.state.rawValue) on \(endedOn): no meeting looks at a check of an AP that has ended"
    }

    /// Of a day to look at a deferred problem again that is none to come.
    private var onRevisit: String? {
        guard let revisitOn = request.fields["revisit_on"].flatMap({ Day($0) }), revisitOn <= day else { return nil }
        return "\(revisitOn) is not after the decision of \(day): the problem waits for the next cycle meeting at once"
    }

    private var onOccurrence: String? {
        guard let ref = request.fields["ref"],
            let other = snapshot.catalog.problems.first(where: { problem in
                problem.id != record.id && problem.occurrences.unstruck.contains { $0.ref == ref }
            })
        else { return nil }
        return "\(ref) is an occurrence of \(other.id) too: is one of them a duplicate?"
    }

    private func onVerification(of problem: Table<Problem>.Index) -> String? {
        guard let state = Report(of: snapshot).problems[problem] else { return nil }
        guard let fixOn = state.fixOn else {
            let open = state.live.map { snapshot.catalog.plans[$0].id }
            return "\(record.id) is not resolved on \(day)"
                + (open.isEmpty
                    ? "" : ", since \(Wording.list(open, joinedBy: "and")) \(open.count == 1 ? "is" : "are") open")
                + ": a result counts from the day of the last fix on"
        }
        guard let effect = state.effectiveness else { return nil }
        let days = Wording.counted(effect.windowDays, "day")
        if effect.verdict == .observing {
            return
                "\(record.id) was fixed on \(fixOn): whether it helped can be counted from \(effect.afterWindow.end) on, "
                + "when its window of \(days) is over"
        }
        let saysBetter = request.value == VerificationResult.Outcome.effective.rawValue
        let isJudged =
            request.value != VerificationResult.Outcome.inconclusive.rawValue && effect.verdict != .noBaseline
        let isBetter = effect.verdict == .eliminated || effect.verdict == .improved
        guard isJudged, saysBetter != isBetter else { return nil }
        return
            "the occurrences of \(record.id) say otherwise: \(effect.before) in the \(days) before its first AP, "
            + "\(effect.after) in those after the fix"
    }
}
