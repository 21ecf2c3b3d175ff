/// How APs became open and stopped being it: events, not final endings.
package enum PlanBalance {
    static func perCycle(in snapshot: Snapshot) -> [Balance<ChangeOfOpen>] {
        Balance.perCycle(of: snapshot.timelines.plans.values, in: snapshot.cycles)
    }

    package static let definition = Definition(
        "ap_balance", "1.19", "Open APs: opening + created + re-opened − done − dropped = closing, counted as events.")
}

/// Why an AP becomes open or stops being it.
package enum ChangeOfOpen: String, BalanceChange {
    case created, reopened, done, dropped

    package var adds: Bool {
        switch self {
        case .created, .reopened: true
        case .done, .dropped: false
        }
    }
}

extension PlanTimeline: BalancedLife {
    /// Completions that were undone later too.
    package func forEachChange(_ body: (Day, ChangeOfOpen) -> Void) {
        body(createdOn, .created)
        for completion in undone {
            body(completion.doneOn, .done)
            body(completion.reopenedOn, .reopened)
        }
        if let lastEnding { body(lastEnding.on, lastEnding.isDone ? .done : .dropped) }
    }
}
