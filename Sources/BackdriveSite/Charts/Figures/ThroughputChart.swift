internal import BackdriveCore

extension CycleCharts {
    /// APs that began and APs that were done in each cycle (METRICS.md 1.8, 1.19).
    var throughput: Figure {
        let created = (label: words("throughput.created"), values: cycles.map(\.planBalance.created))
        let done = (label: words("throughput.done"), values: cycles.map(\.throughput))
        return Figure(
            id: "throughput", title: words("throughput.title"), means: Throughput.definition,
            finding: finding(
                "throughput.finding",
                [
                    "cycle": .text(last.cycle.id), "done": .number(last.throughput),
                    "created": .number(last.planBalance.created), "open": .number(last.planBalance.closing),
                ]),
            description: words("throughput.description"),
            drawing: PairedColumns(names: names, titles: titles, first: created, second: done).drawing(),
            key: [
                .init(mark: PairedColumns.marks.first, label: created.label),
                .init(mark: PairedColumns.marks.second, label: done.label),
            ],
            table: table([
                Term(created.label, PlanBalance.definition), Term(done.label, Throughput.definition),
                Term(words("throughput.dropped"), PlanBalance.definition),
                Term(words("throughput.open"), PlanBalance.definition),
            ]) { cycle in
                [cycle.planBalance.created, cycle.throughput, cycle.dropped, cycle.planBalance.closing]
                    .map(String.init)
            })
    }

    /// Undecided problems that each cycle hands to the next one (METRICS.md 1.19).
    var carryOver: Figure {
        let label = words("carry_over.title")
        let series = StackedColumns.Series(
            mark: PairedColumns.marks.first, label: label, values: cycles.map(\.problemBalance.closing))
        return Figure(
            id: "carry-over", title: label, means: CarryOver.definition,
            finding: finding(
                "carry_over.finding",
                ["cycle": .text(last.cycle.id), "n": .number(last.problemBalance.closing)]),
            description: words("carry_over.description"),
            drawing: StackedColumns(names: names, titles: titles, series: [series], isMarked: false).drawing(),
            key: [],
            table: table([label]) { [String($0.problemBalance.closing)] })
    }
}
