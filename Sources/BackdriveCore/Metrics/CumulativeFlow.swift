/// How many problems stood in each stage at the end of each cycle (METRICS.md 1.18).
///
/// Each cycle's counts are the numbers of its last day as as-of day, so a stage is looked up as it was seen then. A
/// problem is looked at only at the end of cycles in which something happened to it; in between it stays where it is.
package struct CumulativeFlow: Sendable {
    /// By cycle, then by `Stage.place`.
    private var counts: [[Int]]

    init(in snapshot: Snapshot) {
        let cycles = snapshot.cycles
        // Differences first: what enters and leaves a stage in each cycle.
        counts = Array(repeating: Array(repeating: 0, count: Stage.allCases.count), count: cycles.count)
        guard cycles.count > 0 else { return }
        var touched = Array(repeating: false, count: cycles.count)
        for timeline in snapshot.timelines.problems.values where timeline.reportedOn <= snapshot.asOf {
            let first = cycles[timeline.reportedOn] ?? 0
            touched[first] = true
            timeline.forEachEventDay(plans: snapshot.timelines.plans) { day in
                if let cycle = cycles[day], cycle > first { touched[cycle] = true }
            }
            var last: Stage?
            for cycle in first..<cycles.count where touched[cycle] {
                touched[cycle] = false
                let day = cycles.closingDay(of: cycle)
                let stage = timeline.standing(on: day, plans: snapshot.timelines.plans)?.stage
                guard stage != last else { continue }
                if let last { counts[cycle][last.place] -= 1 }
                if let stage { counts[cycle][stage.place] += 1 }
                last = stage
            }
        }
        for cycle in 1..<cycles.count {
            for place in counts[cycle].indices { counts[cycle][place] += counts[cycle - 1][place] }
        }
    }

    func stages(inCycle cycle: Int) -> [Stage: Int] {
        Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0, counts[cycle][$0.place]) })
    }
}

extension ProblemTimeline {
    /// Every day on which the stage may change, in no order; days may come more than once.
    func forEachEventDay(plans: Column<ActionPlan, PlanTimeline>, _ body: (Day) -> Void) {
        body(reportedOn)
        for day in [screenedOn, duplicateOn, analysedOn] { day.map(body) }
        for decision in decisions { body(decision.on) }
        for day in reopenedOn { body(day) }
        for result in verifications { body(result.on) }
        for coverage in coverage {
            body(coverage.from)
            let plan = plans[coverage.plan]
            for completion in plan.undone {
                body(completion.doneOn)
                body(completion.reopenedOn)
            }
            (plan.lastEnding?.on).map(body)
        }
    }
}

extension CumulativeFlow {
    package static let definition = Definition(
        "flow", "1.18",
        "Problems by stage as of the end of each cycle's last day; together they are all arrivals and never fall.")
}
