import BackdriveCore

/// What an entry that `log` added has to do with how its record stands, where no rule faults it.
struct EntryRemarks {
    private let request: LogRequest
    private let record: NamedRecord
    private let day: Day
    /// With the entry, as it stands on that day.
    private let snapshot: Snapshot

    /// - Parameters:
    ///   - day: the entry's.
    ///   - content: with the entry in it.
    init(_ request: LogRequest, of record: NamedRecord, on day: Day, in content: InspectedContent) {
        self.request = request
        self.record = record
        self.day = day
        snapshot = Snapshot(of: content.judged.snapshot.timelines, asOf: day)
    }

    var all: [String] {
        switch (request.kind, snapshot.catalog.resolve(record.id, as: record.kind)) {
        case (.check, .plan(let plan)): [onCheck(of: plan)].compactMap(\.self)
        case (.decision, .problem): [onRevisit].compactMap(\.self)
        case (.occurrence, .problem): [onOccurrence].compactMap(\.self)
        case (.verification, .problem(let problem)): [onVerification(of: problem)].compactMap(\.self)
        default: []
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
