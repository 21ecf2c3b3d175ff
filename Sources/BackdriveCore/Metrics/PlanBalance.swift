/// Open APs (METRICS.md 1.19): opening + created + reopened − done − dropped = closing; events, not final endings.
package struct PlanBalance: Sendable, Hashable {
    package let opening: Int
    package let created: Int
    package let reopened: Int
    package let done: Int
    package let dropped: Int

    package var closing: Int { opening + created + reopened - done - dropped }

    private struct Events: Sendable {
        var created = 0
        var reopened = 0
        var done = 0
        var dropped = 0

        var net: Int { created + reopened - done - dropped }

        mutating func count(_ change: ChangeOfOpen) {
            switch change {
            case .created: created += 1
            case .reopened: reopened += 1
            case .done: done += 1
            case .dropped: dropped += 1
            }
        }
    }

    static func perCycle(in snapshot: Snapshot) -> [PlanBalance] {
        // Place 0 gathers what happened before the first cycle.
        var events = Array(repeating: Events(), count: snapshot.cycles.count + 1)
        for timeline in snapshot.timelines.plans.values {
            timeline.forEachChangeOfOpen { day, change in
                guard day <= snapshot.asOf else { return }
                events[snapshot.cycles[day].map { $0 + 1 } ?? 0].count(change)
            }
        }
        var opening = events[0].net
        return events.dropFirst().map { events in
            let balance = PlanBalance(
                opening: opening, created: events.created, reopened: events.reopened, done: events.done,
                dropped: events.dropped)
            opening = balance.closing
            return balance
        }
    }

    package static let definition = Definition(
        "ap_balance", "1.19", "Open APs: opening + created + re-opened − done − dropped = closing, counted as events.")
}

/// Why an AP becomes open or stops being it.
package enum ChangeOfOpen: Sendable {
    case created, reopened, done, dropped
}

extension PlanTimeline {
    /// Each change once, with its day; completions that were undone later too.
    package func forEachChangeOfOpen(_ body: (Day, ChangeOfOpen) -> Void) {
        body(createdOn, .created)
        for completion in undone {
            body(completion.doneOn, .done)
            body(completion.reopenedOn, .reopened)
        }
        if let lastEnding { body(lastEnding.on, lastEnding.isDone ? .done : .dropped) }
    }
}
