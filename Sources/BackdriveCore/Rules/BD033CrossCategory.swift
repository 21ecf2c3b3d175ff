/// What crosses categories is solved in a special project (DATA.md §5, BD033).
enum BD033CrossCategory: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        inspection.catalog.problems.compactMap { problem in
            // The category itself among the others is a fault of its own (BD004).
            guard let analysis = problem.analysis, problem.specialProject == nil,
                let secondary = analysis.secondary.first(where: { $0.value != analysis.category.value }),
                !problem.origin.hasFault(in: "special_project")
            else { return nil }
            return finding(
                in: problem, "the problem crosses categories, but belongs to no special project", at: secondary.range,
                help: "add special_project: {id: SP-…, joined_on: …}, or leave \"secondary\" out and say it in the text"
            )
        }
    }

    static let explanation = Explanation(
        code: 33, severity: .warning, title: "what crosses categories is solved in a special project",
        purpose: """
            A problem with "secondary" categories needs several kinds of remedy at once. Single APs tend to leave one \
            of them out; a special project keeps them together under one owner.
            """,
        wrong: "analysis: {on: 2026-03-16, category: system, cause: design, secondary: [people]}",
        right: """
            analysis: {on: 2026-03-16, category: system, cause: design, secondary: [people]}
            special_project: {id: SP-01, joined_on: 2026-03-30}
            """)
}
