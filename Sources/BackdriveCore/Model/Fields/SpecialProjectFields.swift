extension SpecialProject {
    package static let fields: [FieldSchema] = [
        .id,
        .required("title", .title),
        .required("owner", .reference(.kind(.person))),
        .required("created_on", .day),
        .required("goal", .text),
        .optional("due_on", .day),
        .optional("status", .choice(of: Status.self)),
        .optional("done_on", .day),
        .optional("dropped_on", .day),
        .optional("drop_reason", .text),
        .aliases,
    ]
}
