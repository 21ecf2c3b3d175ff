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
        return Column(
            catalog.specialProjects.indices.map { index in
                guard let state = catalog.specialProjects[index].state(asOf: asOf) else { return nil }
                let members = catalog.problemsBySpecialProject[index].count { problem in
                    guard let joinedOn = catalog.problems[problem].specialProject?.joinedOn.value else { return false }
                    return joinedOn <= asOf && snapshot.standings[problem] != nil
                }
                let plans = catalog.plansBySpecialProject[index].filter {
                    snapshot.timelines.plans[$0].exists(on: asOf)
                }
                let endings = plans.compactMap { snapshot.endings[$0] }
                return SpecialProjectState(
                    state: state, problems: members, plans: plans.count,
                    plansDone: endings.count(where: \.isDone), plansDropped: endings.count { !$0.isDone })
            })
    }

    package static let definition = Definition(
        "special_project", "2",
        "A special project's problems are those that joined it, its APs those that name it; progress leaves out dropped ones."
    )
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
