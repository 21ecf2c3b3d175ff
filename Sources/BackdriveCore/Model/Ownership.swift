/// What one person answers for, each list by id.
package struct Ownership: Sendable {
    package fileprivate(set) var plans: [Table<ActionPlan>.Index] = []
    package fileprivate(set) var sources: [Table<InformationSource>.Index] = []
    package fileprivate(set) var problems: [Table<Problem>.Index] = []
    package fileprivate(set) var specialProjects: [Table<SpecialProject>.Index] = []
}

extension Column where Row == Person, Value == Ownership {
    /// Who owns what; an owner who is nobody is a finding (BD050) and owns nothing here.
    init(
        of people: Table<Person>, plans: Table<ActionPlan>, sources: Table<InformationSource>,
        problems: Table<Problem>, specialProjects: Table<SpecialProject>
    ) {
        self.init(Array(repeating: Ownership(), count: people.count))
        for plan in plans.indices {
            if let person = people.index(of: plans[plan].owner.value) { self[person].plans.append(plan) }
        }
        for source in sources.indices {
            if let person = people.index(of: sources[source].owner.value) { self[person].sources.append(source) }
        }
        for problem in problems.indices {
            guard let owner = problems[problem].owner, let person = people.index(of: owner.value) else { continue }
            self[person].problems.append(problem)
        }
        for project in specialProjects.indices {
            let owner = specialProjects[project].owner.value
            if let person = people.index(of: owner) { self[person].specialProjects.append(project) }
        }
    }
}
