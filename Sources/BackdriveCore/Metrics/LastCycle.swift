extension Report {
    /// The last cycle that is over by the as-of day; nil before there is one.
    package var lastCompleteCycle: CycleReport? { cycles.last(where: \.isComplete) }

    /// What the running cycle is compared with (PRODUCT.md §4, "Charts"): the last cycle's first day + the days since the
    /// running one began, at most its last day; nil in the first cycle and before it.
    package var sameDayOfLastCycle: Day? {
        guard let running = cycles.last?.cycle, let last = lastCompleteCycle?.cycle else { return nil }
        return min(last.startsOn + (asOf - running.startsOn), last.lastDay)
    }
}
