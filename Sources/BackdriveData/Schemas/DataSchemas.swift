import BackdriveCore

/// The schemas of the files that machines read: every member, none but these.
enum DataSchemas {
    static var metrics: JSONTree {
        MetricsFile.members.shape.schema.document(
            "metrics:1", title: MetricsFile.path, "Every number of the site on one day, as METRICS.md defines it.",
            definitions: numbers)
    }

    static var records: JSONTree {
        RecordsFile.members.shape.schema.document(
            "records:1", title: RecordsFile.path, "Every record with all its fields and its numbers, by id.",
            definitions: recordSchemas.map { ($0.kind.recordName, $0.schema) } + numbers)
    }

    static var record: JSONTree {
        JSONSchema(["oneOf": .list(recordSchemas.map(\.schema.tree))]).document(
            "record:1", title: "<ID>.json",
            "A record and its numbers, beside its page; the same as in data/records.json.",
            definitions: numbers)
    }

    private static let numbers: [(String, JSONSchema)] = [
        (RecordKind.problem.rawValue, ProblemNumbers.members.shape.schema),
        (RecordKind.actionPlan.rawValue, PlanNumbers.members.shape.schema),
        (RecordKind.cycle.rawValue, CycleNumbers.members.shape.schema),
        (RecordKind.source.rawValue, SourceNumbers.members.shape.schema),
        (RecordKind.person.rawValue, PersonNumbers.members.shape.schema),
        (RecordKind.specialProject.rawValue, SpecialProjectNumbers.members.shape.schema),
    ]

    private static let recordSchemas: [(kind: RecordKind, schema: JSONSchema)] = RecordKind.allCases.map { kind in
        let shape =
            switch kind {
            case .person: PersonRecord.members.shape
            case .source: SourceRecord.members.shape
            case .problem: ProblemRecord.members.shape
            case .actionPlan: PlanRecord.members.shape
            case .specialProject: SpecialProjectRecord.members.shape
            case .cycle: CycleRecord.members.shape
            case .meeting: MeetingRecord.members.shape
            }
        return (kind, shape.schema)
    }
}

extension RecordKind {
    /// What the schema of a whole record goes by; that of its numbers goes by the kind's own name.
    var recordName: String { "\(rawValue)_record" }
}
