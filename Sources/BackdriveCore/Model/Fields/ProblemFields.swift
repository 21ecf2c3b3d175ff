extension Problem {
    package static let fields: [FieldSchema] = [
        .id,
        .required("title", .title),
        .required("source", .reference(.kind(.source))),
        .required("reported_on", .day),
        .optional("reported_by", .personOrText),
        .optional("owner", .reference(.kind(.person))),
        .optional("screening", .map(Screening.fields)),
        .optional("analysis", .map(Analysis.fields)),
        .optional("decisions", .log(Decision.fields)),
        .optional(
            "duplicate_of", .map([.required("problem", .reference(.kind(.problem))), .on])),
        .optional(
            "special_project",
            .map([.required("id", .reference(.kind(.specialProject))), .required("joined_on", .day)])),
        .optional("workaround", .text),
        .optional("andon", .boolean),
        .optional("occurrences", .log([.on, .optional("count", .atLeast(1)), .optional("ref", .text), .note, .by])),
        .optional("reopened", .log([.on, .by, .required("reason", .text)])),
        .optional("verification", .map(Verification.fields)),
        .links,
        .tags,
        .aliases,
    ]
}

extension Screening {
    static let fields: [FieldSchema] = [
        .required("result", .choice(of: Result.self)), .on, .by, .optional("reason", .choice(of: Reason.self)),
    ]
}

extension Analysis {
    static let fields: [FieldSchema] = [
        .on,
        .required("category", .choice(of: Category.self)),
        .required("cause", .cause),
        .optional("secondary", .list(of: .choice(of: Category.self), .refused)),
        .optional("frequency", .integer(1...5)),
        .optional("impact", .integer(1...5)),
        .optional("root_cause", .text),
    ]
}

extension Decision {
    static let fields: [FieldSchema] = [
        .on, .required("outcome", .choice(of: Outcome.self)), .optional("reason", .text),
        .optional("revisit_on", .day), .by,
    ]
}

extension Verification {
    static let fields: [FieldSchema] = [
        .optional("criterion", .text),
        .optional("window_days", .days(atLeast: 1)),
        .optional(
            "results", .log([.on, .by, .required("result", .choice(of: VerificationResult.Outcome.self)), .note])),
    ]
}
