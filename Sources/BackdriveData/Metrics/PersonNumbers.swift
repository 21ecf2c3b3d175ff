import BackdriveCore

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
