extension Settings {
    /// The fields of `backdrive.yml`; faults inside the blocks that only settings have are BD062 (DATA.md §5).
    package static let fields: [FieldSchema] = [
        .required("title", .title),
        .required("timezone", .word),
        .required(
            "cycle", .map([.required("starts_on", .day), .optional("length_days", .integer(7...366))])),
        .optional("language", .word),
        .optional("base_url", .word),
        .optional(
            "repository",
            .map([
                .required("url", .word), .required("branch", .word), .optional("path", .word),
                .optional("edit", .word), .optional("history", .word),
            ])),
        .optional("as_of", .day),
        .optional("publish_email", .boolean),
        .optional("ids", .choice(of: IDStyle.self)),
        .optional("due_soon_days", .days(atLeast: 0)),
        .optional("unchecked_weeks", .days(atLeast: 1)),
        .optional("unfiltered_days", .days(atLeast: 1)),
        .optional(
            "effectiveness",
            .map([
                .optional("window_days", .days(atLeast: 1)), .optional("target_reduction_percent", .integer(1...100)),
            ])),
        .optional("recurrence_days", .days(atLeast: 1)),
        .optional(
            "scales", .map([.optional("frequency", .five(of: grade)), .optional("impact", .five(of: grade))]),
            codeInside: 62),
        .optional("tiers", .five(of: .word), codeInside: 62),
        .optional(
            "extra_causes",
            .map(Category.allCases.map { .optional($0.rawValue, .list(of: .word, .refused)) }), codeInside: 62),
        .optional(
            "exemptions",
            .list(
                of: .map([
                    .required("code", .word), .required("ids", .list(of: .reference(.any), .refused)),
                    .required("until", .day), .required("reason", .text),
                ])), codeInside: 62),
        .optional(
            "brand", .map([.optional("name", .title), .optional("logo", .word), .optional("accent", .word)]),
            codeInside: 62),
    ]

    private static let grade = FieldType.map([.required("label", .title), .required("anchor", .text)])
}
