internal import BackdriveCore

/// Where all problems stood at the end of each cycle, those that need most on top (METRICS.md 1.18).
struct CumulativeFlowChart {
    let cycles: [CycleReport]
    let words: Words

    /// From the bottom up: what is settled, then what is under way, then what waits.
    private static let bands: [(key: String, stages: [Stage], mark: Mark)] = [
        ("settled", [.verified, .resolved], Mark(style: "flow-settled", shape: .circle)),
        ("set_aside", [.declined, .duplicate, .filteredOut], Mark(style: "flow-aside", shape: .cross)),
        ("in_action", [.inAction], Mark(style: "flow-action", shape: .square)),
        ("deferred", [.deferred], Mark(style: "flow-deferred", shape: .triangleDown)),
        ("waiting", [.analysed, .queued, .reported], Mark(style: "flow-waiting", shape: .triangle)),
    ]

    var figure: Figure {
        let titles = cycles.map(\.cycle.id)
        let series = Self.bands.map { band in
            StackedColumns.Series(
                mark: band.mark, label: words("flow.band.\(band.key)"),
                values: cycles.map { cycle in band.stages.reduce(0) { $0 + (cycle.flow[$1] ?? 0) } })
        }
        let last = series.map { $0.values.last ?? 0 }
        return Figure(
            id: "trend-flow", title: words("flow.title"),
            finding: words(
                "flow.finding",
                [
                    "cycle": .text(titles.last ?? ""), "total": .text(words.problems(last.reduce(0, +))),
                    "settled": .number(last[0]), "waiting": .number(last[4]),
                ]),
            description: words("flow.description"),
            drawing: FlowBands(names: cycles.map(\.shortName), titles: titles, series: series).drawing(),
            key: series.reversed().map { .init(mark: $0.mark, label: $0.label) },
            table: DataTable(
                head: [words("nav.cycle")] + Stage.allCases.map(words.name(of:)) + [words("people.total")],
                rows: cycles.map { cycle in
                    let counts = Stage.allCases.map { cycle.flow[$0] ?? 0 }
                    return [cycle.cycle.id] + counts.map(String.init) + [String(counts.reduce(0, +))]
                }))
    }
}
