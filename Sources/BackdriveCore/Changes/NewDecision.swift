/// A decision that a change records.
package struct NewDecision: Sendable, Hashable {
    package let record: RecordName
    package let on: Day
    package let outcome: Decision.Outcome
    package let reason: String?
    package let revisitOn: Day?
}

extension RecordChanges {
    /// Of new problems too, in the logs' order.
    var decisions: [NewDecision] {
        newEntries(of: problems) {
            $0.origin.hasGap(in: "decisions", at: "on", "outcome", "void")
        } key: {
            EntryKey(on: $0.on.value, said: $0.outcome.value)
        } _: { catalog, problem in
            catalog.problems[problem].decisions.valid
        }.map { problem, decision in
            NewDecision(
                record: RecordName(problem), on: decision.on.value, outcome: decision.outcome.value,
                reason: decision.reason, revisitOn: decision.revisitOn?.value)
        }
    }
}
