/// How far a special project has come (METRICS.md §2).
package struct SpecialProjectState: Sendable, Hashable {
    package let state: SpecialProject.Status
    /// Problems that joined.
    package let problems: Int
    /// Existing APs that name it.
    package let plans: Int
    package let plansDone: Int
    package let plansDropped: Int

    /// Nil for a special project that is not created yet.
    static func perProject(in snapshot: Snapshot) -> Column<SpecialProject, SpecialProjectState?> {
        let catalog = snapshot.catalog
        let asOf = snapshot.asOf
        let none = Array(repeating: 0, count: catalog.specialProjects.count)
        var members = Column<SpecialProject, Int>(none)
        var plans = Column<SpecialProject, [Table<ActionPlan>.Index]>(none.map { _ in [] })
        for problem in snapshot.existingProblems {
            guard let membership = catalog.problems[problem].specialProject, membership.joinedOn.value <= asOf,
                let project = catalog.specialProjects.index(of: membership.id.value)
            else { continue }
            members[project] += 1
        }
        for plan in snapshot.existingPlans {
            guard let id = catalog.plans[plan].specialProject?.value,
                let project = catalog.specialProjects.index(of: id)
            else { continue }
            plans[project].append(plan)
        }
        return Column(
            catalog.specialProjects.indices.map { index in
                guard let state = catalog.specialProjects[index].state(asOf: asOf) else { return nil }
                let endings = plans[index].compactMap { snapshot.endings[$0] }
                return SpecialProjectState(
                    state: state, problems: members[index], plans: plans[index].count,
                    plansDone: endings.count(where: \.isDone), plansDropped: endings.count { !$0.isDone })
            })
    }
}

extension SpecialProject {
    /// By its dates, as an AP's; nil before it is created.
    package func state(asOf day: Day) -> Status? {
        if createdOn.value > day { return nil }
        if let doneOn, doneOn.value <= day { return .done }
        if let droppedOn, droppedOn.value <= day { return .dropped }
        return .open
    }
}

extension SpecialProjectState {
    package static let definition = Definition(
        "special_project", "2",
        "A special project's problems are those that joined it, its APs those that name it; progress leaves out dropped ones."
    )
}
