extension Definition {
    /// Every number's definition, in the order of METRICS.md: what the Definitions page lists.
    package static let all: [Definition] = [
        Stage.definition, Percentiles.definition,
        Inflow.definition, Inflow.reopenedDefinition,
        FilterRate.definition, FilterRate.latencyDefinition,
        SourceState.definition,
        Classification.definition,
        Matrix.definition, Ranking.definition,
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
    ]
}
