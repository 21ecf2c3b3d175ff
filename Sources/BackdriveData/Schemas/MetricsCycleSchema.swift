import BackdriveCore

/// One of the `cycles` of `metrics.json`.
enum MetricsCycleSchema {
    static let cycle = JSONSchema.object([
        ("id", .text(matching: FieldPatterns.id(of: .cycle))),
        ("starts_on", PublishedSchema.day),
        ("ends_before", PublishedSchema.day),
        ("complete", .boolean),
        ("inflow", .object([("total", count), ("by_source", bySource(count))])),
        ("reopened", count),
        ("filter", bySource(.object([("rejected", count), ("passed", count), ("pending", count)]))),
        ("classification", classification),
        ("conversion", rate),
        ("live_conversion", rate),
        ("throughput", count),
        ("dropped", count),
        ("slips", count),
        ("on_time", rate),
        ("on_time_current", rate),
        ("commitment_hit", rate),
        (
            "problems",
            counts(["opening", "inflow", "reopened", "screened_out", "duplicates", "decided", "closing"])
        ),
        ("aps", counts(["opening", "created", "reopened", "done", "dropped", "closing"])),
        ("flow", MetricsSchema.counts(Stage.self)),
    ])

    private static let count = MetricsSchema.count
    private static let rate = MetricsSchema.rate.orNull

    private static let classification: JSONSchema = {
        let percent = JSONSchema.integer(from: 0, to: 100)
        let shares = JSONSchema.object(Category.allCases.map { ($0.rawValue, percent) })
        return .object(
            Category.allCases.map { ($0.rawValue, count) } + [("shares", shares.orNull), ("cross_category", count)])
    }()

    private static func counts(_ names: [String]) -> JSONSchema { .object(names.map { ($0, count) }) }

    private static func bySource(_ value: JSONSchema) -> JSONSchema {
        .map(FieldPatterns.id(of: .source), of: value)
    }
}
