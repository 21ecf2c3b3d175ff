/// How problems entered and left the undecided ones, each day looked at as it was.
package enum CarryOver {
    static func perCycle(in snapshot: Snapshot) -> [Balance<ChangeOfUndecided>] {
        Balance.perCycle(of: snapshot.timelines.problems.values, in: snapshot.cycles)
    }

    package static let definition = Definition(
        "carry_over", "1.19",
        "Problems that nobody has decided about at the end of the cycle: opening + inflow + re-opened − screened out − "
            + "duplicates − decided = closing.")
}

/// Why a problem becomes undecided or stops being it.
package enum ChangeOfUndecided: String, BalanceChange {
    case inflow, reopened
    case screenedOut = "screened_out"
    case duplicates, decided

    package var adds: Bool {
        switch self {
        case .inflow, .reopened: true
        case .screenedOut, .duplicates, .decided: false
        }
    }
}

extension ProblemTimeline: BalancedLife {
    /// Where a problem is decided on the day it leaves as filtered out or duplicate, it leaves undecided: that day's
    /// decision does not count, a re-opening of that day does.
    package func forEachChange(_ body: (Day, ChangeOfUndecided) -> Void) {
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
        return duplicate.map { Dated($0, .duplicates) }
    }
}
