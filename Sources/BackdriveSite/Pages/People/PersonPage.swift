internal import BackdriveCore
internal import Mustache

/// What do I owe, by when? One person's APs, sources and problems; no rate and no comparison (PRODUCT.md §4).
struct PersonPage: Page {
    static let template = "person"
    static let view = View<PersonPage>(
        "person-page",
        [
            .list("facts", Fact.view) { $0.facts },
            .optional("nothing_owed", EmptyState.view) {
                $0.owed.isEmpty ? .good("person.nothing_owed", $0.words) : nil
            },
            .list("owed", RecordList.view) { $0.owed },
            .list("lists", RecordList.view) { page in
                [page.doneLately, page.sources, page.unfiltered, page.accountable, page.specialProjects]
                    .filter(\.isShown)
            },
            .markup("body") { $0.site.body(of: $0.person) },
            .object("side", RecordLists.view) { $0.site.side(of: .person($0.index)) },
        ])

    let site: Site
    let index: Table<Person>.Index

    private var person: Person { report.catalog.people[index] }
    private var owned: Ownership { report.catalog.ownership[index] }
    private var open: OpenPlans { OpenPlans(among: owned.plans, in: report) }
    private var owed: [RecordList] { [due(.overdue), due(.soon), due(.later)].filter(\.isShown) }

    var head: PageHead {
        PageHead(
            title: person.name.value, question: words("person.question"), answer: answer, parents: [.people],
            origin: person.origin, calendar: "feeds/people/\(person.id).ics")
    }

    private var facts: [Fact] {
        let email = report.catalog.settings.publishEmail ? person.email?.value : nil
        return [
            person.team.map { Fact(words("person.team"), text: $0) },
            person.role.map { Fact(words("person.role"), text: words("role.\($0.value.rawValue)")) },
            email.map { Fact(words("person.email"), outside: OutsideLink(Link(title: $0, url: "mailto:\($0)"))) },
            person.leftOn.map { Fact(words("person.left_on"), text: $0.value.description) },
        ].compactMap(\.self)
    }

    /// The open APs of a due state, the nearest due date first.
    private func due(_ state: DueState) -> RecordList {
        RecordList(
            id: state.rawValue, title: words.name(of: state), sorted: words("sorted.due"),
            rows: open[state].compactMap { plan in
                site.row(
                    plan: plan, when: report.plans[plan]?.dueOn.description, notes: notes(on: plan), showsOwner: false)
            })
    }

    /// What the AP is for, and how it goes.
    private func notes(on plan: Table<ActionPlan>.Index) -> [String] {
        guard let state = report.plans[plan] else { return [] }
        let problems: [Table<Problem>.Index] = report.catalog.problemsNamedByPlan[plan].filter {
            report.problems[$0] != nil
        }
        var notes: [String] = problems.prefix(1).map { report.catalog.problems[$0].title.value }
        if problems.count > 1 { notes.append(words("layout.more", ["n": problems.count - 1])) }
        if state.isInProgress { notes.append(words("plan.in_progress")) }
        if let slips = site.slips(state.slips) { notes.append(slips) }
        return notes
    }

    private var doneLately: RecordList {
        let done = report.donePlans(among: owned.plans, in: RecentDays.interval(asOf: report.asOf))
        return RecordList(
            id: "done", title: words("person.done_lately", ["n": RecentDays.count]), sorted: words("sorted.latest"),
            rows: done.compactMap { site.row(plan: $0, when: report.plans[$0]?.doneOn?.description, showsOwner: false) }
        )
    }

    private var sources: RecordList {
        list("sources", "person.sources", sorted: "sorted.id", rows: owned.sources.map { site.row(source: $0) })
    }

    private var unfiltered: RecordList {
        list(
            "unfiltered", "person.unfiltered", sorted: "sorted.oldest",
            rows: report.unfiltered(of: owned.sources).compactMap { site.row(waiting: $0) },
            empty: owned.sources.isEmpty ? nil : .good("person.all_filtered", words))
    }

    private var accountable: RecordList {
        let problems = owned.problems.filter { report.problems[$0] != nil }
        func group(_ key: String, _ isOpen: Bool) -> RecordList.Group {
            RecordList.Group(
                id: "\(key)-problems", label: words("person.problems.\(key)"),
                rows: problems.filter { report.problems[$0]?.stage.isOpen == isOpen }.compactMap {
                    site.row(problem: $0, showsOwner: false)
                })
        }
        return list(
            "problems", "person.problems.title", sorted: "sorted.id",
            groups: [group("open", true), group("closed", false)])
    }

    private var specialProjects: RecordList {
        list(
            "special-projects", "person.special_projects", sorted: "sorted.id",
            rows: owned.specialProjects.compactMap { site.row(specialProject: $0) })
    }

    /// `4 open APs: 1 overdue, 1 due soon, 2 later.`
    private var answer: String {
        guard let load = report.people[index] else { return words("person.answer.none") }
        let next = open.firstDueOn ?? report.asOf
        return words(
            "person.answer.some",
            [
                "aps": words.openPlans(load.open), "overdue": load.overdue, "soon": load.soon, "later": load.later,
                "due": words.due(on: next, asOf: report.asOf),
            ])
    }
}

extension Site {
    /// A problem with how long it has waited.
    func row(waiting index: Table<Problem>.Index) -> ListRow? {
        row(problem: index, when: words.days(report.asOf - report.waitingSince(index)))
    }
}
