internal import BackdriveCore

extension CycleCharts {
    /// Problems by stage at the end of each cycle, from what is finished at the bottom to what just came in at the top
    /// (METRICS.md 1.18).
    var flow: Figure {
        let stages: [Stage] = [
            .filteredOut, .duplicate, .declined, .verified, .resolved, .deferred, .inAction, .analysed, .queued,
            .reported,
        ]
        let series = stages.map { stage in
            StackedColumns.Series(
                mark: .stage(stage), label: words.name(of: stage), values: cycles.map { $0.flow[stage] ?? 0 })
        }
        let open = stages.filter(\.isOpen).reduce(0) { $0 + (last.flow[$1] ?? 0) }
        return Figure(
            "flow", words, means: CumulativeFlow.definition,
            finding: finding(
                "flow", ["open": open, "of": last.flow.values.reduce(0, +)]),
            drawing: FlowBands(names: names, titles: titles, series: series).drawing(),
            // The key reads from the top down, as the areas lie.
            key: series.reversed().map { ($0.mark, $0.label) },
            table: table(series.reversed().map { Term($0.label) }) { cycle in
                stages.reversed().map { String(cycle.flow[$0] ?? 0) }
            })
    }
}
