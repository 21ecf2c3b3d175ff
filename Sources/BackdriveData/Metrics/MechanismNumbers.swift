import BackdriveCore

/// The numbers of one source (METRICS.md 1.3).
enum SourceNumbers {
    static let members: Members<SourceState> = [
        .count("freshness_days", SourceState.definition.generalSentence) { $0.freshnessDays },
        .word("state") { $0.state },
        .day("last_activity_on", "The last review, or the last report of a problem.") { $0.lastActivityOn },
    ]
}

/// The numbers of one person with an open AP (METRICS.md 1.17).
enum PersonNumbers {
    static let members: Members<OwnerLoad> = [
        .integer("open", from: 1, OwnerLoad.definition.generalSentence) { $0.open },
        .count("overdue") { $0.overdue },
        .count("soon") { $0.soon },
        .count("later") { $0.later },
        .count("in_progress", "Those that were started.") { $0.inProgress },
        .count("problems", "The problems that they name, each once.") { $0.problems },
    ]
}

/// The numbers of one special project (METRICS.md §2).
enum SpecialProjectNumbers {
    static let members: Members<SpecialProjectState> = [
        .word("state") { $0.state },
        .count("problems", "Those that joined it.") { $0.problems },
        .count("aps", "Those that name it.") { $0.plans },
        .count("aps_done") { $0.plansDone },
        .count("aps_dropped") { $0.plansDropped },
    ]
}

/// The numbers of one complete week (METRICS.md 1.14).
enum WeekNumbers {
    static let members: Members<WeekReport> = [
        .day("starts_on", "A Monday.") { $0.startsOn },
        .count("eligible", "APs created before the week and open at its end.") { $0.eligible },
        .count("checked", "Those of them with a check dated in it.") { $0.checked },
    ]
}
