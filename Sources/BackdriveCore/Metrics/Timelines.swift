/// The lives of all problems and APs, joined once, for asking what was so on any day.
package struct Timelines: Sendable {
    package let problems: Column<Problem, ProblemTimeline>
    package let plans: Column<ActionPlan, PlanTimeline>

    package init(_ catalog: Catalog) {
        let plans = Column<ActionPlan, PlanTimeline>(catalog.plans.map(PlanTimeline.init))
        let naming = Self.plansNaming(catalog)
        self.plans = plans
        problems = Column(
            catalog.problems.indices.map { index in
                let joinedOn = catalog.problems[index].specialProject?.joinedOn.value
                var named = naming[index][...]
                let coverage = catalog.plansByProblem[index].compactMap { plan -> Coverage? in
                    if named.first == plan {
                        named.removeFirst()
                        return Coverage(naming: plan, plans[plan])
                    }
                    return joinedOn.flatMap { Coverage(sharingProject: plan, plans[plan], joinedOn: $0) }
                }
                return ProblemTimeline(catalog.problems[index], coverage: coverage)
            })
    }

    /// For each problem the APs that name it, by id: the same order as `plansByProblem`, which therefore runs beside it.
    private static func plansNaming(_ catalog: Catalog) -> Column<Problem, [Table<ActionPlan>.Index]> {
        var naming = Column<Problem, [Table<ActionPlan>.Index]>(Array(repeating: [], count: catalog.problems.count))
        for plan in catalog.plans.indices {
            for problem in catalog.problemsNamedByPlan[plan] { naming[problem].append(plan) }
        }
        return naming
    }

    /// A problem's stage at the end of a day; nil before it was reported.
    package func stage(of problem: Table<Problem>.Index, on day: Day) -> Stage? {
        problems[problem].standing(on: day, plans: plans)?.stage
    }
}
