import BackdriveCore

/// What the mechanism has brought so far (METRICS.md 1.21).
enum YieldNumbers {
    static let members: Members<Report> = [
        .value("all", .object(steps(from: .distinct))) { $0.yield.all },
        .records("by_source", .source, .object(steps(from: .distinct)), "Retired ones too.") { report in
            report.catalog.sources.indices.lazy.map { (report.catalog.sources[$0].id, report.yield.bySource[$0]) }
        },
        .value("by_category", .object(categories)) { $0.yield.byCategory },
    ]

    private static func steps(from first: Yield.Step) -> Members<YieldSteps> {
        Members(Yield.Step.allCases.filter { $0 >= first }.map { step in .value(step.rawValue, .count) { $0[step] } })
    }

    private static let categories = Members<[Category: CategoryYield]>(
        Category.allCases.map { category in .value(category.rawValue, .object(ofCategory)) { $0[category] } })

    private static let ofCategory: Members<CategoryYield> =
        steps(from: .analysed).within { $0.steps } + [
            .value("aps", .count, "The APs whose first problem is of the category.") { $0.plans },
            .value("aps_done", .count) { $0.plansDone },
        ]
}
