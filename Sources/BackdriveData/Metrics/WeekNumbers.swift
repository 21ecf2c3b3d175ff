import BackdriveCore

/// The numbers of one complete week (METRICS.md 1.14).
enum WeekNumbers {
    static let members: Members<WeekReport> = [
        .value("starts_on", .day, "A Monday.") { $0.startsOn },
        .value("eligible", .count, "APs created before the week and open at its end.") { $0.eligible },
        .value("checked", .count, "Those of them with a check dated in it.") { $0.checked },
    ]
}
