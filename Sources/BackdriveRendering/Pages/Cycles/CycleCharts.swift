internal import BackdriveCore

/// The trends over the latest cycles, each a figure with its finding (METRICS.md 1.1, 1.4, 1.7, 1.8, 1.10, 1.18, 1.19).
struct CycleCharts {
    let words: Words
    private let report: Report
    private let marks: SourceMarks
    private let cycles: [CycleReport]

    init(report: Report, words: Words, marks: SourceMarks) {
        self.report = report
        self.words = words
        self.marks = marks
        cycles = report.cycles.suffix(ArrivalsChart.drawnCycles)
    }

    var figures: [Figure] { [inflow, carryOver, classification, conversion, throughput, onTime, flow] }

    private var names: [String] { cycles.map(\.shortName) }
    private var titles: [String] { cycles.map(\.cycle.id) }

    private var inflow: Figure {
        let sources = report.catalog.sources
        let series = sources.indices.compactMap { source -> StackedColumns.Series? in
            let values = cycles.map { $0.inflowBySource.first { $0.row == source }?.count ?? 0 }
            guard report.sources[source] != nil || values.contains(where: { $0 > 0 }) else { return nil }
            return .init(mark: marks[source], label: sources[source].title.value, values: values)
        }
        return stacked("inflow", series, numbers: ["n": .number(cycles.last?.inflow ?? 0)])
    }

    private var carryOver: Figure {
        let values = cycles.map(\.problemBalance.closing)
        return stacked(
            "carry_over", [.init(mark: PairedColumns.marks.first, label: words("trend.carry_over.label"), values: values)],
            numbers: ["n": .number(values.last ?? 0)])
    }

    private var classification: Figure {
        let series = Category.allCases.map { category in
            StackedColumns.Series(
                mark: .init(style: category.rawValue, shape: category.shape), label: words.name(of: category),
                values: cycles.map { $0.classification.counts[category] ?? 0 })
        }
        let counts = cycles.last?.classification.counts ?? [:]
        return stacked(
            "classification", series,
            numbers: [
                "n": .number(Category.allCases.reduce(0) { $0 + (counts[$1] ?? 0) }),
                "system": .number(counts[.system] ?? 0), "mechanism": .number(counts[.mechanism] ?? 0),
                "people": .number(counts[.people] ?? 0),
            ])
    }

    private var conversion: Figure { rates("conversion", cycles.map(\.conversion)) }

    private var throughput: Figure {
        let values = cycles.map(\.throughput)
        return stacked(
            "throughput", [.init(mark: PairedColumns.marks.first, label: words("trend.throughput.label"), values: values)],
            numbers: ["n": .number(values.last ?? 0)])
    }

    private var onTime: Figure { rates("on_time", cycles.map(\.onTime)) }

    private var flow: Figure {
        CumulativeFlowChart(cycles: cycles, words: words).figure
    }

    private func stacked(
        _ key: String, _ series: [StackedColumns.Series], numbers: KeyValuePairs<String, Words.Filling>
    ) -> Figure {
        Figure(
            id: "trend-\(key)", title: words("trend.\(key).title"), finding: finding(key, numbers),
            description: words("trend.\(key).description"),
            drawing: StackedColumns(names: names, titles: titles, series: series).drawing(),
            key: series.count > 1 ? series.map { .init(mark: $0.mark, label: $0.label) } : [],
            table: DataTable(
                head: [words("nav.cycle")] + series.map(\.label),
                rows: titles.indices.map { place in [titles[place]] + series.map { String($0.values[place]) } }))
    }

    private func rates(_ key: String, _ rates: [Rate?]) -> Figure {
        let chart = RatePoints(names: names, titles: titles, rates: rates, unmeasured: words("trend.unmeasured"))
        let last = rates.last.flatMap(\.self)
        return Figure(
            id: "trend-\(key)", title: words("trend.\(key).title"),
            finding: last.map { finding(key, ["n": .number($0.n), "of": .number($0.of)]) }
                ?? words("trend.\(key).none", ["cycle": .text(titles.last ?? "")]),
            description: words("trend.\(key).description"), drawing: chart.drawing(), key: [],
            table: DataTable(
                head: [words("nav.cycle"), words("trend.\(key).title"), words("trend.part"), words("trend.whole")],
                rows: zip(titles, rates).map { title, rate in
                    [title, words.percent(rate), rate.map { String($0.n) } ?? "—", rate.map { String($0.of) } ?? "—"]
                }))
    }

    /// What the last drawn cycle shows, in one sentence.
    private func finding(_ key: String, _ numbers: KeyValuePairs<String, Words.Filling>) -> String {
        let text = words("trend.\(key).finding", numbers)
        let isComplete = cycles.last?.isComplete ?? true
        return words(
            isComplete ? "trend.in" : "trend.in_running", ["cycle": .text(titles.last ?? ""), "finding": .text(text)])
    }
}

extension Category {
    /// The shape that tells the category apart where colours do not.
    var shape: Mark.Shape {
        switch self {
        case .system: .circle
        case .mechanism: .square
        case .people: .triangle
        }
    }
}
