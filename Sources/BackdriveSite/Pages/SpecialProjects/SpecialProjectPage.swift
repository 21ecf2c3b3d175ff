internal import BackdriveCore
internal import Mustache

/// How far has it come? One special project: its goal, members by category, and APs.
struct SpecialProjectPage: ListingPage {
    static let view = View<SpecialProjectPage>(
        "special-project-page",
        .list("facts", Fact.view) { $0.facts },
        .text("goal") { $0.project.goal },
        .text("progress") { $0.state.map($0.words.progress) ?? "—" },
        .text("progress_note") { $0.words("special_project.progress_note", ["dropped": $0.state?.plansDropped ?? 0]) },
        .markup("bar") { $0.state?.bar ?? ShareBar(count: 0, of: 0, style: "solid").svg },
        .markup("body") { $0.body },
        .list("lists", RecordList.view) { $0.lists },
        .object("side", RecordLists.view) { $0.site.side(of: .specialProject($0.index)) })

    let site: Site
    let index: Table<SpecialProject>.Index
    private let project: SpecialProject
    private let body: [UInt8]?

    var address: PageAddress { report.page(of: .specialProject(index)) ?? .specialProjects }
    var fullLists: [FullList] { lists.flatMap(\.fullLists) }

    private var lists: [RecordList] { [members, plans] }
    private var state: SpecialProjectState? { report.specialProjects[index] }

    init(site: Site, index: Table<SpecialProject>.Index) {
        self.site = site
        self.index = index
        project = site.report.catalog.specialProjects[index]
        body = site.body(of: project)
    }

    var head: PageHead {
        PageHead(
            title: project.title.value, question: words("special_project.question"), answer: answer,
            parents: [.specialProjects], origin: project.origin)
    }

    private var facts: [Fact] {
        [
            Fact(words("special_project.id"), text: project.id),
            Fact(words("special_project.owner"), person: site.person(project.owner.value)),
            Fact(
                words("special_project.state"),
                text: state.map { words("ap_state.\($0.state.rawValue)") } ?? words("special_project.not_begun")),
            Fact(words("special_project.created_on"), text: project.createdOn.value.description),
            project.dueOn.map { Fact(words("special_project.due_on"), text: $0.value.description) },
            ended.map { Fact(words("special_project.ended_on"), text: $0) },
            dropReason.map { Fact(words("special_project.drop_reason"), text: $0) },
        ].compactMap(\.self)
    }

    private var dropReason: String? { state?.state == .dropped ? project.dropReason?.value : nil }

    private var ended: String? {
        switch state?.state {
        case .done: project.doneOn?.value.description
        case .dropped: project.droppedOn?.value.description
        case .open, nil: nil
        }
    }

    /// The problems that joined by the as-of day, by category in the order of all tables.
    private var members: RecordList {
        let joined = report.catalog.problemsBySpecialProject[index].filter { problem in
            guard report.problems[problem] != nil, let day = joinedOn(problem) else { return false }
            return day <= report.asOf
        }
        let byCategory = Dictionary(grouping: joined) { report.problems[$0]?.category }
        let order: [Category?] = Category.allCases + [nil]
        return list(
            "members", "special_project.members", sorted: "special_project.members_sorted",
            groups: order.map { category in
                RecordList.Group(
                    id: "members-\(category?.rawValue ?? "none")",
                    label: category.map(words.name(of:)) ?? words("special_project.no_category"),
                    rows: ListRows(byCategory[category] ?? []) {
                        site.row(problem: $0, when: joinedOn($0)?.description)
                    })
            }, empty: .init(.begin, "special_project.no_members", words))
    }

    private func joinedOn(_ problem: Table<Problem>.Index) -> Day? {
        report.catalog.problems[problem].specialProject?.joinedOn.value
    }

    private var plans: RecordList {
        let existing = report.catalog.plansBySpecialProject[index].filter { report.plans[$0] != nil }
        let groups = PlanState.State.allCases.map { state in
            RecordList.Group(
                id: "aps-\(state.rawValue)", label: words.name(of: state),
                rows: ListRows(
                    existing.filter { report.plans[$0]?.state == state }
                        .sorted {
                            (report.plans[$0]?.dueOn ?? report.asOf, $0) < (report.plans[$1]?.dueOn ?? report.asOf, $1)
                        }
                ) { site.row(plan: $0, when: report.plans[$0]?.dueOn.description) })
        }
        return list(
            "aps", "nav.aps", sorted: "sorted.due", groups: groups,
            empty: .init(.begin, "special_project.no_aps", words))
    }

    private var answer: Sentence? {
        guard let state else { return Sentence(words("special_project.not_begun")) }
        func link(_ count: Int, _ list: String) -> CountLink { CountLink(count, "\(project.pagePath)#\(list)") }
        let problems = words.sentence("unit.problems", ["n": link(state.problems, "members")])
        guard state.plansWanted > 0 else {
            return words.sentence("special_project.answer.no_aps", ["problems": problems])
        }
        return words.sentence(
            "special_project.answer.some",
            [
                "done": link(state.plansDone, "aps-done"), "of": words.plans(state.plansWanted), "problems": problems,
            ])
    }
}
