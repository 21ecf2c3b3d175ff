/// When a source was last looked at or heard from (METRICS.md 1.3).
package struct SourceState: Sendable, Hashable {
    /// Days since the last activity; nil when there was none.
    package let freshnessDays: Int?
    package let state: Freshness
    /// The latest of its review dates and of the days its problems were reported.
    package let lastActivityOn: Day?

    package enum Freshness: String, CaseIterable, Sendable, Hashable { case fresh, late, stale, never }

    /// Beyond twice its cadence, or never looked at.
    package var isStale: Bool { state == .stale || state == .never }

    /// So many cadences pass before a source is stale.
    static let lateFactor = 2

    /// `fresh` ≤ cadence; `late` ≤ 2 × cadence; `stale` beyond; `never` without activity.
    init(lastActivityOn: Day?, cadenceDays: Int, asOf: Day) {
        self.lastActivityOn = lastActivityOn
        let days = lastActivityOn.map { asOf - $0 }
        freshnessDays = days
        state =
            switch days {
            case nil: .never
            case .some(...cadenceDays): .fresh
            case .some(...(Self.lateFactor * cadenceDays)): .late
            default: .stale
            }
    }

    /// Nil for a source that is retired on the as-of day.
    static func perSource(in snapshot: Snapshot) -> Column<InformationSource, SourceState?> {
        let catalog = snapshot.catalog
        let asOf = snapshot.asOf
        var lastReports = Column<InformationSource, Day?>(repeating: nil, for: catalog.sources)
        for problem in snapshot.existingProblems {
            guard let source = catalog.sourceOfProblem[problem] else { continue }
            let day = snapshot.timelines.problems[problem].reportedOn
            lastReports[source] = max(lastReports[source] ?? day, day)
        }
        return Column(
            catalog.sources.indices.map { index in
                let source = catalog.sources[index]
                if let retiredOn = source.retiredOn?.value, retiredOn <= asOf { return nil }
                let lastReview = source.reviews.valid.lazy.map(\.on.value).filter { $0 <= asOf }.max()
                return SourceState(
                    lastActivityOn: [lastReview, lastReports[index]].compactMap(\.self).max(),
                    cadenceDays: source.cadenceDays, asOf: asOf)
            })
    }

    package static let definition = Definition(
        "freshness", "1.3",
        "Days since a source's last review or reported problem: fresh within its cadence, late within twice, then stale.",
        [.fixed("late_factor", lateFactor)])
}

extension Report {
    /// Whether a source has been silent for more than twice its cadence, since the first cycle began where it was never looked
    /// at: the silence that `check` warns of (BD055).
    package func isNeglected(_ source: Table<InformationSource>.Index) -> Bool {
        switch sources[source]?.state {
        case .fresh, .late, nil: false
        case .stale: true
        case .never:
            asOf - catalog.settings.cyclesStartOn > SourceState.lateFactor * catalog.sources[source].cadenceDays
        }
    }
}
