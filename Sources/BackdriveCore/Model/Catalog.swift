/// Every record of a content folder, joined: who covers whom, who mentions whom, which cycles there are.
///
/// Built once after reading; everything later looks up here and never searches (DESIGN.md §4).
package struct Catalog: Sendable {
    package let settings: Settings
    package let calendar: CycleCalendar
    package let people: Table<Person>
    package let sources: Table<InformationSource>
    package let problems: Table<Problem>
    package let plans: Table<ActionPlan>
    package let specialProjects: Table<SpecialProject>
    package let cycleFiles: Table<CycleFile>
    package let meetings: Table<Meeting>
    /// Records whose files could not be used; their ids exist all the same.
    package let leftOut: [LeftOutRecord]

    /// The APs that name a problem in `problems` or share its special project, whatever the days; by AP id.
    package let plansByProblem: Column<Problem, [Table<ActionPlan>.Index]>
    /// The problems that an AP names itself, in its own order.
    package let problemsNamedByPlan: Column<ActionPlan, [Table<Problem>.Index]>

    package init(
        settings: Settings, people: [Person] = [], sources: [InformationSource] = [], problems: [Problem] = [],
        plans: [ActionPlan] = [], specialProjects: [SpecialProject] = [], cycleFiles: [CycleFile] = [],
        meetings: [Meeting] = [], leftOut: [LeftOutRecord] = []
    ) {
        self.settings = settings
        self.people = Table(people)
        self.sources = Table(sources)
        self.problems = Table(problems)
        self.plans = Table(plans)
        self.specialProjects = Table(specialProjects)
        self.cycleFiles = Table(cycleFiles)
        self.meetings = Table(meetings)
        self.leftOut = leftOut
        calendar = CycleCalendar(
            startsOn: settings.cyclesStartOn, lengthDays: settings.cycleLengthDays,
            stretched: Dictionary(
                cycleFiles.compactMap { file in file.endsBefore.map { (file.id, $0.value) } },
                uniquingKeysWith: { first, _ in first }))
        problemsNamedByPlan = Self.problemsNamed(by: self.plans, in: self.problems)
        plansByProblem = Self.plans(
            covering: self.problems, among: self.plans, named: problemsNamedByPlan, projects: self.specialProjects)
    }

    private static func problemsNamed(
        by plans: Table<ActionPlan>, in problems: Table<Problem>
    ) -> Column<ActionPlan, [Table<Problem>.Index]> {
        Column(
            plans.map { plan in
                var seen: Set<Table<Problem>.Index> = []
                return plan.problems.compactMap { problems.index(of: $0.value) }.filter { seen.insert($0).inserted }
            })
    }

    private static func plans(
        covering problems: Table<Problem>, among plans: Table<ActionPlan>,
        named: Column<ActionPlan, [Table<Problem>.Index]>, projects: Table<SpecialProject>
    ) -> Column<Problem, [Table<ActionPlan>.Index]> {
        var members: [Table<SpecialProject>.Index: [Table<Problem>.Index]] = [:]
        for problem in problems.indices {
            guard let project = problems[problem].specialProject.flatMap({ projects.index(of: $0.id.value) }) else {
                continue
            }
            members[project, default: []].append(problem)
        }
        var covering = Column<Problem, [Table<ActionPlan>.Index]>(Array(repeating: [], count: problems.count))
        for plan in plans.indices {
            let project = plans[plan].specialProject.flatMap { projects.index(of: $0.value) }
            let byProject = project.flatMap { members[$0] } ?? []
            for problem in Set(named[plan]).union(byProject) { covering[problem].append(plan) }
        }
        return covering
    }
}

/// A record that is on the site by its id only.
package struct LeftOutRecord: Sendable, Hashable {
    package let kind: RecordKind
    package let id: String
    package let path: String

    package init(kind: RecordKind, id: String, path: String) {
        self.kind = kind
        self.id = id
        self.path = path
    }
}
