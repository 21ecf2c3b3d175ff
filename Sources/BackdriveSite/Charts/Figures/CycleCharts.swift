internal import BackdriveCore

/// The charts over the latest cycles: what they share.
struct CycleCharts {
    let report: Report
    let words: Words
    let marks: SourceMarks

    /// How many of the latest cycles are drawn.
    static let drawn = 13

    /// At least one; nil before the first cycle.
    init?(site: Site) {
        guard !site.report.cycles.isEmpty else { return nil }
        report = site.report
        words = site.words
        marks = site.pieces.marks
    }

    var cycles: ArraySlice<CycleReport> { report.cycles.suffix(Self.drawn) }
    var names: [String] { cycles.map(\.shortName) }
    var titles: [String] { cycles.map(\.cycle.id) }
    var last: CycleReport { report.cycles[report.cycles.count - 1] }

    /// The words of a finding: `key.running` speaks of a cycle that goes on, `key.complete` of one that is over.
    func finding(_ key: String, _ values: KeyValuePairs<String, Words.Filling>) -> String {
        words("\(key).\(last.isComplete ? "complete" : "running")", values)
    }

    /// A table with a row for each cycle, its id first.
    func table(_ head: [String], _ cells: (CycleReport) -> [String]) -> DataTable {
        table(head.map { Term($0) }, cells)
    }

    /// The same, with columns that lead to what they mean.
    func table(_ head: [Term], _ cells: (CycleReport) -> [String]) -> DataTable {
        DataTable(head: [Term(words("nav.cycle"), .cycle)] + head, rows: cycles.map { [$0.cycle.id] + cells($0) })
    }
}

extension CycleReport {
    /// `C06`: short enough for the foot of a chart.
    var shortName: String { String(cycle.id.drop { $0 != "C" }) }
}
