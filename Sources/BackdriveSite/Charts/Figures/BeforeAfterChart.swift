internal import BackdriveCore

/// Occurrences before and after of every problem with a verdict: a hollow and a filled dot, joined (METRICS.md 1.15).
struct BeforeAfterChart: SitePart {
    let site: Site

    /// More would not be read; the list below has every one.
    private static let drawn = 30
    private static let marks = (
        before: Mark(style: "hollow", shape: .circle), after: Mark(style: "solid", shape: .circle)
    )

    /// Nil while no problem has a verdict to draw.
    var figure: Figure? {
        let drawn = judged.prefix(Self.drawn)
        let rows = drawn.compactMap(row)
        guard !rows.isEmpty else { return nil }
        let counts = report.effectiveness
        return Figure(
            "effect_chart", id: "before-after", words, means: Effectiveness.definition,
            finding: words(
                "effect_chart.finding", ["better": counts.better, "of": counts.judged, "worse": counts[.worse]]),
            drawing: Dumbbells(rows: rows).drawing(),
            key: [
                (Self.marks.before, words("effect_chart.before")), (Self.marks.after, words("effect_chart.after")),
            ],
            table: DataTable(
                head: ["nav.problem", "effect_chart.before", "effect_chart.after", "effect_chart.verdict"].map {
                    Term(words($0))
                },
                rows: drawn.compactMap { problem in
                    report.problems[problem]?.effectiveness.map {
                        [
                            report.catalog.problems[problem].id, String($0.before), String($0.after),
                            words.name(of: $0.verdict),
                        ]
                    }
                }))
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
}
