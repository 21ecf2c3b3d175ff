import BackdriveCore

/// The numbers of one problem (METRICS.md §2), with what only its row of `data/problems.csv` has.
enum ProblemNumbers {
    static let members: Members<ProblemOnDay> = [
        .value("stage", .word, Stage.definition.generalSentence, column: .same) { $0.state.stage },
        .value("source", .reference(to: .source), "The information source it came from.") { $0.record.source.value },
        .value("category", .word, "The kind of its cause; null until it is analysed.") { $0.state.category },
        .value("tier", .word, Rating.tierDefinition.generalSentence, column: .same) { $0.state.tier },
        .value("score", .integer(from: 1, to: 25), "Orders the cells within a tier.", column: .same) { $0.state.score },
        .value("rank", .text(matching: "^=?[1-9][0-9]*$"), Ranking.definition.generalSentence) { $0.state.rank },
        // Problems that share a rank have the same number.
        .value("rank", .count, column: .same) { $0.state.rank.flatMap { Int($0.drop { $0 == "=" }) } }.onlyInTable,
        .value("decision", .object(decision)) { $0.latestDecision }.onlyInTable,
        .value("aps", .ids(of: .actionPlan), column: .same) { row in
            row.state.covering.map { row.report.catalog.plans[$0].id }
        }.onlyInTable,
        .value("open_aps", .ids(of: .actionPlan), column: .same) { row in
            row.state.live.map { row.report.catalog.plans[$0].id }
        }.onlyInTable,
        .value("resolved_on", .day, "The day the last covering AP of its episode ended.", column: .same) {
            $0.state.resolvedOn
        },
        .value("fix_on", .day, "The last day on which one of those APs was done.", column: .same) { $0.state.fixOn },
        .value("lead_days", .days, "From its report to its last resolution, both days counted.", column: .same) {
            $0.state.leadDays
        },
        .value("occurrences_90d", .count, Occurrences.definition.generalSentence, column: .same) {
            $0.state.occurrences90d
        },
        .value("effectiveness", .object(effectiveness), Effectiveness.definition.generalSentence) {
            $0.state.effectiveness
        },
    ]

    private static let decision: Members<Decision> = [
        .value("decision", .word, column: .same) { $0.outcome.value },
        .value("decided_on", .day, column: .same) { $0.on.value },
        .value("revisit_on", .day, column: .same) { $0.revisitOn?.value },
    ]

    private static let effectiveness: Members<Effectiveness> = [
        .value("verdict", .word, "Observing until the window after the fix is over.", column: .same) { $0.verdict },
        .value("before", .count, "Occurrences in the window before its first AP was created.", column: .same) {
            $0.before
        },
        .value("after", .count, "Occurrences in the window after the fix, so far.", column: .same) { $0.after },
        .value("reduction_percent", .percent, "Negative when it got worse.", column: .same) { $0.reductionPermille },
        .value("elapsed_days", .count, "Days since the fix, at most the window's.") { $0.elapsedDays },
        .value("window_days", .days, "Days compared before and after.") { $0.windowDays },
        .value("low_evidence", .flag, "Few occurrences before: little to go by.") { $0.isLowEvidence },
    ]
}

extension ProblemOnDay {
    /// Of its current episode.
    fileprivate var latestDecision: Decision? {
        record.decisions.latest(onOrBefore: report.asOf, notBefore: state.episodeStart)
    }
}
