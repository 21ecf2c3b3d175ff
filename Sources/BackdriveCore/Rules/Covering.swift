extension Catalog {
    /// The problems that an AP covers once everything has happened (METRICS.md §0, "Covering"), by id: those it
    /// names, and those of its special project that joined on or before its ending.
    func coveredProblems(of place: Table<ActionPlan>.Index) -> [Table<Problem>.Index] {
        let plan = plans[place]
        guard plan.specialProject != nil, let end = plan.endedOn else { return problemsByPlan[place] }
        let named = Set(problemsNamedByPlan[place])
        return problemsByPlan[place].filter { index in
            named.contains(index) || problems[index].specialProject.map { $0.joinedOn.value <= end } ?? false
        }
    }
}

extension ActionPlan {
    /// The day of the ending that stands once everything has happened.
    var endedOn: Day? { doneOn?.value ?? droppedOn?.value }

    /// Open by its word and by its dates; where the two disagree (BD012), no other rule builds on either.
    var isStillOpen: Bool { endedOn == nil && status.value != .done && status.value != .dropped }
}
