internal import BackdriveCore

extension CycleCharts {
    /// Problems analysed in each cycle, a panel for each primary category (METRICS.md 1.4).
    var classification: PanelFigure {
        let counts = Category.allCases.map { category in cycles.map { $0.classification.counts[category] ?? 0 } }
        let largest = counts.joined().max() ?? 0
        let panels = zip(Category.allCases, counts).map { category, counts in
            panel(
                Term(words.name(of: category)), mark: .category(category), largest: largest,
                list: "\(CycleListName.analysed.rawValue)-\(category.rawValue)",
                columns: counts.map { .init(counted: $0) })
        }
        return PanelFigure(
            id: "classification", title: Term(words("classification.title"), Classification.definition),
            finding: classificationFinding, description: words("classification.description"), panels: panels,
            table: table(
                Category.allCases.map { Term(words.name(of: $0), .shares) }
                    + [Term(words("classification.cross_category"))]
            ) { cycle in
                let mix = cycle.classification
                return Category.allCases.map { category in
                    let share = mix.shares?[category].map { " (\($0)%)" } ?? ""
                    return "\(mix.counts[category] ?? 0)\(share)"
                } + [String(mix.crossCategory)]
            })
    }

    /// Over all cycles.
    private var classificationFinding: Sentence {
        let sums = Category.allCases.map { category in
            report.cycles.reduce(0) { $0 + ($1.classification.counts[category] ?? 0) }
        }
        let total = sums.reduce(0, +)
        guard total > 0 else { return Sentence(words("classification.none")) }
        let parts = zip(Category.allCases, sums).filter { $0.1 > 0 }.map { "\(words.name(of: $0)) \($1)" }
        return words.sentence(
            "classification.finding", ["n": total, "mix": parts.joined(separator: words("layout.enumeration"))])
    }
}
