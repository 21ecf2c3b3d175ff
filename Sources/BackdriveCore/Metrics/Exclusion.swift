/// How many records a number counts, how many it leaves out, and why: what a reader must know to trust it (PRODUCT.md §4,
/// `quality.html`).
package struct Exclusion: Sendable {
    package let definition: Definition
    package let reason: Reason
    package let counted: Int
    package let excluded: Int

    package enum Reason: String, CaseIterable, Sendable {
        /// Problems reported before the first cycle are in none (METRICS.md 1.1).
        case beforeFirstCycle = "before_first_cycle"
        /// Problems that are neither filtered nor duplicates yet (1.2).
        case unfiltered
        /// Open problems without both grades (1.5).
        case unrated
        /// Analysed problems that turned out to be duplicates (1.7).
        case analysedDuplicate = "analysed_duplicate"
        /// APs dropped on or before their original due date (1.10).
        case droppedInTime = "dropped_in_time"
        /// Done APs that no day of starting is known of (1.12).
        case notStarted = "not_started"
        /// Resolved problems without an occurrence before the first AP (1.15).
        case noBaseline = "no_baseline"
        /// Resolved problems whose window has not passed (1.15).
        case observing
        /// Resolutions whose window has not passed (1.16).
        case windowOpen = "window_open"
        /// Duplicates, which count for their roots (1.21).
        case duplicate
        /// APs whose first problem has no category, or that name none (§0, "Sliced by").
        case noCategory = "no_category"
    }
}

extension Report {
    /// One of each reason, in their order.
    package var exclusions: [Exclusion] {
        let problems = self.problems.values.compactMap(\.self)
        func count(_ isCounted: (ProblemState) -> Bool) -> Int { problems.count(where: isCounted) }
        let parts = catalog.problems.indices.filter { self.problems[$0] != nil }.map(filterPart)
        let pending = parts.count { $0 == .pending }
        let withCategory = yield.byCategory.values.reduce(0) { $0 + $1.plans }
        let (kept, dropped) = promises
        return [
            Exclusion(
                Inflow.definition, .beforeFirstCycle, problemsBeforeFirstCycle,
                besides: problems.count - problemsBeforeFirstCycle),
            Exclusion(
                FilterRate.definition, .unfiltered, pending,
                besides: parts.count { $0 == .rejected || $0 == .passed }),
            Exclusion(Matrix.definition, .unrated, matrix.unrated.count, besides: matrix.ranking.count),
            Exclusion(
                Conversion.definition, .analysedDuplicate, count { $0.category != nil && $0.stage == .duplicate },
                besides: count { $0.category != nil && $0.stage != .duplicate }),
            Exclusion(CommitmentHit.definition, .droppedInTime, dropped, besides: kept),
            Exclusion(CycleTime.definition, .notStarted, planCycleDaysExcluded, besides: planCycleDays.n),
            Exclusion(
                Effectiveness.definition, .noBaseline, effectiveness[.noBaseline], besides: effectiveness.judged),
            Exclusion(Effectiveness.definition, .observing, effectiveness[.observing], besides: effectiveness.judged),
            Exclusion(
                Recurrence.definition, .windowOpen, recurrence.early + recurrence.observing, besides: recurrence.of),
            Exclusion(
                Yield.definition, .duplicate, count { $0.stage == .duplicate }, besides: yield.all[.distinct]),
            Exclusion(
                Yield.definition, .noCategory, plans.values.count { $0 != nil } - withCategory, besides: withCategory),
        ]
    }

    /// The APs promised for a day of a cycle that has passed, and those of them that were dropped by then.
    private var promises: (kept: Int, dropped: Int) {
        guard let start = cycles.first?.cycle.startsOn else { return (0, 0) }
        let promised = plans.values.compactMap(\.self).filter { (start..<asOf).contains($0.originalDueOn) }
        let dropped = promised.count { plan in plan.droppedOn.map { $0 <= plan.originalDueOn } ?? false }
        return (promised.count - dropped, dropped)
    }
}

extension Exclusion {
    fileprivate init(_ definition: Definition, _ reason: Reason, _ excluded: Int, besides counted: Int) {
        self.init(definition: definition, reason: reason, counted: counted, excluded: excluded)
    }
}
