/// Whether the APs done in a cycle were done by their due date (METRICS.md 1.10).
package struct OnTime: Sendable {
    /// Done ≤ the original due date.
    private(set) var original = 0
    /// Done ≤ the due date in force on the day it was done.
    private(set) var current = 0
    private(set) var done = 0

    static func perCycle(in snapshot: Snapshot) -> [OnTime] {
        var cycles = Array(repeating: OnTime(), count: snapshot.cycles.count)
        for plan in snapshot.catalog.plans.indices {
            guard let ending = snapshot.endings[plan], ending.isDone, let cycle = snapshot.cycles[ending.on] else {
                continue
            }
            cycles[cycle].done += 1
            if isOnTime(snapshot.catalog.plans[plan], doneOn: ending.on) { cycles[cycle].original += 1 }
            if isOnTimeByCurrentDue(snapshot.catalog.plans[plan], doneOn: ending.on) { cycles[cycle].current += 1 }
        }
        return cycles
    }

    static func isOnTime(_ plan: ActionPlan, doneOn: Day) -> Bool { doneOn <= plan.originalDueOn }

    static func isOnTimeByCurrentDue(_ plan: ActionPlan, doneOn: Day) -> Bool {
        doneOn <= plan.dueOn(asOf: doneOn)
    }

    package static let definition = Definition(
        "on_time", "1.10", "Of the APs done in a cycle, those done on or before their original due date.")
    package static let currentDefinition = Definition(
        "on_time_current", "1.10",
        "Of the APs done in a cycle, those done on or before the due date in force on the day they were done.")
}
