import BackdriveCore

extension Person: HeadedRecord {
    var heading: String { name.value }
}

/// What is published of a person.
enum PersonRecord {
    typealias Row = RecordOnDay<Person, OwnerLoad>

    static let members = Members<Row>.record(
        fields: .object("fields", of: fields) { $0 },
        state: .object("state", of: PersonNumbers.members, as: .named(RecordKind.person.rawValue)) { $0.numbers })

    private static let fields: Members<Row> = [
        .title("name") { $0.record.name },
        .text("team") { $0.record.team },
        .word("role") { $0.record.role },
        .day("left_on") { $0.record.leftOn },
        .text("email") { $0.report.catalog.settings.publishEmail ? $0.record.email : nil },
    ]
}
