extension RecordKind {
    /// The fields of a record of this kind, in the order of DATA.md §3; `id` comes first and `aliases` last.
    package var fields: [FieldSchema] {
        switch self {
        case .person: Person.fields
        case .source: InformationSource.fields
        case .problem: Problem.fields
        case .actionPlan: ActionPlan.fields
        case .specialProject: SpecialProject.fields
        case .cycle: CycleFile.fields
        case .meeting: Meeting.fields
        }
    }
}

extension FieldSchema {
    static let id = FieldSchema.optional("id", .word)
    static let by = FieldSchema.optional("by", .personOrText)
    static let note = FieldSchema.optional("note", .text)
    static let on = FieldSchema.required("on", .day)
    static let aliases = FieldSchema.optional("aliases", .list(of: .word, .refused))
    static let tags = FieldSchema.optional("tags", .list(of: .word, .refused))
    static let links = FieldSchema.optional(
        "links",
        .list(
            of: .map([
                .required("title", .title), .required("url", .address(schemes: ["http", "https", "mailto"])),
            ])))
}
