extension RecordKind {
    /// What a file of this kind is read into.
    package var recordType: any Record.Type {
        switch self {
        case .person: Person.self
        case .source: InformationSource.self
        case .problem: Problem.self
        case .actionPlan: ActionPlan.self
        case .specialProject: SpecialProject.self
        case .cycle: CycleFile.self
        case .meeting: Meeting.self
        }
    }

    /// The fields of a record of this kind, in the order of DATA.md §3; `id` comes first and `aliases` last.
    package var fields: [FieldSchema] { recordType.fields }
}
