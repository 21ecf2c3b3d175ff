internal import BackdriveCore

/// What came in and what was settled in each cycle: the balance of undecided problems (METRICS.md 1.19).
struct ArrivalsChart {
    let report: Report
    let words: Words

    /// How many of the latest cycles are drawn.
    static let drawnCycles = 13

    /// Nil before the first cycle.
    var figure: Figure? {
        let cycles = report.cycles.suffix(Self.drawnCycles)
        guard let last = cycles.last else { return nil }
        let arrived = cycles.map { $0.problemBalance.inflow + $0.problemBalance.reopened }
        let settled = cycles.map(\.problemBalance.settled)
        let labels = (words("arrivals.arrived"), words("arrivals.settled"))
        let chart = PairedColumns(
            names: cycles.map(\.shortName), titles: cycles.map(\.cycle.id),
            first: (labels.0, arrived), second: (labels.1, settled))
        return Figure(
            id: "arrivals", title: words("arrivals.title"), finding: finding(last),
            description: words("arrivals.description"), drawing: chart.drawing(),
            key: [
                .init(mark: PairedColumns.marks.first, label: labels.0),
                .init(mark: PairedColumns.marks.second, label: labels.1),
            ],
            table: DataTable(
                head: [words("nav.cycle"), labels.0, labels.1, words("arrivals.closing")],
                rows: cycles.map { cycle in
                    let balance = cycle.problemBalance
                    return [
                        cycle.cycle.id, String(balance.inflow + balance.reopened), String(balance.settled),
                        String(balance.closing),
                    ]
                }))
    }

    private func finding(_ last: CycleReport) -> String {
        words(
            last.isComplete ? "arrivals.finding" : "arrivals.finding_running",
            [
                "cycle": .text(last.cycle.id),
                "arrived": .number(last.problemBalance.inflow + last.problemBalance.reopened),
                "settled": .number(last.problemBalance.settled), "closing": .number(last.problemBalance.closing),
            ])
    }
}

extension ProblemBalance {
    /// Decided, filtered out or found to be a duplicate.
    var settled: Int { decided + screenedOut + duplicates }
}

extension CycleReport {
    /// `C06`: short enough for the foot of a chart.
    var shortName: String { String(cycle.id.drop { $0 != "C" }) }
}
