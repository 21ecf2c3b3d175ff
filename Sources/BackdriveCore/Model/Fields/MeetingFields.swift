extension Meeting {
    package static let fields: [FieldSchema] = [
        .id,
        .optional("title", .title),
        .required("kind", .choice(of: Kind.self)),
        .required("on", .day),
        .required("host", .personOrText),
        .optional("attendees", .list(of: .personOrText, .refused)),
        .optional(
            "decisions", .list(of: .map([.required("about", .reference(.any)), .required("text", .text)]))),
        .optional("checks", .log(MeetingCheck.fields)),
        .aliases,
    ]
}

extension MeetingCheck {
    /// Without a day of its own: it is the meeting's.
    static let fields: [FieldSchema] = [
        .required("ap", .reference(.kind(.actionPlan))),
        .required("outcome", .choice(of: Check.Outcome.self)),
        .by,
        .note,
    ]
}
