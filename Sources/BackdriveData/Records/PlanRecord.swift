import BackdriveCore

/// An AP as it stood at the end of the report's day.
struct PlanOnDay: Published {
    static let kind = RecordKind.actionPlan

    let plan: ActionPlan
    let state: PlanState
    let report: Report

    var id: String { plan.id }
    var heading: String { plan.title.value }
    var aliases: [Located<String>] { plan.origin.aliases }
}

/// What is published of an AP: its `aps/<ID>.json` and its row of `data/aps.csv`.
enum PlanRecord {
    static let members = Members<PlanOnDay>.record(
        fields: .object("fields", of: fields) { $0.plan },
        state: .object("state", of: PlanNumbers.members, as: .named(RecordKind.actionPlan.rawValue)) { $0 })

    private static let fields: Members<ActionPlan> = [
        .title("title") { $0.title },
        .reference("owner", to: .person, column: .same) { $0.owner },
        .references("problems", to: .problem, column: .same) { $0.problems },
        .reference("special_project", to: .specialProject, column: .same) { $0.specialProject },
        .word("type", column: .same) { $0.type },
        .word("status", column: .same) { $0.status },
        .day("created_on", column: .same) { $0.createdOn },
        .reference("approved_in", to: .meeting, column: .same) { $0.approvedIn },
        .day("started_on", column: .same) { $0.startedOn },
        .day("due_on") { $0.dueOn },
        .log("due_history", of: dueMoves) { $0.dueHistory },
        .text("acceptance", column: .same) { $0.acceptance },
        .day("done_on") { $0.doneOn },
        .texts("evidence", column: .same) { $0.evidence },
        .day("dropped_on") { $0.droppedOn },
        .text("drop_reason", column: .same) { $0.dropReason },
        .log("reopened", of: reopenings) { $0.reopened },
        .log("checks", of: checks) { $0.checks },
        .links { $0.links },
        .texts("tags", column: .same) { $0.tags },
    ]

    private static let dueMoves: Members<DueMove> = .entries([
        .day("from") { $0.from },
        .day("to") { $0.to },
        .text("reason") { $0.reason },
        .person("by") { $0.by },
    ])

    private static let reopenings: Members<APReopening> = .entries([
        .day("was_done_on") { $0.wasDoneOn },
        .text("reason") { $0.reason },
        .person("by") { $0.by },
    ])

    /// Their columns are those of `data/checks.csv`.
    static let checks: Members<Check> = .entries([
        .word("outcome", column: .same) { $0.outcome },
        .person("by", column: .same) { $0.by },
        .text("note", column: .same) { $0.note },
        .reference("meeting", to: .meeting, column: .same) { $0.meeting },
    ])
}
