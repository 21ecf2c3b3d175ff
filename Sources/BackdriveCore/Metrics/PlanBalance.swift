/// Open APs (METRICS.md 1.19): opening + created + reopened − done − dropped = closing; events, not final endings.
package struct PlanBalance: Sendable, Hashable {
    package let opening: Int
    package let created: Int
    package let reopened: Int
    package let done: Int
    package let dropped: Int

    package var closing: Int { opening + created + reopened - done - dropped }

    static func perCycle(in snapshot: Snapshot) -> [PlanBalance] {
        let changes = snapshot.cycles.counts { count in
            for timeline in snapshot.timelines.plans.values { timeline.forEachChangeOfOpen(count) }
        }
        var opening = PlanBalance(opening: 0, changes.before).closing
        return changes.cycles.map { changes in
            let balance = PlanBalance(opening: opening, changes)
            opening = balance.closing
            return balance
        }
    }

    package static let definition = Definition(
        "ap_balance", "1.19", "Open APs: opening + created + re-opened − done − dropped = closing, counted as events.")
}

extension PlanBalance {
    fileprivate init(opening: Int, _ changes: [ChangeOfOpen: Int]) {
        self.init(
            opening: opening, created: changes[.created] ?? 0, reopened: changes[.reopened] ?? 0,
            done: changes[.done] ?? 0, dropped: changes[.dropped] ?? 0)
    }
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
