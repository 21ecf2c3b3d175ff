internal import BackdriveCore

/// An AP's life: created, started, done, re-opened, dropped. Due dates and checks are told in lists of their own.
struct PlanEvents {
    let site: Site
    let plan: ActionPlan
    let state: PlanState

    private var words: Words { site.words }

    var all: [TimelineEvent] { [created, started].compactMap(\.self) + reopenings + [ended].compactMap(\.self) }

    private var created: TimelineEvent {
        TimelineEvent(
            on: plan.createdOn.value, style: "start", title: words("event.created"),
            detail: plan.approvedIn == nil ? nil : words("event.approved_in"),
            record: plan.approvedIn.flatMap { site.report.catalog.resolve($0.value, as: .meeting) })
    }

    private var started: TimelineEvent? {
        plan.startedOn.map { TimelineEvent(on: $0.value, style: "step", title: words("event.started")) }
    }

    private var ended: TimelineEvent? {
        if let done = state.doneOn {
            return TimelineEvent(on: done, style: "done", title: words.name(of: PlanState.State.done))
        }
        return state.droppedOn.map {
            TimelineEvent(
                on: $0, style: "stop", title: words.name(of: PlanState.State.dropped), detail: plan.dropReason?.value)
        }
    }

    /// The completion that was undone, then the re-opening; a struck entry is told once.
    private var reopenings: [TimelineEvent] {
        plan.reopened.all.filter { $0.on.value <= site.report.asOf }.flatMap { reopening in
            let again = TimelineEvent(
                on: reopening.on.value, style: "start", title: words("event.reopened"), detail: reopening.reason,
                by: reopening.by, void: reopening.void)
            let done = TimelineEvent(on: reopening.wasDoneOn.value, style: "done", title: words("event.was_done"))
            return reopening.void == nil ? [done, again] : [again]
        }
    }
}
