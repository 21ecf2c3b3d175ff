import BackdriveCore

extension Report {
    /// Every number as a line of text, with ids instead of places in tables: for comparing two reports whole.
    var digest: [String] {
        problemLines + planLines + cycleLines + [
            "before the first cycle \(problemsBeforeFirstCycle)", "weeks \(weeks)",
            "sources \(lines(catalog.sources, sources.values))", "people \(lines(catalog.people, people.values))",
            "special projects \(lines(catalog.specialProjects, specialProjects.values))",
            "ranking \(matrix.ranking.map { catalog.problems[$0].id })",
            "unrated \(matrix.unrated.map { catalog.problems[$0].id })",
            "cells \(matrix.cells.map { "f\($0.frequency)i\($0.impact) \($1.count)" }.sorted())",
            "high \(text(highCoverage))", "lead \(planLeadDays) \(problemLeadDays)",
            "cycle time \(planCycleDays) \(planCycleDaysExcluded)", "limit \(text(agingLimitDays))",
            "verdicts \(Effectiveness.Verdict.allCases.map { effectiveness.counts[$0] ?? 0 })",
            "recurrence \(recurrence)", "yield \(yield.all.steps)",
            "yield by source \(zip(catalog.sources, catalog.sources.indices).map { "\($0.id) \(yield.bySource[$1].steps)" })",
            "waiting \(ids(undecided)) \(ids(unfiltered(of: catalog.sources.indices)))",
            "open \(DueState.allCases.map { ids(openPlans[$0]) })",
            "agenda \(agendaLines) \(WeeklyAgenda.Part.allCases.map { ids(WeeklyAgenda(self)[$0]) })",
            "lists of verdicts \(ids(verdicts.compared)) \(ids(verdicts.observing)) \(ids(verdicts.awaitingJudgement))",
            "vital signs \(vitalSigns(ofLastCycles: cycles.count)) \(text(sameDayOfLastCycle))",
            "yield by category \(Category.allCases.map { yield.byCategory[$0] })",
        ]
    }

    private var agendaLines: [[String]] {
        let agenda = CycleAgenda(self)
        return [agenda.carriedOver, agenda.reported, agenda.reopened, agenda.verdicts, agenda.deferred].map(ids)
    }

    private var problemLines: [String] {
        catalog.problems.indices.compactMap { index in
            problems[index].map { state in
                "\(catalog.problems[index].id) \(state.stage) \(text(state.category)) \(text(state.tier)) "
                    + "\(text(state.score)) \(text(state.rank)) \(text(state.resolvedOn)) \(text(state.fixOn)) "
                    + "\(text(state.leadDays)) \(state.occurrences90d) \(text(state.effectiveness)) "
                    + "\(text(state.episodeStart)) \(state.isUndecided) "
                    + "\(state.covering.map { catalog.plans[$0].id }) \(state.live.map { catalog.plans[$0].id })"
            }
        }
    }

    private var planLines: [String] {
        catalog.plans.indices.compactMap { index in
            plans[index].map { "\(catalog.plans[index].id) \($0)" }
        }
    }

    private var cycleLines: [String] {
        cycles.map { cycle in
            let shares = Category.allCases.map { text(cycle.classification.shares?[$0]) }
            let filters = cycle.filter.map {
                "\(catalog.sources[$0.source].id) \($0.rejected) \($0.passed) \($0.pending) \($0.latency)"
            }
            return "\(cycle.cycle) \(cycle.isComplete) \(cycle.inflow) \(cycle.inflowBySource.map(\.count)) "
                + "\(cycle.reopened) \(filters) \(shares) \(cycle.classification.crossCategory) "
                + "\(cycle.classification.causes) \(text(cycle.conversion)) \(text(cycle.liveConversion)) "
                + "\(cycle.throughput) \(cycle.dropped) \(cycle.slips) \(text(cycle.onTime)) "
                + "\(text(cycle.onTimeCurrent)) \(text(cycle.commitmentHit)) \(text(cycle.problemBalance)) "
                + "\(text(cycle.planBalance)) \(Stage.allCases.map { cycle.flow[$0] ?? 0 }) "
                + "\(Meeting.Kind.allCases.map { cycle.meetings.counts[$0] }) \(text(cycle.meetings.ownersPresent))"
        }
    }

    private func text<Change>(_ balance: Balance<Change>) -> String {
        "\(balance.opening) \(Change.allCases.map { balance[$0] })"
    }

    private func lines<Row: Record, Value>(_ table: Table<Row>, _ values: [Value?]) -> [String] {
        zip(table, values).compactMap { row, value in value.map { "\(row.id) \($0)" } }
    }

    private func text(_ value: (some Any)?) -> String { value.map { "\($0)" } ?? "–" }
}

extension YieldSteps {
    /// In their order.
    var steps: [Int] { Yield.Step.allCases.map { self[$0] } }
}
