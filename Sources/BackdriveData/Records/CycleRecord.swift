import BackdriveCore

/// A cycle of the calendar and what its file, where it has one, adds.
struct CycleOnDay: Published {
    static let kind = RecordKind.cycle

    let id: String
    /// Nil when the calendar does not reach it, once other records were left out.
    let days: Cycle?
    let file: CycleFile?
    /// Nil for a cycle that has not begun.
    let numbers: CycleReport?
    let report: Report

    var heading: String { id }
    var aliases: [Located<String>] { file?.origin.aliases ?? [] }
}

/// What is published of a cycle, and the columns of `data/cycles.csv`.
enum CycleRecord {
    static let members = Members<CycleOnDay>.record(
        fields: .value("fields", .object(fields)) { $0 },
        state: .value("state", .object(CycleNumbers.members, as: RecordKind.cycle.rawValue)) { cycle in
            cycle.numbers.map { CycleInReport(cycle: $0, report: cycle.report) }
        })

    /// `ends_before` is filled in; so is `starts_on`, which no file says.
    private static let fields: Members<CycleOnDay> = [
        .value("starts_on", .day) { $0.days?.startsOn },
        .value("ends_before", .day) { $0.days?.endsBefore },
        .value("meeting_on", .day) { $0.file?.meetingOn?.value },
        .value("host", .person) { $0.file?.host?.value },
    ]
}
