import BackdriveCore

/// The numbers of one problem (METRICS.md §2), with what only its row of `data/problems.csv` has.
enum ProblemNumbers {
    static let members: Members<ProblemOnDay> = [
        .word("stage", Stage.definition.generalSentence, column: .same) { $0.state.stage },
        .reference("source", to: .source, "The information source it came from.") { $0.problem.source },
        .word("category", "The kind of its cause; null until it is analysed.") { $0.state.category },
        .word("tier", Rating.tierDefinition.generalSentence, column: .same) { $0.state.tier },
        .integer("score", from: 1, to: 25, "Orders the cells within a tier.", column: .same) { $0.state.score },
        .text("rank", matching: "^=?[1-9][0-9]*$", Ranking.definition.generalSentence) { $0.state.rank },
        // Problems that share a rank have the same number.
        .count("rank", column: .same) { $0.state.rank.flatMap { Int($0.drop { $0 == "=" }) } }.onlyInTable,
        .object("decision", of: decision) { $0.latestDecision }.onlyInTable,
        .ids("aps", of: .actionPlan, column: .same) { row in
            row.state.covering.lazy.map { row.report.catalog.plans[$0].id }
        }.onlyInTable,
        .ids("open_aps", of: .actionPlan, column: .same) { row in
            row.state.live.lazy.map { row.report.catalog.plans[$0].id }
        }.onlyInTable,
        .day("resolved_on", "The day the last covering AP of its episode ended.", column: .same) {
            $0.state.resolvedOn
        },
        .day("fix_on", "The last day on which one of those APs was done.", column: .same) { $0.state.fixOn },
        .days("lead_days", "From its report to its last resolution, both days counted.", column: .same) {
            $0.state.leadDays
        },
        .count("occurrences_90d", Occurrences.definition.generalSentence, column: .same) { $0.state.occurrences90d },
        .object("effectiveness", Effectiveness.definition.generalSentence, of: effectiveness) { $0.state.effectiveness },
    ]

    private static let decision: Members<Decision> = [
        .word("decision", column: .same) { $0.outcome },
        .day("decided_on", column: .same) { $0.on },
        .day("revisit_on", column: .same) { $0.revisitOn },
    ]

    private static let effectiveness: Members<Effectiveness> = [
        .word("verdict", "Observing until the window after the fix is over.", column: .same) { $0.verdict },
        .count("before", "Occurrences in the window before its first AP was created.", column: .same) { $0.before },
        .count("after", "Occurrences in the window after the fix, so far.", column: .same) { $0.after },
        .percent("reduction_percent", "Negative when it got worse.", column: .same) {
            $0.reductionPermille.map(Tenths.init)
        },
        .count("elapsed_days", "Days since the fix, at most the window's.") { $0.elapsedDays },
        .days("window_days", "Days compared before and after.") { $0.windowDays },
        .flag("low_evidence", "Few occurrences before: little to go by.") { $0.isLowEvidence },
    ]
}

extension ProblemOnDay {
    /// Of its current episode.
    fileprivate var latestDecision: Decision? {
        problem.decisions.latest(onOrBefore: report.asOf, notBefore: state.episodeStart)
    }
}
