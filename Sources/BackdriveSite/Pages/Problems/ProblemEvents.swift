internal import BackdriveCore

extension ProblemPiece {
    /// Everything dated that happened to the problem and to its APs, but for its occurrences, which are drawn.
    var events: [TimelineEvent] {
        let own = report.catalog.events(of: .problem(index), by: report.asOf)
        // Of one day: what was decided, what its APs did, what came of it.
        let outcome = own.firstIndex { $0.what.isOutcome } ?? own.endIndex
        return own[..<outcome].map(site.told) + plans + own[outcome...].map(site.told) + struckOccurrences
    }

    /// What became of the APs that cover the problem, of every episode.
    private var plans: [TimelineEvent] {
        let timeline = report.timelines.problems[index]
        return timeline.coverage.prefix(ProblemStory.mostPlans).flatMap { coverage -> [TimelineEvent] in
            let plan = coverage.plan
            guard let state = report.plans[plan] else { return [] }
            let begun = TimelineEvent(
                on: coverage.from, style: "step", title: words("event.plan_created"), record: .plan(plan))
            guard let ended = state.doneOn ?? state.droppedOn else { return [begun] }
            let key = state.doneOn == nil ? "event.plan_dropped" : "event.plan_done"
            return [
                begun,
                TimelineEvent(
                    on: max(ended, coverage.from), style: state.doneOn == nil ? "stop" : "done", title: words(key),
                    record: .plan(plan)),
            ]
        }
    }

    private var struckOccurrences: [TimelineEvent] {
        problem.occurrences.all.filter { $0.void != nil }.map { occurrence in
            TimelineEvent(
                on: occurrence.on.value, style: "step", title: words("event.occurrence", ["n": occurrence.count]),
                detail: occurrence.ref ?? occurrence.note, by: occurrence.by?.value, void: occurrence.void)
        }
    }
}

extension DatedEvent.What {
    fileprivate var isOutcome: Bool {
        switch self {
        case .verified, .reopened: true
        default: false
        }
    }
}
