/// What came in during a cycle, whatever became of it (METRICS.md 1.1).
package struct Inflow: Sendable {
    private(set) var total = 0
    /// In the order of the sources' table.
    private(set) var bySource: [Int]
    /// Re-open events in the cycle: a column of its own, no inflow.
    private(set) var reopened = 0

    static func perCycle(in snapshot: Snapshot) -> [Inflow] {
        let catalog = snapshot.catalog
        let empty = Inflow(bySource: Array(repeating: 0, count: catalog.sources.count))
        var cycles = Array(repeating: empty, count: snapshot.cycles.count)
        for problem in snapshot.existingProblems {
            let timeline = snapshot.timelines.problems[problem]
            if let cycle = snapshot.cycles[timeline.reportedOn] {
                cycles[cycle].total += 1
                if let source = catalog.sourceOfProblem[problem] { cycles[cycle].bySource[source.offset] += 1 }
            }
            for day in timeline.reopenedOn {
                if let cycle = snapshot.cycles[day] { cycles[cycle].reopened += 1 }
            }
        }
        return cycles
    }

    /// The problems reported before the first cycle, which are in none.
    static func beforeFirstCycle(in snapshot: Snapshot) -> Int {
        let start = snapshot.catalog.calendar.startsOn
        return snapshot.existingProblems.count { snapshot.timelines.problems[$0].reportedOn < start }
    }

    /// The sources that a cycle lists: those not retired by its start, and any other with a problem reported in it.
    func sources(listedIn cycle: Cycle, of catalog: Catalog) -> [Table<InformationSource>.Index] {
        catalog.sources.indices.filter { source in
            guard let retiredOn = catalog.sources[source].retiredOn?.value else { return true }
            return retiredOn > cycle.startsOn || bySource[source.offset] > 0
        }
    }

    package static let definition = Definition(
        "inflow", "1.1", "The problems reported in the cycle, whatever became of them; each is counted once.")
    package static let reopenedDefinition = Definition(
        "reopened", "1.1", "The re-openings of problems dated in the cycle.")
}

extension Report {
    /// Whether anybody looked at a source in a cycle, up to the as-of day: reviewed it, or reported from it. Else its inflow
    /// is not measured, never zero (PRODUCT.md §4).
    package func wasLookedAt(_ source: Table<InformationSource>.Index, in cycle: CycleReport) -> Bool {
        cycle.inflowBySource.contains { $0.row == source && $0.count > 0 }
            || catalog.sources[source].reviews.latest(
                onOrBefore: min(cycle.cycle.lastDay, asOf), notBefore: cycle.cycle.startsOn) != nil
    }
}
