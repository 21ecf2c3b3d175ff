internal import BackdriveCore

extension EffectivenessPage {
    /// The problems that each number of the yield counts: of a category, or of all together, those that came to a step or
    /// beyond it.
    var yieldLists: [FullList] {
        let site = site
        return (Category.allCases.map(Optional.some) + [nil]).flatMap { category in
            let whose = category.map { words.name(of: $0) } ?? words("effectiveness.together")
            return YieldRow.steps.map { step in
                fullList(
                    Self.name(ofListOf: category, step),
                    title: "\(whose) · \(words("effectiveness.step.\(step.rawValue)"))", sorted: words("sorted.id"),
                    rows: ListRows(report.problems(of: category, from: step)) { site.row(problem: $0) })
            }
        }
    }

    /// `system-acted`, `all-acted`.
    private static func name(ofListOf category: Category?, _ step: Yield.Step) -> String {
        "\(category?.rawValue ?? "all")-\(step.rawValue)"
    }

    /// Where the list of a number lies; nil where there is nothing to list.
    func listPath(_ count: Int, of category: Category?, _ step: Yield.Step) -> String? {
        count == 0 ? nil : path(ofList: Self.name(ofListOf: category, step))
    }
}

extension Report {
    /// By id.
    fileprivate func problems(of category: Category?, from step: Yield.Step) -> [Table<Problem>.Index] {
        catalog.problems.indices.filter { problem in
            guard let last = yield.lastStep[problem], last >= step else { return false }
            return category == nil || problems[problem]?.category == category
        }
    }
}
