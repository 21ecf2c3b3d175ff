extension CycleFile {
    package static let fields: [FieldSchema] = [
        .id,
        .optional("ends_before", .day),
        .optional("meeting_on", .day),
        .optional("host", .personOrText),
        .aliases,
    ]
}
