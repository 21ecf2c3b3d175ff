internal import BackdriveCore
internal import Mustache

/// What do I owe, by when? One person's APs, sources and problems; no rate and no comparison (PRODUCT.md §4).
struct PersonPage: ListingPage {
    static let view = View<PersonPage>(
        "person-page",
        .list("facts", Fact.view) { $0.facts },
        .empty("nothing_owed", .good, "person.nothing_owed") { $0.owed.isEmpty },
        .list("owed", RecordList.view) { $0.owed },
        .list("lists", RecordList.view) { $0.lists.filter(\.isShown) },
        .markup("body") { $0.site.body(of: $0.person) },
        .object("side", RecordLists.view) { $0.site.side(of: .person($0.index)) })

    let site: Site
    let index: Table<Person>.Index

    var address: PageAddress { report.page(of: .person(index)) ?? .people }
    var fullLists: [FullList] {
        (owed + lists).flatMap(\.fullLists) + [inProgress, problemsOfPlans].filter { $0.rows.count > 0 }
    }

    /// The names of the lists that the register of people alone leads to.
    static let (inProgressName, problemsName) = ("in-progress", "problems-of-aps")

    private var inProgress: FullList {
        fullList(
            Self.inProgressName, title: "\(person.name.value) · \(words("people.in_progress"))",
            sorted: words("sorted.due"), rows: site.rows(plansInProgress: open.all))
    }

    private var problemsOfPlans: FullList {
        let problems = Set(open.all.flatMap { report.catalog.problemsNamedByPlan[$0] })
            .filter { report.problems[$0] != nil }
        return fullList(
            Self.problemsName, title: "\(person.name.value) · \(words("people.problems"))", sorted: words("sorted.id"),
            rows: ListRows(problems.sorted()) { site.row(problem: $0) })
    }

    private var person: Person { report.catalog.people[index] }
    private var owned: Ownership { report.catalog.ownership[index] }
    private var open: OpenPlans { OpenPlans(among: owned.plans, in: report) }
    private var lists: [RecordList] { [unfiltered, doneLately, sources, accountable, specialProjects] }
    private var owed: [RecordList] { [due(.overdue), due(.soon), due(.later)].filter(\.isShown) }

    var head: PageHead {
        PageHead(
            title: person.name.value, question: words("person.question"), answer: answer, parents: [.people],
            origin: person.origin, calendar: FeedPath.plans(of: person.id))
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
        list(
            state.rawValue, "due.\(state.rawValue)", sorted: "sorted.due",
            rows: ListRows(open[state]) { plan in
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
        return [
            problems.first.map { report.catalog.problems[$0].title.value }, words.more(problems.count - 1),
            state.isInProgress ? words("plan.in_progress") : nil, site.slips(state.slips),
        ].compactMap(\.self)
    }

    private var doneLately: RecordList {
        let done = report.donePlans(among: owned.plans, in: RecentDays.interval(asOf: report.asOf))
        return RecordList(
            of: self, id: "done", title: words("person.done_lately", ["n": RecentDays.count]),
            sorted: words("sorted.latest"),
            groups: [
                .init(
                    rows: ListRows(done) {
                        site.row(plan: $0, when: report.plans[$0]?.doneOn?.description, showsOwner: false)
                    })
            ])
    }

    private var sources: RecordList {
        list("sources", "person.sources", sorted: "sorted.id", rows: ListRows(owned.sources) { site.row(source: $0) })
    }

    private var unfiltered: RecordList {
        list(
            "unfiltered", "person.unfiltered", sorted: "sorted.oldest",
            rows: ListRows(report.unfiltered(of: owned.sources)) { site.row(waiting: $0) },
            empty: owned.sources.isEmpty ? nil : .init(.good, "person.all_filtered", words))
    }

    private var accountable: RecordList {
        let problems = owned.problems.filter { report.problems[$0] != nil }
        func group(_ key: String, _ isOpen: Bool) -> RecordList.Group {
            RecordList.Group(
                id: "\(key)-problems", label: words("person.problems.\(key)"),
                rows: ListRows(problems.filter { report.problems[$0]?.stage.isOpen == isOpen }) {
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
            rows: ListRows(owned.specialProjects) { site.row(specialProject: $0) })
    }

    /// `4 open APs: 1 overdue, 3 later; the most urgent is 3 days overdue.`, without zero parts.
    private var answer: Sentence {
        guard let load = report.people[index] else { return Sentence(words("person.answer.none")) }
        func link(_ count: Int, _ list: String) -> CountLink { CountLink(count, "\(person.pagePath)#\(list)") }
        let parts = [("overdue", load.overdue), ("soon", load.soon), ("later", load.later)].filter { $0.1 > 0 }
            .map { words.sentence("person.answer.\($0.0)", ["n": link($0.1, $0.0)]) }
        let next = open.firstDueOn ?? report.asOf
        return words.sentence(
            "person.answer.some",
            [
                "aps": words.sentence("unit.open_aps", ["n": link(load.open, "open")]),
                "parts": parts.joined(separator: words("layout.enumeration")),
                "due": words.due(on: next, asOf: report.asOf),
            ])
    }
}

extension Site {
    /// Those of some open APs that were begun.
    func rows(plansInProgress plans: [Table<ActionPlan>.Index]) -> ListRows {
        ListRows(plans.filter { report.plans[$0]?.isInProgress ?? false }) { [self] plan in
            row(plan: plan, when: report.plans[plan]?.dueOn.description)
        }
    }

    /// A problem with how long it has waited.
    func row(waiting index: Table<Problem>.Index) -> ListRow? {
        row(problem: index, when: words.days(report.asOf - report.waitingSince(index)))
    }
}
