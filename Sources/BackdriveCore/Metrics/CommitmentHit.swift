/// Of the APs first promised for a cycle, those that were done by then (METRICS.md 1.10).
///
/// Counted once the original due date lies before the as-of day. Done ≤ it is a hit; done later, open, or dropped later is
/// a miss; what was dropped on or before it is left out.
package struct CommitmentHit: Sendable {
    private(set) var hits = 0
    private(set) var promised = 0

    static func perCycle(in snapshot: Snapshot) -> [CommitmentHit] {
        var cycles = Array(repeating: CommitmentHit(), count: snapshot.cycles.count)
        for plan in snapshot.existingPlans {
            let due = snapshot.catalog.plans[plan].originalDueOn
            guard due < snapshot.asOf, let cycle = snapshot.cycles[due] else { continue }
            let endedInTime = snapshot.endings[plan].flatMap { $0.on <= due ? $0 : nil }
            if let endedInTime, !endedInTime.isDone { continue }
            cycles[cycle].promised += 1
            if endedInTime != nil { cycles[cycle].hits += 1 }
        }
        return cycles
    }

    package static let definition = Definition(
        "commitment_hit", "1.10",
        "Of the APs whose original due date lies in the cycle and has passed, those done on or before it.")
}
