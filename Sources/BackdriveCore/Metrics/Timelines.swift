/// The lives of all problems and APs, joined once, for asking what was so on any day.
package struct Timelines: Sendable {
    package let catalog: Catalog
    package let problems: Column<Problem, ProblemTimeline>
    package let plans: Column<ActionPlan, PlanTimeline>

    package init(_ catalog: Catalog) {
        let plans = Column<ActionPlan, PlanTimeline>(
            catalog.plans.indices.map { plan in
                PlanTimeline(catalog.plans[plan], checkedInMinutes: catalog.daysOfMinutes(checking: plan))
            })
        let coverage = Self.coverage(in: catalog, plans)
        self.catalog = catalog
        self.plans = plans
        problems = Column(
            catalog.problems.indices.map { ProblemTimeline(catalog.problems[$0], coverage: coverage[$0]) })
    }

    /// For each problem the APs that ever cover it, by id.
    private static func coverage(
        in catalog: Catalog, _ plans: Column<ActionPlan, PlanTimeline>
    ) -> Column<Problem, [Coverage]> {
        var coverage = Column<Problem, [Coverage]>(repeating: [], for: catalog.problems)
        for plan in catalog.plans.indices {
            let named = catalog.problemsNamedByPlan[plan]
            for problem in named { coverage[problem].append(Coverage(naming: plan, plans[plan])) }
            guard let project = catalog.specialProjectOfPlan[plan] else { continue }
            let isNamed = Set(named)
            for problem in catalog.problemsBySpecialProject[project] where !isNamed.contains(problem) {
                guard let joinedOn = catalog.problems[problem].specialProject?.joinedOn.value,
                    let shared = Coverage(sharingProject: plan, plans[plan], joinedOn: joinedOn)
                else { continue }
                coverage[problem].append(shared)
            }
        }
        return coverage
    }

    /// A problem's stage at the end of a day; nil before it was reported.
    package func stage(of problem: Table<Problem>.Index, on day: Day) -> Stage? {
        problems[problem].standing(on: day, plans: plans)?.stage
    }
}
