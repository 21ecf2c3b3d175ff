extension Person {
    package static let fields: [FieldSchema] = [
        .id,
        .required("name", .title),
        .optional("team", .text),
        .optional("role", .choice(of: Role.self)),
        .optional("left_on", .day),
        .optional("email", .text),
        .aliases,
    ]
}
