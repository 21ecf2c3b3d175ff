internal import BackdriveCore

/// The charts over the latest cycles: what they share.
struct CycleCharts: SitePart {
    let site: Site
    /// At least one.
    let cycles: ArraySlice<CycleReport>
    let last: CycleReport

    /// How many of the latest cycles are drawn.
    private static let drawn = 13

    /// Nil before the first cycle.
    init?(site: Site) {
        guard let last = site.report.cycles.last else { return nil }
        self.site = site
        self.last = last
        cycles = site.report.cycles.suffix(Self.drawn)
    }

    /// `C06`: short enough for the foot of a chart.
    var names: [String] { titles.map { String($0.drop { $0 != "C" }) } }
    var titles: [String] { cycles.map(\.cycle.id) }

    /// The words of a finding: `key.running` speaks of a cycle that goes on, `key.complete` of one that is over.
    func finding(_ key: String, _ values: KeyValuePairs<String, any GapFilling>) -> String {
        words(
            "\(key).finding.\(last.isComplete ? "complete" : "running")",
            [("cycle", .text(last.cycle.id))] + values.map { ($0.key, $0.value.filling) })
    }

    /// A table with a row for each cycle, its id first.
    func table(_ head: [Term], _ cells: (CycleReport) -> [String]) -> DataTable {
        DataTable(head: [Term(words("nav.cycle"), .cycle)] + head, rows: cycles.map { [$0.cycle.id] + cells($0) })
    }

    /// Two counts side by side, the first two columns of the table.
    func paired(
        _ key: String, means: Definition, finding values: KeyValuePairs<String, any GapFilling>,
        _ columns: [(label: Term, count: (CycleReport) -> Int)]
    ) -> Figure {
        let series = columns.prefix(2).map { column in (label: column.label.label, values: cycles.map(column.count)) }
        return Figure(
            key, words, means: means, finding: finding(key, values),
            drawing: PairedColumns(names: names, titles: titles, first: series[0], second: series[1]).drawing(),
            key: [(PairedColumns.marks.first, series[0].label), (PairedColumns.marks.second, series[1].label)],
            table: table(columns.map(\.label)) { cycle in columns.map { String($0.count(cycle)) } })
    }

    /// One count, without a key.
    func columns(
        _ key: String, id: String? = nil, means: Definition, mark: Mark, label: String,
        _ count: (CycleReport) -> Int
    ) -> Figure {
        let counts = cycles.map(count)
        let series = StackedColumns.Series(mark: mark, label: label, values: counts)
        return Figure(
            key, id: id, words, means: means, finding: finding(key, ["n": counts.last ?? 0]),
            drawing: StackedColumns(names: names, titles: titles, series: [series], isMarked: false).drawing(),
            table: table([Term(label)]) { [String(count($0))] })
    }

    /// A rate, with its last value as the finding; the first column of the table is drawn.
    func rate(
        _ key: String, means: Definition, _ columns: [(label: String, means: Definition, rate: (CycleReport) -> Rate?)]
    ) -> Figure {
        let rates = cycles.map(columns[0].rate)
        let measured = zip(titles, rates).reversed().first { $1 != nil }
        let finding = measured.flatMap { title, rate in
            rate.map { words("\(key).finding", ["cycle": title, "n": $0.n, "of": $0.of]) }
        }
        return Figure(
            key, words, means: means, finding: finding ?? words("\(key).none"),
            drawing: RatePoints(names: names, titles: titles, rates: rates, unmeasured: words("\(key).unmeasured"))
                .drawing(),
            key: [(RatePoints.mark, words("\(key).key"))],
            table: table(columns.map { Term($0.label, $0.means) }) { cycle in
                columns.map { words.fraction($0.rate(cycle)) }
            })
    }
}
