/// One cycle's numbers; the members of `metrics.json`'s `cycles`.
package struct CycleReport: Sendable {
    package let cycle: Cycle
    /// False for the running cycle, whose numbers are as known at the as-of day.
    package let isComplete: Bool
    /// In the sources' order; see `sources` for which.
    package let inflowBySource: [Count<InformationSource>]
    package let inflow: Int
    package let reopened: Int
    package let filter: [SourceFilter]
    package let classification: Classification
    package let conversion: Rate?
    package let liveConversion: Rate?
    package let throughput: Int
    package let dropped: Int
    package let slips: Int
    package let onTime: Rate?
    package let onTimeCurrent: Rate?
    package let commitmentHit: Rate?
    package let problemBalance: ProblemBalance
    package let planBalance: PlanBalance
    /// Problems by stage at the end of the cycle's last day (at the as-of day for the running one).
    package let flow: [Stage: Int]
}

package struct Count<Row: Record>: Sendable, Hashable {
    package let row: Table<Row>.Index
    package let count: Int
}

/// What became of a source's reports of one cycle (METRICS.md 1.2).
package struct SourceFilter: Sendable, Hashable {
    package let source: Table<InformationSource>.Index
    package let rejected: Int
    package let passed: Int
    package let pending: Int

    package var rate: Rate? { Rate(rejected, of: rejected + passed) }
}

/// Problems analysed in a cycle by primary category (METRICS.md 1.4).
package struct Classification: Sendable, Hashable {
    package let counts: [Category: Int]
    /// Integer percents that sum to 100; nil when nothing was analysed.
    package let shares: [Category: Int]?
    package let crossCategory: Int
    /// By cause, largest first, ties by name: shown on pages only.
    package let causes: [CauseCount]
}

package struct CauseCount: Sendable, Hashable {
    package let category: Category
    package let cause: String
    package let count: Int
}

/// Undecided problems (METRICS.md 1.19): opening + inflow + reopened − screenedOut − duplicates − decided = closing.
package struct ProblemBalance: Sendable, Hashable {
    package let opening: Int
    package let inflow: Int
    package let reopened: Int
    package let screenedOut: Int
    package let duplicates: Int
    package let decided: Int
    package let closing: Int
}

/// Open APs (METRICS.md 1.19): opening + created + reopened − done − dropped = closing; events, not final endings.
package struct PlanBalance: Sendable, Hashable {
    package let opening: Int
    package let created: Int
    package let reopened: Int
    package let done: Int
    package let dropped: Int
    package let closing: Int
}
