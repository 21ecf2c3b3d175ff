extension InformationSource {
    package static let fields: [FieldSchema] = [
        .id,
        .required("kind", .choice(of: Kind.self)),
        .required("title", .title),
        .required("owner", .reference(.kind(.person))),
        .optional("cadence_days", .days(atLeast: 1)),
        .optional("system", .text),
        .optional("url", .address(schemes: ["http", "https"])),
        .optional(
            "reviews", .log([.on, .required("by", .personOrText), .required("found", .atLeast(0)), .note])),
        .optional("retired_on", .day),
        .aliases,
    ]
}
