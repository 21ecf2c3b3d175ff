import BackdriveCore

/// The numbers of one source (METRICS.md 1.3).
enum SourceNumbers {
    static let members: Members<SourceState> = [
        .value("freshness_days", .count, SourceState.definition.generalSentence) { $0.freshnessDays },
        .value("state", .word) { $0.state },
        .value("last_activity_on", .day, "The last review, or the last report of a problem.") { $0.lastActivityOn },
    ]
}

/// The numbers of one person with an open AP (METRICS.md 1.17).
enum PersonNumbers {
    static let members: Members<OwnerLoad> = [
        .value("open", .integer(from: 1), OwnerLoad.definition.generalSentence) { $0.open },
        .value("overdue", .count) { $0.overdue },
        .value("soon", .count) { $0.soon },
        .value("later", .count) { $0.later },
        .value("in_progress", .count, "Those that were started.") { $0.inProgress },
        .value("problems", .count, "The problems that they name, each once.") { $0.problems },
    ]
}

/// The numbers of one special project (METRICS.md §2).
enum SpecialProjectNumbers {
    static let members: Members<SpecialProjectState> = [
        .value("state", .word) { $0.state },
        .value("problems", .count, "Those that joined it.") { $0.problems },
        .value("aps", .count, "Those that name it.") { $0.plans },
        .value("aps_done", .count) { $0.plansDone },
        .value("aps_dropped", .count) { $0.plansDropped },
    ]
}

/// The numbers of one complete week (METRICS.md 1.14).
enum WeekNumbers {
    static let members: Members<WeekReport> = [
        .value("starts_on", .day, "A Monday.") { $0.startsOn },
        .value("eligible", .count, "APs created before the week and open at its end.") { $0.eligible },
        .value("checked", .count, "Those of them with a check dated in it.") { $0.checked },
    ]
}
