/// The six numbers of the overview on one day (PRODUCT.md §4): whether the loop is running, on time, and working.
///
/// They cost a look at each record's day, not a whole report: cheap enough for each of the last cycles.
package struct VitalSigns: Sendable, Hashable {
    package let openPlans: Int
    /// Of the APs done in the cycle, up to the day; nil without a cycle or such an AP (METRICS.md 1.10).
    package fileprivate(set) var onTime: Rate?
    /// Problems that wait for a decision (METRICS.md §0).
    package let undecided: Int
    /// Open problems of tier H with an open covering AP (METRICS.md 1.7).
    package let highCoverage: Rate?
    /// Sources that are stale, or that nobody ever looked at (METRICS.md 1.3).
    package let staleSources: Int
    /// The better ones of the problems with a verdict to compare by (METRICS.md 1.15).
    package let better: Rate?

    init(in snapshot: Snapshot) {
        let (catalog, asOf) = (snapshot.catalog, snapshot.asOf)
        let occurrences = Occurrences(of: catalog, duplicates: DuplicateChains(catalog, asOf: asOf), asOf: asOf)
        var undecided = 0
        var verdicts: [Effectiveness.Verdict] = []
        for problem in snapshot.existingProblems {
            guard let standing = snapshot.standings[problem] else { continue }
            if snapshot.timelines.problems[problem].isUndecided(standing, on: asOf) { undecided += 1 }
            Effectiveness(of: problem, standing, in: snapshot, occurrences: occurrences).map {
                verdicts.append($0.verdict)
            }
        }
        let counts = EffectivenessCounts(of: verdicts)
        openPlans = catalog.plans.indices.count { snapshot.isOpen($0) }
        onTime = OnTime.perCycle(in: snapshot).last.flatMap { Rate($0.original, of: $0.done) }
        self.undecided = undecided
        highCoverage = HighCoverage.rate(in: snapshot)
        staleSources = SourceState.perSource(in: snapshot).values.count { $0?.isStale ?? false }
        better = Rate(counts.better, of: counts.judged)
    }

    /// The High problems that no open AP covers.
    package var highUncovered: Int { highCoverage.map { $0.of - $0.n } ?? 0 }
}

extension Report {
    /// The numbers of an earlier day, or of the as-of day itself, as they were then.
    package func vitalSigns(on day: Day) -> VitalSigns { VitalSigns(in: Snapshot(of: timelines, asOf: day)) }

    /// The sparks: at the end of each of the last cycles, at the as-of day for the running one. Rates are those of
    /// `cycles`, as known now.
    package func vitalSigns(ofLastCycles count: Int) -> [VitalSigns] {
        cycles.suffix(count).map { cycle in
            var signs = vitalSigns(on: min(cycle.cycle.lastDay, asOf))
            signs.onTime = cycle.onTime
            return signs
        }
    }
}
