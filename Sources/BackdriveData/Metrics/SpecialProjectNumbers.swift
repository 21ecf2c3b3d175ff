import BackdriveCore

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
