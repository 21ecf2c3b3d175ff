internal import BackdriveCore

/// The charts over the latest cycles: what they share.
struct CycleCharts: SitePart {
    let site: Site
    /// At least one.
    let cycles: ArraySlice<CycleReport>
    let last: CycleReport
    /// What leads from the page to the site's root.
    let root: String

    /// How many of the latest cycles are drawn.
    private static let drawn = 13

    /// Nil before the first cycle.
    init?(site: Site, root: String = "../") {
        guard let last = site.report.cycles.last else { return nil }
        self.site = site
        self.root = root
        self.last = last
        cycles = site.report.cycles.suffix(Self.drawn)
    }

    /// The numbers of the last one that lead to their lists.
    var lastRates: CycleRates { CycleRates(site: site, place: report.cycles.count - 1) }

    /// Whether the last one is still running.
    var isRunning: Bool { !last.isComplete }

    /// The words of a finding: `key.running` speaks of a cycle that goes on, `key.complete` of one that is over.
    func finding(_ key: String, _ values: KeyValuePairs<String, any GapFilling>) -> Sentence {
        words.sentence(
            "\(key).finding.\(last.isComplete ? "complete" : "running")",
            [("cycle", .text(last.cycle.shortName))] + values.map { ($0.key, $0.value.filling) })
    }

    /// A table with a row for each cycle, its id first.
    func table(_ head: [Term], _ cells: (CycleReport) -> [String]) -> DataTable {
        DataTable(
            head: [Term(words("nav.cycle"), .cycle)] + head, rows: cycles.map { [$0.cycle.id] + cells($0) },
            runningRow: isRunning ? cycles.count - 1 : nil)
    }

    /// `day 3 of 14`; nil when the last cycle is over.
    var running: String? { last.isComplete ? nil : words.day(of: last.cycle, on: report.asOf) }

    /// As many of the latest cycles as a chart of some width has room for.
    func bands(width: Double, atMost count: Int = Self.drawn) -> CycleBands {
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
                    label: column.label.label, values: cycles.suffix(count).map(column.count), sameDay: sameDay?[place])
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
                (Mark(style: "then-mark", shape: .line), words("figure.same_day", ["cycle": before.cycle.shortName])))
        }
        var figure = Figure(
            key, words, means: means, finding: finding,
            drawing: drawing(width: 500, atMost: Self.drawn), narrow: drawing(width: 335, atMost: 7),
            key: entries, table: table(columns.map(\.label)) { cycle in columns.map { String($0.count(cycle)) } })
        figure.root = root
        return figure
    }

    /// One count, without a key.
    func columns(
        _ key: String, id: String? = nil, means: Definition, style: String, label: String, finding: Sentence,
        width: Double = 500, sameDay: Int? = nil, list: String, _ count: (CycleReport) -> Int
    ) -> Figure {
        func drawing(width: Double, atMost number: Int) -> Drawing {
            let counts = cycles.suffix(number).map(count)
            return CycleColumns(
                bands: bands(width: width, atMost: number), columns: counts.map { .init(counted: $0) },
                largest: max(counts.max() ?? 0, sameDay ?? 0), style: style, rise: 150, sameDay: sameDay, list: list
            ).drawing()
        }
        return Figure(
            key, id: id, words, means: means, finding: finding,
            drawing: drawing(width: width, atMost: Self.drawn), narrow: drawing(width: 335, atMost: 7),
            table: table([Term(label)]) { [String(count($0))] })
    }

    /// How wide a panel is: three stand side by side.
    private static let panelWidth = 296.0

    /// A panel of columns; `largest` is the value that takes the whole height of each panel beside it.
    ///
    /// - Parameter list: the list of a cycle's page that a count stands for.
    func panel(
        _ title: Term, mark: Mark? = nil, href: String? = nil, note: String? = nil, largest: Int, list: String? = nil,
        columns: [CycleColumns.Column]
    ) -> PanelFigure.Panel {
        PanelFigure.Panel(
            mark: mark, title: title, href: href, note: note,
            drawing: CycleColumns(
                bands: bands(width: Self.panelWidth), columns: columns, largest: largest, style: mark?.style ?? "",
                list: list
            ).drawing())
    }

    /// A panel of two counts side by side.
    func panel(
        _ title: Term, _ first: (list: CycleListName, count: (CycleReport) -> Int),
        _ second: (list: CycleListName, count: (CycleReport) -> Int)
    ) -> PanelFigure.Panel {
        func series(_ counted: (list: CycleListName, count: (CycleReport) -> Int)) -> PairedColumns.Series {
            .init(label: title.label, values: cycles.map(counted.count), list: counted.list.rawValue)
        }
        let columns = PairedColumns(
            bands: bands(width: Self.panelWidth), first: series(first), second: series(second), rise: 62)
        return PanelFigure.Panel(title: title, drawing: columns.drawing())
    }

    /// What the columns' looks mean.
    func key(_ mark: Mark, _ label: String, unmeasured: Bool = true) -> [Figure.KeyEntry] {
        var entries: [Figure.KeyEntry] = [(mark, label)]
        if let running {
            entries.append(
                (Mark(style: "\(mark.style) running", shape: .square), words("figure.running_day", ["day": running])))
        }
        entries.append((Mark(style: "zero", shape: .line), words("figure.zero")))
        if unmeasured { entries.append((Mark(style: "unmeasured", shape: .square), words("figure.unmeasured"))) }
        return entries
    }
}

extension Words {
    /// `day 3 of 14` of a running cycle.
    func day(of cycle: Cycle, on day: Day) -> String {
        self("cycle.day_of", ["n": day - cycle.startsOn + 1, "of": cycle.endsBefore - cycle.startsOn])
    }
}
