/// What one person answers for, each list by id.
package struct Ownership: Sendable {
    package let plans: [Table<ActionPlan>.Index]
    package let sources: [Table<InformationSource>.Index]
    package let problems: [Table<Problem>.Index]
    package let specialProjects: [Table<SpecialProject>.Index]
}

extension Column where Row == Person, Value == Ownership {
    /// Who owns what; an owner who is nobody is a finding (BD050) and owns nothing here.
    init(
        of people: Table<Person>, planOwners: Column<ActionPlan, Table<Person>.Index?>,
        sources: Table<InformationSource>, problems: Table<Problem>, specialProjects: Table<SpecialProject>
    ) {
        let plans = planOwners.inverted(for: people)
        let sources = sources.reference(to: people) { $0.owner }.inverted(for: people)
        let problems = problems.reference(to: people) { $0.owner }.inverted(for: people)
        let projects = specialProjects.reference(to: people) { $0.owner }.inverted(for: people)
        self.init(
            people.indices.map { person in
                Ownership(
                    plans: plans[person], sources: sources[person], problems: problems[person],
                    specialProjects: projects[person])
            })
    }
}
