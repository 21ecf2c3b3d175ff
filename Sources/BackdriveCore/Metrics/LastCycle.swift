extension Report {
    /// The numbers at the end of the last complete cycle, for "against the last cycle"; nil before there is one.
    package var atLastCompleteCycle: Report? {
        guard let cycle = cycles.last(where: { $0.isComplete && $0.cycle.endsBefore <= asOf })?.cycle else {
            return nil
        }
        return Report(of: Snapshot(of: timelines, asOf: cycle.lastDay))
    }
}
