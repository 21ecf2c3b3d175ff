internal import BackdriveCore

/// The pages that show a number and lead from it to its definition; of records' pages the register stands for all.
enum DefinitionPlaces {
    static func pages(showing definition: Definition) -> [PageAddress] {
        all.compactMap { place in place.definitions.contains { $0.id == definition.id } ? place.page : nil }
    }

    private static let all: [(page: PageAddress, definitions: [Definition])] = [
        (
            .overview,
            [
                DueState.definition, OnTime.definition, CarryOver.definition, HighCoverage.definition,
                SourceState.definition, Effectiveness.definition, Matrix.definition,
            ]
        ),
        (
            .matrix,
            [
                Matrix.definition, Rating.tierDefinition, Ranking.definition, Stage.definition, Occurrences.definition,
                HighCoverage.definition, Coverage.definition,
            ]
        ),
        (.weekly, [WeeklyCheck.definition, WeeklyCheck.uncheckedDefinition]),
        (.agenda, [CarryOver.definition, Effectiveness.definition]),
        (.problems, [Rating.tierDefinition, Occurrences.definition, Coverage.definition, Stage.definition]),
        (.plans, [DueState.definition, WeeklyCheck.uncheckedDefinition, Slips.definition, PlanState.definition]),
        (.specialProjects, [SpecialProjectState.definition]),
        (.people, [OwnerLoad.definition, DueState.definition]),
        (.sources, [SourceState.definition, FilterRate.definition, FilterRate.latencyDefinition]),
        (
            .cycles,
            [
                .cycle, .shares, Rate.definition, Inflow.definition, Inflow.reopenedDefinition, CarryOver.definition,
                Classification.definition, Conversion.definition, Conversion.liveDefinition, Throughput.definition,
                OnTime.definition, OnTime.currentDefinition, CommitmentHit.definition, PlanBalance.definition,
                CumulativeFlow.definition, LeadTime.planDefinition, CycleTime.definition, LeadTime.problemDefinition,
                Percentiles.definition, Aging.definition, MeetingsHeld.definition, MeetingsHeld.ownersDefinition,
            ]
        ),
        (.effectiveness, [Yield.definition, Effectiveness.definition, Recurrence.definition]),
    ]
}
