/// A check of an AP that a change records, in its own log or in the minutes of a meeting (METRICS.md 1.14).
package struct NewCheck: Sendable, Hashable {
    package let record: RecordName
    package let on: Day
    package let outcome: Check.Outcome
    package let note: String?
    /// The meeting's id.
    package let meeting: String?
}

extension RecordChanges {
    /// Of new APs too; what is worst first, then by AP, then by day.
    var checks: [NewCheck] {
        let new = newEntries(of: plans) {
            $0.origin.hasGap(in: "checks", at: "on", "outcome", "void")
        } key: {
            EntryKey(on: $0.on.value, said: $0.outcome.value)
        } _: { catalog, plan in
            catalog.checks(of: plan).map(\.check).filter { $0.void == nil }
        }.map { plan, check in
            NewCheck(
                record: RecordName(plan), on: check.on.value, outcome: check.outcome.value, note: check.note,
                meeting: check.meeting?.value)
        }
        return Check.Outcome.allCases.reversed().flatMap { outcome in new.filter { $0.outcome == outcome } }
    }
}
