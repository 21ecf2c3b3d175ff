import BackdriveCore

/// What is published of a person.
enum PersonRecord {
    typealias Row = RecordOnDay<Person, OwnerLoad?>

    static let members = Members<Row>.record(
        fields: .value("fields", .object(fields)) { $0 },
        state: .value("state", .object(PersonNumbers.members, as: RecordKind.person.rawValue)) { $0.state })

    private static let fields: Members<Row> = [
        .value("name", .title) { $0.record.name.value },
        .value("team", .text) { $0.record.team },
        .value("role", .word) { $0.record.role?.value },
        .value("left_on", .day) { $0.record.leftOn?.value },
        .value("email", .text) { $0.report.catalog.settings.publishEmail ? $0.record.email?.value : nil },
    ]
}
