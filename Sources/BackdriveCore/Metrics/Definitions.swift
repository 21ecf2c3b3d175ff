extension Definition {
    /// The parts of the Definitions page, in the order of METRICS.md.
    package enum Chapter: String, CaseIterable, Sendable {
        case foundations, states, numbers
    }

    /// Every number's definition, in the order of METRICS.md: what the Definitions page lists.
    package static let all: [Definition] = Chapter.allCases.flatMap(\.definitions)
}

extension Definition.Chapter {
    package var definitions: [Definition] {
        switch self {
        case .foundations: Self.ofFoundations
        case .states: Self.ofStates
        case .numbers: Self.ofNumbers
        }
    }

    private static let ofFoundations: [Definition] = [
        .asOf, .cycle, .duration, Percentiles.definition, Rate.definition, .shares, Occurrences.definition,
    ]

    private static let ofStates: [Definition] = [
        Stage.definition, Episode.definition, Coverage.definition, PlanState.definition,
    ]

    private static let ofNumbers: [Definition] = [
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
