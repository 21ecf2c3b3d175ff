/// How many problems stood in each stage at the end of each cycle (METRICS.md 1.18).
///
/// Each cycle's counts are the numbers of its last day as as-of day, so a stage is looked up as it was seen then. A
/// problem is looked at only at the end of cycles in which something happened to it; in between it stays where it is.
package struct CumulativeFlow: Sendable {
    /// Cycle by cycle, each in the order of the stages.
    private var counts: [Int]

    private static let stageCount = Stage.allCases.count

    init(in snapshot: Snapshot) {
        let cycles = snapshot.cycles
        let plans = snapshot.timelines.plans
        // Differences first: what enters and leaves a stage in each cycle.
        counts = Array(repeating: 0, count: cycles.count * Self.stageCount)
        guard cycles.count > 0 else { return }
        let planCycles = Column<ActionPlan, [Int]>(plans.values.map { $0.eventCycles(in: cycles) })
        var touched: [Int] = []
        for timeline in snapshot.timelines.problems.values where timeline.reportedOn <= snapshot.asOf {
            let first = cycles[timeline.reportedOn] ?? 0
            touched.removeAll(keepingCapacity: true)
            touched.append(first)
            timeline.forEachEventDay { day in
                if let cycle = cycles[day] { touched.append(cycle) }
            }
            for coverage in timeline.coverage {
                if let cycle = cycles[coverage.from] { touched.append(cycle) }
                touched += planCycles[coverage.plan]
            }
            touched.sort()
            move(timeline, in: touched, from: first, cycles, plans)
        }
        for place in Self.stageCount..<counts.count { counts[place] += counts[place - Self.stageCount] }
    }

    /// Takes a problem from stage to stage; `touched` ascends and may hold a cycle more than once.
    private mutating func move(
        _ timeline: ProblemTimeline, in touched: [Int], from first: Int, _ cycles: CycleIndex,
        _ plans: Column<ActionPlan, PlanTimeline>
    ) {
        var last: Stage?
        var previous: Int?
        for cycle in touched where cycle >= first && cycle != previous {
            previous = cycle
            let stage = timeline.standing(on: cycles.closingDay(of: cycle), plans: plans)?.stage
            guard stage != last else { continue }
            if let last { counts[cycle * Self.stageCount + last.place] -= 1 }
            if let stage { counts[cycle * Self.stageCount + stage.place] += 1 }
            last = stage
        }
    }

    func stages(inCycle cycle: Int) -> [Stage: Int] {
        Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0, counts[cycle * Self.stageCount + $0.place]) })
    }

    package static let definition = Definition(
        "flow", "1.18",
        "Problems by stage as of the end of each cycle's last day; together they are all arrivals and never fall.")
}

extension ProblemTimeline {
    /// Every day on which the stage may change, but for what its APs do; in no order, days may come more than once.
    fileprivate func forEachEventDay(_ body: (Day) -> Void) {
        screenedOn.map(body)
        duplicateOn.map(body)
        analysedOn.map(body)
        for decision in decisions.entries { body(decision.on) }
        for day in reopenedOn { body(day) }
        for result in verifications.entries { body(result.on) }
    }
}

extension PlanTimeline {
    /// The cycles in which the AP ended or was re-opened, each once.
    fileprivate func eventCycles(in cycles: CycleIndex) -> [Int] {
        var found: [Int] = []
        func add(_ day: Day) {
            if let cycle = cycles[day], found.last != cycle { found.append(cycle) }
        }
        for completion in undone {
            add(completion.doneOn)
            add(completion.reopenedOn)
        }
        if let lastEnding { add(lastEnding.on) }
        return found
    }
}
