internal import BackdriveCore

extension CycleCharts {
    /// Problems reported in each cycle, by source (METRICS.md 1.1).
    var inflow: Figure {
        let sources = report.catalog.sources.indices.filter { source in
            cycles.contains { $0.inflowBySource.contains { $0.row == source } }
        }
        let series = sources.map { source in
            StackedColumns.Series(
                mark: marks[source], label: report.catalog.sources[source].title.value,
                values: cycles.map { $0.inflow(from: source) })
        }
        return Figure(
            id: "inflow", title: words("inflow.title"), means: Inflow.definition,
            finding: finding("inflow.finding", ["cycle": .text(last.cycle.id), "n": .number(last.inflow)]),
            description: words("inflow.description"),
            drawing: StackedColumns(names: names, titles: titles, series: series).drawing(),
            key: series.map { .init(mark: $0.mark, label: $0.label) },
            table: table(series.map(\.label) + [words("inflow.total")]) { cycle in
                (sources.map { cycle.inflow(from: $0) } + [cycle.inflow]).map(String.init)
            })
    }
}

extension CycleReport {
    /// Problems of one source reported in the cycle.
    func inflow(from source: Table<InformationSource>.Index) -> Int {
        inflowBySource.first { $0.row == source }?.count ?? 0
    }
}
