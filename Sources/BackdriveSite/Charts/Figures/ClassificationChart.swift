internal import BackdriveCore

extension CycleCharts {
    /// Problems analysed in each cycle, by primary category (METRICS.md 1.4).
    var classification: Figure {
        let series = Category.allCases.map { category in
            StackedColumns.Series(
                mark: .category(category), label: words.name(of: category),
                values: cycles.map { $0.classification.counts[category] ?? 0 })
        }
        return Figure(
            "classification", words, means: Classification.definition, finding: classificationFinding,
            drawing: StackedColumns(names: names, titles: titles, series: series).drawing(),
            key: series.map { ($0.mark, $0.label) },
            table: table(series.map { Term($0.label, .shares) } + [Term(words("classification.cross_category"))]) {
                cycle in
                let mix = cycle.classification
                return Category.allCases.map { category in
                    let share = mix.shares?[category].map { " (\($0)%)" } ?? ""
                    return "\(mix.counts[category] ?? 0)\(share)"
                } + [String(mix.crossCategory)]
            })
    }

    private var classificationFinding: String {
        guard let analysed = cycles.last(where: { $0.classification.shares != nil }),
            let shares = analysed.classification.shares
        else { return words("classification.none") }
        let parts = Category.allCases.map { "\(words.name(of: $0)) \(shares[$0] ?? 0)%" }
        return words(
            "classification.finding",
            ["cycle": analysed.cycle.id, "mix": parts.joined(separator: words("layout.separator"))])
    }
}
