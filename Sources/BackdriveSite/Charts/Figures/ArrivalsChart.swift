internal import BackdriveCore

extension CycleCharts {
    /// What came in and what was settled in each cycle: the balance of undecided problems (METRICS.md 1.19).
    var arrivals: Figure {
        let arrived = (label: words("arrivals.arrived"), values: cycles.map(\.problemBalance.arrived))
        let settled = (label: words("arrivals.settled"), values: cycles.map(\.problemBalance.settled))
        let balance = last.problemBalance
        return Figure(
            id: "arrivals", title: words("arrivals.title"), means: CarryOver.definition,
            finding: finding(
                "arrivals.finding",
                [
                    "cycle": .text(last.cycle.id), "arrived": .number(balance.arrived),
                    "settled": .number(balance.settled), "closing": .number(balance.closing),
                ]),
            description: words("arrivals.description"),
            drawing: PairedColumns(names: names, titles: titles, first: arrived, second: settled).drawing(),
            key: [
                .init(mark: PairedColumns.marks.first, label: arrived.label),
                .init(mark: PairedColumns.marks.second, label: settled.label),
            ],
            table: table([arrived.label, settled.label, words("arrivals.closing")]) { cycle in
                [cycle.problemBalance.arrived, cycle.problemBalance.settled, cycle.problemBalance.closing]
                    .map(String.init)
            })
    }
}

extension ProblemBalance {
    /// Reported or re-opened.
    var arrived: Int { inflow + reopened }
    /// Decided, filtered out or found to be a duplicate.
    var settled: Int { decided + screenedOut + duplicates }
}
