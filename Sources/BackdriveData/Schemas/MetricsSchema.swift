import BackdriveCore

/// `data/metrics.json` (METRICS.md §2): every member, none but these.
enum MetricsSchema {
    static var file: JSONTree {
        JSONSchema.object([
            ("schema", .constant(MetricsFile.schema)),
            ("as_of", day.described("The numbers are those of the end of this day.")),
            ("timezone", .text),
            ("problems", map(of: .problem)),
            ("aps", map(of: .actionPlan)),
            ("cycles", .list(of: .definition(RecordKind.cycle.rawValue))),
            ("weeks", .list(of: week)),
            ("sources", map(of: .source)),
            ("people", map(of: .person)),
            ("special_projects", map(of: .specialProject)),
            ("matrix", matrix),
            ("high_coverage", rate.orNull),
            ("ap_lead_days", percentiles()),
            ("ap_cycle_days", percentiles([("excluded", count)])),
            ("problem_lead_days", percentiles()),
            ("effectiveness", counts(Effectiveness.Verdict.self)),
            ("recurrence", .object([("n", count), ("of", count), ("early", count), ("observing", count)])),
        ]).document(
            "metrics:1", title: MetricsFile.path, "Every number of the site on one day, as METRICS.md defines it.",
            definitions: definitions)
    }

    /// The numbers of one record, by its kind.
    static let definitions: [(String, JSONSchema)] = [
        (RecordKind.problem.rawValue, problem), (RecordKind.actionPlan.rawValue, plan),
        (RecordKind.cycle.rawValue, MetricsCycleSchema.cycle), (RecordKind.source.rawValue, source),
        (RecordKind.person.rawValue, person), (RecordKind.specialProject.rawValue, specialProject),
    ]

    static let count = JSONSchema.integer(from: 0)
    static let rate = JSONSchema.object([("n", count), ("of", .integer(from: 1))])
    private static let day = PublishedSchema.day
    private static let days = JSONSchema.integer(from: 1)

    private static func map(of kind: RecordKind) -> JSONSchema {
        .map(FieldPatterns.id(of: kind), of: .definition(kind.rawValue))
    }

    static func counts<Words: CaseIterable & RawRepresentable<String>>(_ words: Words.Type) -> JSONSchema {
        .object(words.allCases.map { ($0.rawValue, count) })
    }

    private static func percentiles(_ more: [(String, JSONSchema)] = []) -> JSONSchema {
        .object([("p50", days.orNull), ("p85", days.orNull), ("max", days.orNull), ("n", count)] + more)
    }
}

// One record's numbers.
extension MetricsSchema {
    private static let problem = JSONSchema.object([
        ("stage", .word(Stage.allCases.map(\.rawValue))),
        ("source", .text(matching: FieldPatterns.id(of: .source))),
        ("category", JSONSchema.word(Category.self).orNull),
        ("tier", JSONSchema.word(Tier.self).orNull),
        ("score", JSONSchema.integer(from: 1, to: 25).orNull),
        ("rank", JSONSchema.text(matching: "^=?[1-9][0-9]*$").orNull),
        ("resolved_on", day.orNull),
        ("fix_on", day.orNull),
        ("lead_days", days.orNull),
        ("occurrences_90d", count),
        ("effectiveness", effectiveness.orNull),
    ])

    private static let effectiveness = JSONSchema.object([
        ("verdict", .word(Effectiveness.Verdict.self)),
        ("before", count),
        ("after", count),
        ("reduction_percent", JSONSchema(["type": "number", "maximum": 100]).orNull),
        ("elapsed_days", count),
        ("window_days", days),
        ("low_evidence", .boolean),
    ])

    private static let plan = JSONSchema.object([
        ("state", .word(PlanState.State.self)),
        ("owner", .text(matching: FieldPatterns.id(of: .person))),
        ("due_on", day),
        ("original_due_on", day),
        ("due_state", JSONSchema.word(DueState.self).orNull),
        ("days_overdue", days.orNull),
        ("slips", .object([("count", count), ("net_days", .integer()), ("gross_days", count)])),
        ("done_on", day.orNull),
        ("lead_days", days.orNull),
        ("cycle_days", days.orNull),
        ("age_days", days.orNull),
        ("aging", JSONSchema.boolean.orNull),
        ("weeks_unchecked", count.orNull),
        ("on_time", JSONSchema.boolean.orNull),
        ("on_time_current", JSONSchema.boolean.orNull),
    ])

    private static let source = JSONSchema.object([
        ("freshness_days", count.orNull),
        ("state", .word(SourceState.Freshness.self)),
        ("last_activity_on", day.orNull),
    ])

    private static let person = JSONSchema.object([
        ("open", .integer(from: 1)), ("overdue", count), ("soon", count), ("later", count), ("in_progress", count),
        ("problems", count),
    ])

    private static let specialProject = JSONSchema.object([
        ("state", .word(SpecialProject.Status.self)), ("problems", count), ("aps", count), ("aps_done", count),
        ("aps_dropped", count),
    ])

    private static let week = JSONSchema.object([("starts_on", day), ("eligible", count), ("checked", count)])

    private static let matrix = JSONSchema.object([
        ("cells", .map("^f[1-5]i[1-5]$", of: .integer(from: 1))),
        ("unrated", count),
        ("scope", count),
        ("ranking", .list(of: .text(matching: FieldPatterns.id(of: .problem))).with("uniqueItems", true)),
    ])
}
