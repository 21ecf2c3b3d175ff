/// A cause belongs to the category it is given with (DATA.md §5, BD034).
///
/// A cause that exists in no category is not an allowed value at all (BD004).
enum BD034CauseOfOtherCategory: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let settings = inspection.catalog.settings
        let causes = Dictionary(uniqueKeysWithValues: Category.allCases.map { ($0, settings.causes(of: $0)) })
        return inspection.catalog.problems.compactMap { problem in
            guard let analysis = problem.analysis, analysis.category.isKnown, analysis.cause.isKnown else { return nil }
            let (category, cause) = (analysis.category.value, analysis.cause.value)
            let allowed = causes[category] ?? []
            guard !allowed.contains(cause),
                let home = Category.allCases.first(where: { causes[$0]?.contains(cause) ?? false })
            else { return nil }
            return finding(
                in: problem,
                "the cause \(Wording.quoted(cause)) belongs to \"\(home.rawValue)\", not to \"\(category.rawValue)\"",
                at: analysis.cause.range,
                help: "write category: \(home.rawValue), or a cause of \(category.rawValue): \(Wording.list(allowed))")
        }
    }

    static let explanation = Explanation(
        code: 34, title: "a cause belongs to its category",
        purpose: """
            The classification mix is counted by category and then by cause; a cause under another category would be \
            counted in the wrong place.
            """,
        wrong: "analysis: {on: 2026-03-16, category: people, cause: automation.rule}",
        right: "analysis: {on: 2026-03-16, category: system, cause: automation.rule}")
}
