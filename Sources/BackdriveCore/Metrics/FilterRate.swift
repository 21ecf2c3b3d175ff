/// What became of a source's reports of one cycle, as known on the as-of day (METRICS.md 1.2).
package struct SourceFilter: Sendable, Hashable {
    package let source: Table<InformationSource>.Index
    package let rejected: Int
    package let passed: Int
    /// Neither screened nor a duplicate; above 0 the rate is provisional.
    package let pending: Int
    /// `screening.on − reported_on`, days.
    package let latency: Percentiles

    /// Rejected ÷ (rejected + passed).
    package var rate: Rate? { Rate(rejected, of: rejected + passed) }
    package var isProvisional: Bool { pending > 0 }
}

/// Counts the filter of every source in every cycle.
package struct FilterRate: Sendable {
    private struct Counts: Sendable {
        var rejected = 0
        var passed = 0
        var pending = 0
        var latencies: [Int] = []
    }

    /// Sources within cycles.
    private var counts: [Counts]
    private let sourceCount: Int

    init(in snapshot: Snapshot) {
        let catalog = snapshot.catalog
        sourceCount = catalog.sources.count
        counts = Array(repeating: Counts(), count: snapshot.cycles.count * sourceCount)
        for problem in snapshot.existingProblems {
            let timeline = snapshot.timelines.problems[problem]
            guard let cycle = snapshot.cycles[timeline.reportedOn],
                let source = catalog.sourceOfProblem[problem]
            else { continue }
            let place = cycle * sourceCount + source.offset
            if let screenedOn = timeline.screenedOn, screenedOn <= snapshot.asOf {
                if timeline.isRejected { counts[place].rejected += 1 } else { counts[place].passed += 1 }
                counts[place].latencies.append(screenedOn - timeline.reportedOn)
            } else if snapshot.standings[problem]?.stage != .duplicate {
                counts[place].pending += 1
            }
        }
    }

    func filter(of source: Table<InformationSource>.Index, inCycle cycle: Int) -> SourceFilter {
        let counts = counts[cycle * sourceCount + source.offset]
        return SourceFilter(
            source: source, rejected: counts.rejected, passed: counts.passed, pending: counts.pending,
            latency: Percentiles(of: counts.latencies))
    }

    package static let definition = Definition(
        "filter", "1.2",
        "Of a source's problems reported in the cycle and screened by now, those rejected; the pending are shown beside."
    )
    package static let latencyDefinition = Definition(
        "screening_latency", "1.2", "The median of the days from a problem's report to its screening.")
}
