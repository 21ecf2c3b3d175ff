/// Every number of a site on one day: a pure function of (content, as-of day), METRICS.md §1 and §2.
///
/// A class, so that whatever tells of it holds one reference; it never changes.
package final class Report: Sendable {
    // Stored: from other modules a computed one would be copied whole each time.
    package let catalog: Catalog
    /// The numbers are those of the end of this day.
    package let asOf: Day
    /// What was so on any other day: stages and AP states.
    package let timelines: Timelines
    /// The roots of duplicates, by the links in force.
    package let duplicates: DuplicateChains
    /// Nil for a problem that is not reported yet.
    package let problems: Column<Problem, ProblemState?>
    /// Nil for an AP that is not created yet.
    package let plans: Column<ActionPlan, PlanState?>
    /// From the first cycle to the one that holds `asOf`.
    package let cycles: [CycleReport]
    /// Problems reported before the first cycle, which are in none (METRICS.md 1.1).
    package let problemsBeforeFirstCycle: Int
    /// The complete weeks since the first AP (METRICS.md 1.14).
    package let weeks: [WeekReport]
    /// Nil for a source that is retired.
    package let sources: Column<InformationSource, SourceState?>
    /// Nil for a person without an open AP.
    package let people: Column<Person, OwnerLoad?>
    /// Nil for a special project that is not created yet.
    package let specialProjects: Column<SpecialProject, SpecialProjectState?>
    package let matrix: Matrix
    package let highCoverage: Rate?
    /// Over the APs done in the 90 days up to `asOf`.
    package let planLeadDays: Percentiles
    package let planCycleDays: Percentiles
    /// Done APs of those 90 days that have no `started_on`.
    package let planCycleDaysExcluded: Int
    package let problemLeadDays: Percentiles
    /// The p85 of all lead times of done APs, beyond which an open AP is aging (METRICS.md 1.13); days.
    package let agingLimitDays: Int?
    package let effectiveness: EffectivenessCounts
    package let recurrence: Recurrence
    package let yield: Yield

    package init(of snapshot: Snapshot) {
        let (catalog, asOf, timelines) = (snapshot.catalog, snapshot.asOf, snapshot.timelines)
        let duplicates = DuplicateChains(catalog, asOf: asOf)
        let occurrences = Occurrences(of: catalog, duplicates: duplicates, asOf: asOf)
        let recent = RecentDays.interval(asOf: asOf)
        let occurrences90d = Column<Problem, Int>(
            catalog.problems.indices.map { occurrences.count(of: $0, in: recent) })
        let ranking = Ranking(of: snapshot, occurrences: occurrences90d)
        let aging = Aging(in: snapshot)
        let cycleTime = CycleTime(in: snapshot)

        self.catalog = catalog
        self.asOf = asOf
        self.timelines = timelines
        self.duplicates = duplicates
        problems = Self.problems(
            in: snapshot, ranks: ranking.labels, occurrences: occurrences, occurrences90d: occurrences90d)
        plans = Column(
            catalog.plans.indices.map { plan in
                timelines.plans[plan].exists(on: asOf) ? PlanState(of: plan, in: snapshot, aging: aging) : nil
            })
        cycles = CycleReport.all(in: snapshot)
        problemsBeforeFirstCycle = Inflow.beforeFirstCycle(in: snapshot)
        weeks = WeeklyCheck.weeks(in: snapshot)
        sources = SourceState.perSource(in: snapshot)
        people = OwnerLoad.perPerson(in: snapshot, plans: plans)
        specialProjects = SpecialProjectState.perProject(in: snapshot)
        matrix = Matrix(of: snapshot, ranking: ranking)
        highCoverage = HighCoverage.rate(in: snapshot)
        planLeadDays = LeadTime.ofPlans(in: snapshot)
        planCycleDays = cycleTime.days
        planCycleDaysExcluded = cycleTime.excluded
        problemLeadDays = LeadTime.ofProblems(in: snapshot)
        agingLimitDays = aging.limitDays
        effectiveness = EffectivenessCounts(of: problems.values.lazy.compactMap { $0?.effectiveness?.verdict })
        recurrence = Recurrence(in: snapshot, occurrences: occurrences)
        yield = Yield(in: snapshot, problems: problems)
    }

    private static func problems(
        in snapshot: Snapshot, ranks: [Table<Problem>.Index: String], occurrences: Occurrences,
        occurrences90d: Column<Problem, Int>
    ) -> Column<Problem, ProblemState?> {
        Column(
            snapshot.catalog.problems.indices.map { problem in
                guard let standing = snapshot.standings[problem] else { return nil }
                return ProblemState(
                    of: problem, standing, in: snapshot, rank: ranks[problem],
                    occurrences90d: occurrences90d[problem],
                    effectiveness: Effectiveness(of: problem, standing, in: snapshot, occurrences: occurrences))
            })
    }
}

extension Definition {
    /// The parts of the Definitions page, in the order of METRICS.md.
    package enum Chapter: String, CaseIterable, Sendable { case foundations, states, numbers }

    /// Every number's definition, in the order of METRICS.md: what the Definitions page lists.
    package static let all: [Definition] = Chapter.allCases.flatMap(\.definitions)
}

extension Definition.Chapter {
    package var definitions: [Definition] {
        switch self {
        case .foundations:
            [.asOf, .cycle, .duration, Percentiles.definition, Rate.definition, .shares, Occurrences.definition]
        case .states: [Stage.definition, Episode.definition, Coverage.definition, PlanState.definition]
        case .numbers:
            [
                Inflow.definition, Inflow.reopenedDefinition,
                FilterRate.definition, FilterRate.latencyDefinition,
                SourceState.definition,
                Classification.definition,
                Matrix.definition, Rating.tierDefinition, Ranking.definition,
                Conversion.definition, Conversion.liveDefinition, HighCoverage.definition,
                Throughput.definition,
                DueState.definition,
                OnTime.definition, OnTime.currentDefinition, CommitmentHit.definition,
                Slips.definition,
                CycleTime.definition, LeadTime.planDefinition, LeadTime.problemDefinition,
                Aging.definition,
                WeeklyCheck.definition, WeeklyCheck.uncheckedDefinition,
                Effectiveness.definition, Recurrence.definition,
                OwnerLoad.definition,
                CumulativeFlow.definition,
                CarryOver.definition, PlanBalance.definition,
                MeetingsHeld.definition, MeetingsHeld.ownersDefinition, Yield.definition,
                SpecialProjectState.definition,
            ]
        }
    }
}
