extension ActionPlan {
    package static let fields: [FieldSchema] = [
        .id,
        .required("title", .title),
        .required("owner", .reference(.kind(.person))),
        .optional("problems", .list(of: .reference(.kind(.problem)), .refused)),
        .optional("special_project", .reference(.kind(.specialProject))),
        .optional("type", .choice(of: PlanType.self)),
        .required("status", .choice(of: Status.self)),
        .required("created_on", .day),
        .optional("approved_in", .reference(.kind(.meeting))),
        .optional("started_on", .day),
        .required("due_on", .day),
        .optional(
            "due_history",
            .log([.on, .required("from", .day), .required("to", .day), .required("reason", .text), .by])),
        .required("acceptance", .text),
        .optional("done_on", .day),
        .optional("evidence", .list(of: .text)),
        .optional("dropped_on", .day),
        .optional("drop_reason", .text),
        .optional("reopened", .log([.on, .required("was_done_on", .day), .required("reason", .text), .by])),
        .optional("checks", .log(Check.fields)),
        .links,
        .tags,
        .aliases,
    ]
}

extension Check {
    static let fields: [FieldSchema] = [
        .on, .required("outcome", .choice(of: Outcome.self)), .by, .note,
        .optional("meeting", .reference(.kind(.meeting))),
    ]
}
