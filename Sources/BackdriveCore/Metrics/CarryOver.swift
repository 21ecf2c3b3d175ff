/// Undecided problems (METRICS.md 1.19): opening + inflow + reopened − screenedOut − duplicates − decided = closing.
package struct ProblemBalance: Sendable, Hashable {
    package let opening: Int
    package let inflow: Int
    package let reopened: Int
    package let screenedOut: Int
    package let duplicates: Int
    package let decided: Int

    /// The carry-over: undecided at the end of the cycle's last day, or of the as-of day while it is running.
    package var closing: Int { opening + inflow + reopened - screenedOut - duplicates - decided }
}

/// How problems entered and left the undecided ones, each day looked at as it was.
package enum CarryOver {
    static func perCycle(in snapshot: Snapshot) -> [ProblemBalance] {
        let changes = snapshot.cycles.counts { count in
            for timeline in snapshot.timelines.problems.values { timeline.forEachChangeOfUndecided(count) }
        }
        var opening = ProblemBalance(opening: 0, changes.before).closing
        return changes.cycles.map { changes in
            let balance = ProblemBalance(opening: opening, changes)
            opening = balance.closing
            return balance
        }
    }
}

extension ProblemBalance {
    fileprivate init(opening: Int, _ changes: [ChangeOfUndecided: Int]) {
        self.init(
            opening: opening, inflow: changes[.inflow] ?? 0, reopened: changes[.reopened] ?? 0,
            screenedOut: changes[.screenedOut] ?? 0, duplicates: changes[.duplicate] ?? 0,
            decided: changes[.decided] ?? 0)
    }
}

/// Why a problem becomes undecided or stops being it.
package enum ChangeOfUndecided: Sendable {
    case inflow, reopened, screenedOut, duplicate, decided
}

extension ProblemTimeline {
    /// Each change once, with its day; in no order.
    ///
    /// Where a problem is decided on the day it leaves as filtered out or duplicate, it leaves undecided: that day's
    /// decision does not count, a re-opening of that day does.
    package func forEachChangeOfUndecided(_ body: (Day, ChangeOfUndecided) -> Void) {
        body(reportedOn, .inflow)
        for day in reopenedOn { body(day, .reopened) }
        let leaving = leavingUnjudged
        if let leaving, decidedOn(in: episode(on: leaving.on)).map({ $0 >= leaving.on }) ?? true {
            body(leaving.on, leaving.value)
        }
        for episode in episodes(through: .distantFuture) {
            guard let day = decidedOn(in: episode), leaving.map({ day < $0.on }) ?? true else { continue }
            body(day, .decided)
        }
    }

    /// The first day on which the stage is `filtered_out` or `duplicate`, whichever comes first.
    private var leavingUnjudged: Dated<ChangeOfUndecided>? {
        let filteredOut = isRejected ? screenedOn.map { max($0, reportedOn) } : nil
        let duplicate = duplicateOn.map { max($0, reportedOn) }
        // Of both on one day the stage is `filtered_out`, the earlier row of the stage table.
        if let filteredOut, duplicate.map({ filteredOut <= $0 }) ?? true { return Dated(filteredOut, .screenedOut) }
        return duplicate.map { Dated($0, .duplicate) }
    }
}

extension CarryOver {
    package static let definition = Definition(
        "carry_over", "1.19",
        "Problems that nobody has decided about at the end of the cycle: opening + inflow + re-opened − screened out − "
            + "duplicates − decided = closing.")
}
