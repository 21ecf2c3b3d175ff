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
