import BackdriveCore

/// What `backdrive schema` can describe, in the order it prints them.
package enum SchemaName: String, CaseIterable, Sendable {
    case problem, ap
    case specialProject = "special-project"
    case person, source, cycle, meeting, settings, metrics, records, record

    /// The JSON Schema (draft 2020-12) of a record's front matter, of the settings or of a data file.
    package var document: JSONTree {
        switch self {
        case .metrics: DataSchemas.metrics
        case .records: DataSchemas.records
        case .record: DataSchemas.record
        case .settings:
            WrittenSchema(record: rawValue, fields: Settings.fields).schema.document(
                "settings:1", title: "backdrive.yml", "The settings of a site, as YAML 1.2 reads them: dates are text.")
        case .problem: written(.problem)
        case .ap: written(.actionPlan)
        case .specialProject: written(.specialProject)
        case .person: written(.person)
        case .source: written(.source)
        case .cycle: written(.cycle)
        case .meeting: written(.meeting)
        }
    }

    private func written(_ kind: RecordKind) -> JSONTree {
        WrittenSchema(record: rawValue, fields: kind.fields).schema.document(
            "\(rawValue):1", title: "\(kind.folder)/<id>.md",
            "The front matter of \(Wording.withArticle(kind.noun)), as YAML 1.2 reads it: dates are text.")
    }
}
