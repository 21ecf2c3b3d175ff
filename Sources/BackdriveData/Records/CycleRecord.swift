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
        fields: .object("fields", of: fields) { $0 },
        state: .object("state", of: CycleNumbers.members, as: .named(RecordKind.cycle.rawValue)) { cycle in
            cycle.numbers.map { CycleInReport(cycle: $0, report: cycle.report) }
        })

    /// `ends_before` is filled in; so is `starts_on`, which no file says.
    private static let fields: Members<CycleOnDay> = [
        .day("starts_on") { $0.days?.startsOn },
        .day("ends_before") { $0.days?.endsBefore },
        .day("meeting_on") { $0.file?.meetingOn },
        .person("host") { $0.file?.host },
    ]
}
