import BackdriveCore

/// What is published of a special project.
enum SpecialProjectRecord {
    typealias Row = RecordOnDay<SpecialProject, SpecialProjectState?>

    static let members = Members<Row>.record(
        fields: .value("fields", .object(fields)) { $0.record },
        state: .value("state", .object(SpecialProjectNumbers.members, as: RecordKind.specialProject.rawValue)) {
            $0.state
        })

    private static let fields: Members<AsWritten<SpecialProject>> = [
        .value("title", .title) { $0.title.value },
        .value("owner", .reference(to: .person)) { $0.owner.value },
        .value("created_on", .day) { $0.createdOn.value },
        .value("goal", .text) { $0.goal },
        .value("due_on", .day) { $0.dueOn?.value },
        .value("status", .word) { $0.status.value },
        .value("done_on", .day) { $0.doneOn?.value },
        .value("dropped_on", .day) { $0.droppedOn?.value },
        .value("drop_reason", .text) { $0.dropReason?.value },
    ]
}
