internal import BackdriveCore

extension CycleCharts {
    /// Problems reported in each cycle, by source (METRICS.md 1.1).
    var inflow: Figure {
        let sources = report.catalog.sources.indices.filter { source in
            cycles.contains { $0.inflowBySource.contains { $0.row == source } }
        }
        let series = sources.map { source in
            StackedColumns.Series(
                mark: site.marks[source], label: report.catalog.sources[source].title.value,
                values: cycles.map { $0.inflow(from: source) })
        }
        return Figure(
            "inflow", words, means: Inflow.definition, finding: finding("inflow", ["n": last.inflow]),
            drawing: StackedColumns(names: names, titles: titles, series: series).drawing(),
            key: series.map { ($0.mark, $0.label) },
            table: table(series.map { Term($0.label) } + [Term(words("inflow.total"))]) { cycle in
                (sources.map { cycle.inflow(from: $0) } + [cycle.inflow]).map(String.init)
            })
    }

    /// Problems of one source reported in each cycle.
    func inflow(from source: Table<InformationSource>.Index) -> Figure {
        columns(
            "source.inflow", id: "inflow", means: Inflow.definition, mark: site.marks[source],
            label: words("source.inflow.label")
        ) { $0.inflow(from: source) }
    }
}

extension CycleReport {
    /// Problems of one source reported in the cycle.
    fileprivate func inflow(from source: Table<InformationSource>.Index) -> Int {
        inflowBySource.first { $0.row == source }?.count ?? 0
    }
}
