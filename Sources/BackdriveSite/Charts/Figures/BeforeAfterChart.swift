internal import BackdriveCore

/// Occurrences before and after of every problem with a verdict: a hollow and a filled dot, joined (METRICS.md 1.15).
struct BeforeAfterChart {
    let report: Report
    let words: Words

    /// More would not be read; the list below has every one.
    private static let drawn = 30
    static let marks = (before: Mark(style: "hollow", shape: .circle), after: Mark(style: "solid", shape: .circle))

    /// Nil while no problem has a verdict to draw.
    var figure: Figure? {
        let drawn = judged.prefix(Self.drawn)
        let rows = drawn.compactMap(row)
        guard !rows.isEmpty else { return nil }
        let counts = report.effectiveness
        return Figure(
            id: "before-after", title: words("effect_chart.title"), means: Effectiveness.definition,
            finding: words(
                "effect_chart.finding",
                ["better": .number(counts.better), "of": .number(counts.judged), "worse": .number(counts[.worse])]),
            description: words("effect_chart.description"), drawing: Dumbbells(rows: rows).drawing(),
            key: [
                .init(mark: Self.marks.before, label: words("effect_chart.before")),
                .init(mark: Self.marks.after, label: words("effect_chart.after")),
            ],
            table: DataTable(
                head: [
                    words("nav.problem"), words("effect_chart.before"), words("effect_chart.after"),
                    words("effect_chart.verdict"),
                ],
                rows: drawn.compactMap(tableRow)))
    }

    /// The latest fixes first, ties by id; without those that have no baseline.
    private var judged: [Table<Problem>.Index] {
        report.verdicts.compared.sorted { a, b in
            let (left, right) = (fixOn(a), fixOn(b))
            return left != right ? left > right : a < b
        }
    }

    private func fixOn(_ problem: Table<Problem>.Index) -> Day { report.problems[problem]?.fixOn ?? report.asOf }

    private func row(_ problem: Table<Problem>.Index) -> Dumbbells.Row? {
        report.problems[problem]?.effectiveness.map {
            Dumbbells.Row(
                name: report.catalog.problems[problem].id, title: report.catalog.problems[problem].title.value,
                before: $0.before, after: $0.after)
        }
    }

    private func tableRow(_ problem: Table<Problem>.Index) -> [String]? {
        report.problems[problem]?.effectiveness.map {
            [
                report.catalog.problems[problem].id, String($0.before), String($0.after), words.name(of: $0.verdict),
            ]
        }
    }
}
