/// What one person owes (METRICS.md 1.17).
package struct OwnerLoad: Sendable, Hashable {
    /// Open APs: overdue + soon + later.
    package let open: Int
    package let overdue: Int
    package let soon: Int
    package let later: Int
    /// The open ones that were started.
    package let inProgress: Int
    /// Distinct existing problems that the open APs name.
    package let problems: Int

    /// Nil for a person without an open AP.
    static func perPerson(
        in snapshot: Snapshot, plans: Column<ActionPlan, PlanState?>
    ) -> Column<Person, OwnerLoad?> {
        let catalog = snapshot.catalog
        return Column(
            catalog.ownership.values.map { owner in
                let owned = owner.plans.filter { snapshot.isOpen($0) }
                guard !owned.isEmpty else { return nil }
                let states = owned.compactMap { plans[$0] }
                let problems = Set(owned.flatMap { catalog.problemsNamedByPlan[$0] })
                return OwnerLoad(
                    open: owned.count, overdue: states.count { $0.dueState == .overdue },
                    soon: states.count { $0.dueState == .soon }, later: states.count { $0.dueState == .later },
                    inProgress: states.count(where: \.isInProgress),
                    problems: problems.count { snapshot.standings[$0] != nil })
            })
    }

    package static let definition = Definition(
        "owner_load", "1.17", "A person's open APs: overdue, soon, later, in progress, and the problems they name.")
}
