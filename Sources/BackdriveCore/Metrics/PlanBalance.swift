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
    }

    static func perCycle(in snapshot: Snapshot) -> [PlanBalance] {
        // Place 0 gathers what happened before the first cycle.
        var events = Array(repeating: Events(), count: snapshot.cycles.count + 1)
        func count(_ key: WritableKeyPath<Events, Int>, on day: Day) {
            guard day <= snapshot.asOf else { return }
            events[snapshot.cycles[day].map { $0 + 1 } ?? 0][keyPath: key] += 1
        }
        for timeline in snapshot.timelines.plans.values {
            count(\.created, on: timeline.createdOn)
            for completion in timeline.undone {
                count(\.done, on: completion.doneOn)
                count(\.reopened, on: completion.reopenedOn)
            }
            if let ending = timeline.lastEnding { count(ending.isDone ? \.done : \.dropped, on: ending.on) }
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

    static let definition = Definition(
        "ap_balance", "1.19", "Open APs: opening + created + re-opened − done − dropped = closing, counted as events.")
}
