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
        .value("id", .id(of: .cycle), column: .same) { $0.cycle.cycle.id },
        .value("starts_on", .day, column: .same) { $0.cycle.cycle.startsOn },
        .value("ends_before", .day, "The first day of the next one.", column: .same) { $0.cycle.cycle.endsBefore },
        .value("complete", .flag, "False for the running one, whose numbers are as known now.", column: .same) {
            $0.cycle.isComplete
        },
        .value("inflow", .object(inflow), Inflow.definition.generalSentence) { $0 },
        .value("reopened", .count, Inflow.reopenedDefinition.generalSentence, column: .same) { $0.cycle.reopened },
        .records("filter", .source, .object(filter), FilterRate.definition.generalSentence) { row in
            row.cycle.filter.lazy.map { (row.id(of: $0.source), $0) }
        },
        .value("filter", .object(filters)) { $0.cycle.filter }.onlyInTable,
        .value("classification", .object(classification), Classification.definition.generalSentence) {
            $0.cycle.classification
        },
        .value("conversion", .rate, Conversion.definition.generalSentence, column: .same) { $0.cycle.conversion },
        .value("live_conversion", .rate, Conversion.liveDefinition.generalSentence, column: .same) {
            $0.cycle.liveConversion
        },
        .value("throughput", .count, Throughput.definition.generalSentence, column: .same) { $0.cycle.throughput },
        .value("dropped", .count, "The APs dropped in the cycle.", column: .same) { $0.cycle.dropped },
        .value("slips", .count, "The moves of due dates to a later day that are dated in the cycle.", column: .same) {
            $0.cycle.slips
        },
        .value("on_time", .rate, OnTime.definition.generalSentence, column: .same) { $0.cycle.onTime },
        .value("on_time_current", .rate, OnTime.currentDefinition.generalSentence, column: .same) {
            $0.cycle.onTimeCurrent
        },
        .value("commitment_hit", .rate, CommitmentHit.definition.generalSentence, column: .same) {
            $0.cycle.commitmentHit
        },
        .value("problems", .object(balance()), CarryOver.definition.generalSentence, column: .same) {
            $0.cycle.problemBalance
        },
        .value("aps", .object(balance()), PlanBalance.definition.generalSentence, column: .same) {
            $0.cycle.planBalance
        },
        .value("flow", .counts(), CumulativeFlow.definition.generalSentence, column: .same) {
            $0.cycle.flow
        },
        .value("meetings", .object(meetings), MeetingsHeld.definition.generalSentence, column: .same) {
            $0.cycle.meetings
        },
    ]

    private static let inflow: Members<CycleInReport> = [
        .value("total", .count, column: "inflow") { $0.cycle.inflow },
        .records("by_source", .source, .count) { row in
            row.cycle.inflowBySource.lazy.map { (row.id(of: $0.row), $0.count) }
        },
    ]

    private static let filter: Members<SourceFilter> = [
        .value("rejected", .count) { $0.rejected },
        .value("passed", .count) { $0.passed },
        .value("pending", .count, "Neither filtered nor a duplicate by now.") { $0.pending },
    ]

    /// Of all sources.
    private static let filters: Members<[SourceFilter]> = [
        .value("rejected", .count, column: .same) { $0.reduce(0) { $0 + $1.rejected } },
        .value("passed", .count, column: .same) { $0.reduce(0) { $0 + $1.passed } },
        .value("pending", .count, column: .same) { $0.reduce(0) { $0 + $1.pending } },
    ]

    private static let classification: Members<Classification> =
        .counts { (mix, category: Category) in mix.counts[category] ?? 0 } + [
            .value("shares", .object(shares), Definition.shares.generalSentence) { $0.shares },
            .value("cross_category", .count, "Those with secondary categories.", column: .same) { $0.crossCategory },
        ]

    private static let shares = Members<[Category: Int]>(
        Category.allCases.map { category in .value(category.rawValue, .integer(from: 0, to: 100)) { $0[category] ?? 0 }
        })

    private static let meetings: Members<MeetingsHeld> =
        .counts { (held, kind: Meeting.Kind) in held.counts[kind] ?? 0 } + [
            .value("owners_present", .rate, MeetingsHeld.ownersDefinition.generalSentence, column: .same) {
                $0.ownersPresent
            }
        ]

    private static func balance<Change>() -> Members<Balance<Change>> {
        [.value("opening", .count, column: .same) { $0.opening }]
            + .counts { (balance, change: Change) in balance[change] }
            + [.value("closing", .count, column: .same) { $0.closing }]
    }
}
