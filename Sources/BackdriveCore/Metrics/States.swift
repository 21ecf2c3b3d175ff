/// A problem's stage (METRICS.md §0), in the order of `metrics.json`.
package enum Stage: String, CaseIterable, Sendable, Hashable {
    case reported, queued, analysed
    case inAction = "in_action"
    case resolved, verified, deferred, declined, duplicate
    case filteredOut = "filtered_out"

    /// An open problem still asks for something.
    package var isOpen: Bool {
        switch self {
        case .reported, .queued, .analysed, .deferred, .inAction: true
        case .resolved, .verified, .declined, .duplicate, .filteredOut: false
        }
    }
}

/// What the numbers say about one problem on one day; the members of `metrics.json`'s `problems`.
package struct ProblemState: Sendable {
    package let stage: Stage
    /// Nil when not analysed.
    package let category: Category?
    package let rating: Rating?
    package let tier: Tier?
    /// 1…25, an ordinal label.
    package let score: Int?
    /// `4`, or `=2` when shared; nil outside the matrix scope or unrated.
    package let rank: String?
    package let resolvedOn: Day?
    package let fixOn: Day?
    package let leadDays: Int?
    package let occurrences90d: Int
    package let effectiveness: Effectiveness?
    /// The day the current episode began: the latest re-opening, else nil for the first episode.
    package let episodeStart: Day?
    /// Reported, queued, or analysed in an episode without decision or AP.
    package let isUndecided: Bool
    /// The APs of the current episode that exist on the day, by id.
    package let covering: [Table<ActionPlan>.Index]
    /// The open ones among `covering`.
    package let live: [Table<ActionPlan>.Index]
}

/// What the numbers say about one AP on one day; the members of `metrics.json`'s `aps`.
package struct PlanState: Sendable {
    package let state: State
    /// The date in force on the day.
    package let dueOn: Day
    package let originalDueOn: Day
    /// Nil unless open, like every member down to `weeksUnchecked`.
    package let dueState: DueState?
    /// Nil unless overdue.
    package let daysOverdue: Int?
    package let ageDays: Int?
    package let isAging: Bool?
    package let weeksUnchecked: Int?
    package let isInProgress: Bool
    package let slips: Slips
    /// Nil unless done, like every member below.
    package let doneOn: Day?
    package let leadDays: Int?
    package let cycleDays: Int?
    package let onTime: Bool?
    package let onTimeCurrent: Bool?
    /// Nil unless dropped.
    package let droppedOn: Day?

    package enum State: String, CaseIterable, Sendable, Hashable {
        case open, done, dropped
    }
}

package enum DueState: String, CaseIterable, Sendable, Hashable {
    case overdue, soon, later
}

/// How often and how far a due date moved away (METRICS.md 1.11); days.
package struct Slips: Sendable, Hashable {
    package let count: Int
    package let netDays: Int
    package let grossDays: Int
}

/// Whether a problem's occurrences dropped (METRICS.md 1.15).
package struct Effectiveness: Sendable, Hashable {
    package let verdict: Verdict
    package let before: Int
    package let after: Int
    /// One decimal, in tenths of a percent; nil while observing or with before 0.
    package let reductionPermille: Int?
    package let elapsedDays: Int
    package let windowDays: Int
    package let isLowEvidence: Bool
    /// `[start, end)` of the two windows.
    package let beforeWindow: DayInterval
    package let afterWindow: DayInterval

    package enum Verdict: String, CaseIterable, Sendable, Hashable {
        case eliminated, improved, unchanged, worse
        case noBaseline = "no_baseline"
        case observing
    }
}

package struct EffectivenessCounts: Sendable, Hashable {
    package let counts: [Effectiveness.Verdict: Int]
}

/// Resolutions that did not last (METRICS.md 1.16).
package struct Recurrence: Sendable, Hashable {
    package let n: Int
    package let of: Int
    package let early: Int
    package let observing: Int
}

/// Nearest-rank percentiles of days (METRICS.md §0): p50 from n 2, p85 from n 7, max from n 1.
package struct Percentiles: Sendable, Hashable {
    package let p50: Int?
    package let p85: Int?
    package let max: Int?
    package let n: Int
}

package struct SourceState: Sendable, Hashable {
    /// Days since the last activity; nil when there was none.
    package let freshnessDays: Int?
    package let state: Freshness
    package let lastActivityOn: Day?

    package enum Freshness: String, CaseIterable, Sendable, Hashable {
        case fresh, late, stale, never
    }
}

/// What one person owes (METRICS.md 1.17).
package struct OwnerLoad: Sendable, Hashable {
    package let open: Int
    package let overdue: Int
    package let soon: Int
    package let later: Int
    package let inProgress: Int
    package let problems: Int
}

package struct SpecialProjectState: Sendable, Hashable {
    package let state: SpecialProject.Status
    package let problems: Int
    package let plans: Int
    package let plansDone: Int
    package let plansDropped: Int
}

/// A complete week of checks (METRICS.md 1.14).
package struct WeekReport: Sendable, Hashable {
    package let startsOn: Day
    package let eligible: Int
    package let checked: Int
}
