import BackdriveCore

typealias PlanOnDay = RecordOnDay<ActionPlan, PlanState>

/// What is published of an AP: its `aps/<ID>.json` and its row of `data/aps.csv`.
enum PlanRecord {
    static let members = Members<PlanOnDay>.record(
        fields: .value("fields", .object(fields)) { $0.record },
        state: .value("state", .object(PlanNumbers.members, as: RecordKind.actionPlan.rawValue)) { $0 })

    private static let fields: Members<AsWritten<ActionPlan>> = [
        .value("title", .title) { $0.title.value },
        .value("owner", .reference(to: .person), column: .same) { $0.owner.value },
        .value("problems", .references(to: .problem), column: .same) { $0.problems },
        .value("special_project", .reference(to: .specialProject), column: .same) { $0.specialProject?.value },
        .value("type", .word, column: .same) { $0.type?.value },
        .value("status", .word, column: .same) { $0.status.value },
        .value("created_on", .day, column: .same) { $0.createdOn.value },
        .value("approved_in", .reference(to: .meeting), column: .same) { $0.approvedIn?.value },
        .value("started_on", .day, column: .same) { $0.startedOn?.value },
        .value("due_on", .day) { $0.dueOn.value },
        .value("due_history", .log(of: dueMoves)) { $0.dueHistory },
        .value("acceptance", .text, column: .same) { $0.acceptance },
        .value("done_on", .day) { $0.doneOn?.value },
        .value("evidence", .texts, column: .same) { $0.evidence },
        .value("dropped_on", .day) { $0.droppedOn?.value },
        .value("drop_reason", .text, column: .same) { $0.dropReason?.value },
        .value("reopened", .log(of: reopenings)) { $0.reopened },
        .value("checks", .log(of: checks)) { $0.checks },
        .links { $0.links },
        .value("tags", .texts, column: .same) { $0.tags },
    ]

    private static let dueMoves: Members<DueMove> = .entries([
        .value("from", .day) { $0.from.value },
        .value("to", .day) { $0.to.value },
        .value("reason", .text) { $0.reason },
        .value("by", .person) { $0.by?.value },
    ])

    private static let reopenings: Members<PlanReopening> = .entries([
        .value("was_done_on", .day) { $0.wasDoneOn.value },
        .value("reason", .text) { $0.reason },
        .value("by", .person) { $0.by?.value },
    ])

    /// Their columns are those of `data/checks.csv`.
    static let checks: Members<Check> = .entries([
        .value("outcome", .word, column: .same) { $0.outcome.value },
        .value("by", .person, column: .same) { $0.by?.value },
        .value("note", .text, column: .same) { $0.note },
        .value("meeting", .reference(to: .meeting), column: .same) { $0.meeting?.value },
    ])
}
