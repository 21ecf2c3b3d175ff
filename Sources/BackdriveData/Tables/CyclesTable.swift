import BackdriveCore

/// `data/cycles.csv`: the numbers of `metrics.json`'s `cycles`, but those by source, whose columns would differ from
/// site to site.
enum CyclesTable {
    private typealias Column = CSVColumn<CycleReport>

    static func bytes(of report: Report) -> [UInt8] {
        let columns = [days, inflow, classification, rates, balances, flow].flatMap { $0 }
        return CSVTable(columns: columns).bytes(of: report.cycles)
    }

    private static let days: [Column] = [
        .text("id") { $0.cycle.id },
        .day("starts_on") { $0.cycle.startsOn },
        .day("ends_before") { $0.cycle.endsBefore },
        .flag("complete") { $0.isComplete },
    ]

    private static let inflow: [Column] = [
        .number("inflow") { $0.inflow },
        .number("reopened") { $0.reopened },
        .number("rejected") { $0.filter.reduce(0) { $0 + $1.rejected } },
        .number("passed") { $0.filter.reduce(0) { $0 + $1.passed } },
        .number("pending") { $0.filter.reduce(0) { $0 + $1.pending } },
    ]

    private static let classification: [Column] =
        Category.allCases.map { category in .number(category.rawValue) { $0.classification.counts[category] ?? 0 } }
        + [.number("cross_category") { $0.classification.crossCategory }]

    private static let rates: [Column] =
        Column.rate("conversion") { $0.conversion }
        + Column.rate("live_conversion") { $0.liveConversion }
        + [
            .number("throughput") { $0.throughput },
            .number("dropped") { $0.dropped },
            .number("slips") { $0.slips },
        ]
        + Column.rate("on_time") { $0.onTime }
        + Column.rate("on_time_current") { $0.onTimeCurrent }
        + Column.rate("commitment_hit") { $0.commitmentHit }

    private static let balances: [Column] = [
        .number("problems_opening") { $0.problemBalance.opening },
        .number("problems_inflow") { $0.problemBalance.inflow },
        .number("problems_reopened") { $0.problemBalance.reopened },
        .number("problems_screened_out") { $0.problemBalance.screenedOut },
        .number("problems_duplicates") { $0.problemBalance.duplicates },
        .number("problems_decided") { $0.problemBalance.decided },
        .number("problems_closing") { $0.problemBalance.closing },
        .number("aps_opening") { $0.planBalance.opening },
        .number("aps_created") { $0.planBalance.created },
        .number("aps_reopened") { $0.planBalance.reopened },
        .number("aps_done") { $0.planBalance.done },
        .number("aps_dropped") { $0.planBalance.dropped },
        .number("aps_closing") { $0.planBalance.closing },
    ]

    private static let flow: [Column] = Stage.allCases.map { stage in
        .number("flow_\(stage.rawValue)") { $0.flow[stage] ?? 0 }
    }
}
