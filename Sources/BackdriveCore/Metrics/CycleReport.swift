/// One cycle's numbers; the members of `metrics.json`'s `cycles`.
package struct CycleReport: Sendable {
    package let cycle: Cycle
    /// False for the running cycle, whose numbers are as known at the as-of day.
    package let isComplete: Bool
    /// Of the sources not retired by the cycle's start, and any other with a problem reported in it; by id.
    package let inflowBySource: [Count<InformationSource>]
    package let inflow: Int
    package let reopened: Int
    /// Of the same sources.
    package let filter: [SourceFilter]
    package let classification: Classification
    package let converted: Conversion
    package let throughput: Int
    package let dropped: Int
    package let slips: Int
    package let onTime: Rate?
    package let onTimeCurrent: Rate?
    package let commitmentHit: Rate?
    /// Of the problems that nobody has decided about.
    package let problemBalance: Balance<ChangeOfUndecided>
    /// Of the open APs.
    package let planBalance: Balance<ChangeOfOpen>
    /// Problems by stage at the end of the cycle's last day (at the as-of day for the running one).
    package let flow: [Stage: Int]
    package let meetings: MeetingsHeld

    package var conversion: Rate? { Rate(converted.converted.count, of: converted.analysed.count) }
    package var liveConversion: Rate? { Rate(converted.live.count, of: converted.analysed.count) }

    /// The cycles from the first to the one that holds the as-of day.
    static func all(in snapshot: Snapshot) -> [CycleReport] {
        let inflows = Inflow.perCycle(in: snapshot)
        let filters = FilterRate(in: snapshot)
        let classifications = Classification.perCycle(in: snapshot)
        let conversions = Conversion.perCycle(in: snapshot)
        let throughputs = Throughput.perCycle(in: snapshot)
        let slips = Slips.perCycle(in: snapshot)
        let onTimes = OnTime.perCycle(in: snapshot)
        let hits = CommitmentHit.perCycle(in: snapshot)
        let problemBalances = CarryOver.perCycle(in: snapshot)
        let planBalances = PlanBalance.perCycle(in: snapshot)
        let flow = CumulativeFlow(in: snapshot)
        let meetings = MeetingsHeld.perCycle(in: snapshot)
        return snapshot.cycles.cycles.enumerated().map { place, cycle in
            let inflow = inflows[place]
            let sources = inflow.sources(listedIn: cycle, of: snapshot.catalog)
            let onTime = onTimes[place]
            return CycleReport(
                cycle: cycle, isComplete: cycle.endsBefore <= snapshot.asOf,
                inflowBySource: sources.map { Count(row: $0, count: inflow.bySource[$0.offset]) },
                inflow: inflow.total, reopened: inflow.reopened,
                filter: sources.map { filters.filter(of: $0, inCycle: place) },
                classification: classifications[place],
                converted: conversions[place],
                throughput: throughputs[place].done, dropped: throughputs[place].dropped, slips: slips[place],
                onTime: Rate(onTime.original, of: onTime.done),
                onTimeCurrent: Rate(onTime.current, of: onTime.done),
                commitmentHit: Rate(hits[place].hits, of: hits[place].promised),
                problemBalance: problemBalances[place], planBalance: planBalances[place],
                flow: flow.stages(inCycle: place), meetings: meetings[place])
        }
    }
}

/// How many problems came from one record, such as a source.
package struct Count<Row: Record>: Sendable, Hashable {
    package let row: Table<Row>.Index
    package let count: Int
}
