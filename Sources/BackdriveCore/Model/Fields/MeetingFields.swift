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
        .aliases,
    ]
}
