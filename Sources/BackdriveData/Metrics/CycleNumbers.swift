import BackdriveCore

/// A cycle's numbers with the report that they stand in.
struct CycleInReport {
    let cycle: CycleReport
    let report: Report

    func id(of source: Table<InformationSource>.Index) -> String { report.catalog.sources[source].id }
}

/// The numbers of one cycle (METRICS.md §2). The columns of `data/cycles.csv` are theirs, but those by source, which would
/// differ from site to site.
enum CycleNumbers {
    static let members: Members<CycleInReport> = [
        .id("id", of: .cycle, column: .same) { $0.cycle.cycle.id },
        .day("starts_on", column: .same) { $0.cycle.cycle.startsOn },
        .day("ends_before", "The first day of the next one.", column: .same) { $0.cycle.cycle.endsBefore },
        .flag("complete", "False for the running one, whose numbers are as known now.", column: .same) {
            $0.cycle.isComplete
        },
        .object("inflow", Inflow.definition.generalSentence, of: inflow) { $0 },
        .count("reopened", Inflow.reopenedDefinition.generalSentence, column: .same) { $0.cycle.reopened },
        .map("filter", by: .source, FilterRate.definition.generalSentence, of: filter) { row in
            row.cycle.filter.lazy.map { (row.id(of: $0.source), $0) }
        },
        .object("filter", of: filters) { $0.cycle.filter }.onlyInTable,
        .object("classification", Classification.definition.generalSentence, of: classification) {
            $0.cycle.classification
        },
        .rate("conversion", Conversion.definition) { $0.cycle.conversion },
        .rate("live_conversion", Conversion.liveDefinition) { $0.cycle.liveConversion },
        .count("throughput", Throughput.definition.generalSentence, column: .same) { $0.cycle.throughput },
        .count("dropped", "The APs dropped in the cycle.", column: .same) { $0.cycle.dropped },
        .count("slips", "The moves of due dates to a later day that are dated in the cycle.", column: .same) {
            $0.cycle.slips
        },
        .rate("on_time", OnTime.definition) { $0.cycle.onTime },
        .rate("on_time_current", OnTime.currentDefinition) { $0.cycle.onTimeCurrent },
        .rate("commitment_hit", CommitmentHit.definition) { $0.cycle.commitmentHit },
        .object("problems", CarryOver.definition.generalSentence, columns: "problems_", of: problemBalance) {
            $0.cycle.problemBalance
        },
        .object("aps", PlanBalance.definition.generalSentence, columns: "aps_", of: planBalance) { $0.cycle.planBalance },
        .object("flow", CumulativeFlow.definition.generalSentence, columns: "flow_", of: .byWord(column: .same)) {
            $0.cycle.flow
        },
    ]

    private static let inflow: Members<CycleInReport> = [
        .count("total", column: "inflow") { $0.cycle.inflow },
        .counts("by_source", keys: FieldPatterns.id(of: .source)) { row in
            row.cycle.inflowBySource.lazy.map { (row.id(of: $0.row), $0.count) }
        },
    ]

    private static let filter: Members<SourceFilter> = [
        .count("rejected") { $0.rejected },
        .count("passed") { $0.passed },
        .count("pending", "Neither filtered nor a duplicate by now.") { $0.pending },
    ]

    /// Of all sources.
    private static let filters: Members<[SourceFilter]> = [
        .count("rejected", column: .same) { $0.reduce(0) { $0 + $1.rejected } },
        .count("passed", column: .same) { $0.reduce(0) { $0 + $1.passed } },
        .count("pending", column: .same) { $0.reduce(0) { $0 + $1.pending } },
    ]

    private static let classification: Members<Classification> =
        Members(
            Category.allCases.map { category in
                .count(category.rawValue, column: .same) { $0.counts[category] ?? 0 }
            }) + [
            .object("shares", Definition.shares.generalSentence, of: shares) { $0.shares },
            .count("cross_category", "Those with secondary categories.", column: .same) { $0.crossCategory },
        ]

    private static let shares = Members<[Category: Int]>(
        Category.allCases.map { category in .integer(category.rawValue, from: 0, to: 100) { $0[category] ?? 0 } })

    private static let problemBalance: Members<ProblemBalance> = [
        .count("opening", column: .same) { $0.opening },
        .count("inflow", column: .same) { $0.inflow },
        .count("reopened", column: .same) { $0.reopened },
        .count("screened_out", column: .same) { $0.screenedOut },
        .count("duplicates", column: .same) { $0.duplicates },
        .count("decided", column: .same) { $0.decided },
        .count("closing", column: .same) { $0.closing },
    ]

    private static let planBalance: Members<PlanBalance> = [
        .count("opening", column: .same) { $0.opening },
        .count("created", column: .same) { $0.created },
        .count("reopened", column: .same) { $0.reopened },
        .count("done", column: .same) { $0.done },
        .count("dropped", column: .same) { $0.dropped },
        .count("closing", column: .same) { $0.closing },
    ]
}
