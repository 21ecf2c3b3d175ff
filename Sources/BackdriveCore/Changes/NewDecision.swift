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
        let known = Dictionary(uniqueKeysWithValues: problems.pairs.map { ($0.after, before.problems[$0.before]) })
        return after.problems.indices.flatMap { index -> [NewDecision] in
            let problem = after.problems[index]
            // Which of them are new cannot be told where one was unreadable, or all were.
            if let old = known[index], old.origin.hasGap(in: "decisions", at: "on", "outcome", "void") { return [] }
            if case .leftOut = self.before.resolve(problem.id, as: .problem) { return [] }
            let before = known[index]?.decisions.valid.map(NewDecision.Key.init) ?? []
            return problem.decisions.valid.surplus(over: before, by: NewDecision.Key.init).map { decision in
                NewDecision(
                    record: RecordName(problem), on: decision.on.value, outcome: decision.outcome.value,
                    reason: decision.reason, revisitOn: decision.revisitOn?.value)
            }
        }
    }
}

extension NewDecision {
    /// What makes it the same decision although its reason is worded anew.
    fileprivate struct Key: Hashable {
        let on: Day
        let outcome: Decision.Outcome

        init(_ decision: Decision) {
            on = decision.on.value
            outcome = decision.outcome.value
        }
    }
}
