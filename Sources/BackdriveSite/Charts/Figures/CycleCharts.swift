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
    var names: [String] { cycles.map(\.cycle.shortName) }
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

    /// `day 3 of 14`; nil when the last cycle is over.
    private var running: String? {
        last.isComplete
            ? nil
            : words(
                "cycle.day_of",
                ["n": report.asOf - last.cycle.startsOn + 1, "of": last.cycle.endsBefore - last.cycle.startsOn])
    }

    /// As many of the latest cycles as a chart of some width has room for.
    private func bands(width: Double, atMost count: Int) -> CycleBands {
        CycleBands(cycles: cycles.suffix(count).map(\.cycle), running: running, width: width)
    }

    /// Two counts side by side, the first two columns of the table; `sameDay` is what each was on the same day of the last
    /// cycle.
    func paired(
        _ key: String, means: Definition, finding: Sentence, sameDay: [Int]? = nil,
        _ columns: [(label: Term, count: (CycleReport) -> Int)]
    ) -> Figure {
        func drawing(width: Double, atMost count: Int) -> Drawing {
            let series = columns.prefix(2).enumerated().map { place, column in
                PairedColumns.Series(
                    label: column.label.label, values: cycles.suffix(count).map(column.count),
                    sameDay: sameDay?[place])
            }
            return PairedColumns(
                bands: bands(width: width, atMost: count), first: series[0], second: series[1]
            ).drawing()
        }
        var entries: [Figure.KeyEntry] = [
            (PairedColumns.marks.first, columns[0].label.label), (PairedColumns.marks.second, columns[1].label.label),
        ]
        if running != nil { entries.append((Mark(style: "solid running", shape: .square), words("figure.running"))) }
        if sameDay != nil, let before = report.lastCompleteCycle {
            entries.append(
                (
                    Mark(style: "then-mark", shape: .line),
                    words("figure.same_day", ["cycle": before.cycle.shortName])
                ))
        }
        var numbers = table(columns.map(\.label)) { cycle in columns.map { String($0.count(cycle)) } }
        numbers.runningRow = running == nil ? nil : numbers.rows.count - 1
        return Figure(
            key, words, means: means, finding: finding,
            drawing: drawing(width: 500, atMost: Self.drawn), narrow: drawing(width: 335, atMost: 7),
            key: entries, table: numbers)
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
