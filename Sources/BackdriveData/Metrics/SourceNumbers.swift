import BackdriveCore

/// The numbers of one source (METRICS.md 1.3).
enum SourceNumbers {
    static let members: Members<SourceState> = [
        .value("freshness_days", .count, SourceState.definition.generalSentence) { $0.freshnessDays },
        .value("state", .word) { $0.state },
        .value("last_activity_on", .day, "The last review, or the last report of a problem.") { $0.lastActivityOn },
    ]
}
