/// A person's judgement on a problem's APs that a change records.
package struct NewVerdict: Sendable, Hashable {
    package let record: RecordName
    package let on: Day
    package let result: VerificationResult.Outcome
    package let note: String?
}

extension RecordChanges {
    /// Of new problems too, in the logs' order.
    var verdicts: [NewVerdict] {
        newEntries(of: problems) {
            $0.origin.hasGap(in: "verification", at: "results")
        } key: {
            EntryKey(on: $0.on.value, said: $0.result.value)
        } _: { catalog, problem in
            catalog.problems[problem].verification?.results.valid ?? []
        }.map { problem, verdict in
            NewVerdict(
                record: RecordName(problem), on: verdict.on.value, result: verdict.result.value, note: verdict.note)
        }
    }
}
