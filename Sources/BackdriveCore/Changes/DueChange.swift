/// A due date that a change moves.
package struct DueChange: Sendable, Hashable {
    package let record: RecordName
    package let from: Day
    package let to: Day
    /// Its number among the AP's slips, from 1; nil for a move to an earlier day, and without an entry.
    package let slip: Int?
    package let reason: String?
    /// Whether an entry of `due_history` tells of it; a special project has no such log.
    package let isLogged: Bool

    package var days: Int { to - from }

    fileprivate static func all(from before: ActionPlan, to after: ActionPlan) -> [DueChange] {
        let name = RecordName(after)
        var slips = 0
        // Which of its entries are new cannot be told beside one that was unreadable.
        if before.hasDueGap { return [] }
        let moves = after.dueHistory.valid.map { move in
            slips += move.isSlip ? 1 : 0
            return (move, slip: move.isSlip ? slips : nil)
        }
        var changes = moves.surplus(over: before.dueHistory.valid.map(\.days)) { $0.0.days }.map { move, slip in
            DueChange(
                record: name, from: move.from.value, to: move.to.value, slip: after.hasDueGap ? nil : slip,
                reason: move.reason.flatMap { $0.isEmpty ? nil : $0 }, isLogged: true)
        }
        let reached = changes.last?.to ?? before.dueOn.value
        if reached != after.dueOn.value, !after.hasDueGap, after.knows("due_on", as: before) {
            changes.append(
                DueChange(
                    record: name, from: reached, to: after.dueOn.value, slip: nil, reason: nil, isLogged: false))
        }
        return changes
    }
}

extension Difference {
    /// New entries of the APs' logs, in the logs' order, then what moved without one; then the special projects'.
    package var dueChanges: [DueChange] {
        plans.pairedRecords.flatMap { DueChange.all(from: $0.before, to: $0.after) }
            + specialProjects.pairedRecords.compactMap { before, after in
                guard let from = before.dueOn?.value, let to = after.dueOn?.value, from != to else { return nil }
                return DueChange(
                    record: RecordName(after), from: from, to: to, slip: nil, reason: nil, isLogged: false)
            }
    }
}

extension ActionPlan {
    /// Whether days of its due-date log could not be read.
    fileprivate var hasDueGap: Bool { origin.hasGap(in: "due_history", at: "on", "from", "to", "void") }
}

extension DueMove {
    /// What makes it the same entry although its reason is worded anew.
    fileprivate var days: [Day] { [on.value, from.value, to.value] }
}
