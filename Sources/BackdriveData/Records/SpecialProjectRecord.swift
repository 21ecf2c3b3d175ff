import BackdriveCore

extension SpecialProject: HeadedRecord {
    var heading: String { title.value }
}

/// What is published of a special project.
enum SpecialProjectRecord {
    typealias Row = RecordOnDay<SpecialProject, SpecialProjectState>

    static let members = Members<Row>.record(
        fields: .object("fields", of: fields) { $0.record },
        state: .object("state", of: SpecialProjectNumbers.members, as: .named(RecordKind.specialProject.rawValue)) {
            $0.numbers
        })

    private static let fields: Members<SpecialProject> = [
        .title("title") { $0.title },
        .reference("owner", to: .person) { $0.owner },
        .day("created_on") { $0.createdOn },
        .text("goal") { $0.goal },
        .day("due_on") { $0.dueOn },
        .word("status") { $0.status?.value ?? .open },
        .day("done_on") { $0.doneOn },
        .day("dropped_on") { $0.droppedOn },
        .text("drop_reason") { $0.dropReason },
    ]
}
