internal import BackdriveCore
internal import Mustache

/// Who carries what? People by name, never by number: this is a register, not a ranking (PRODUCT.md §4).
struct PeoplePage: ListingPage {
    static let view = View<PeoplePage>(
        "people",
        .empty("begin", .begin, "people.begin", command: "people.begin_example") { $0.people.isEmpty },
        .flag("has_load") { !$0.load.isEmpty },
        .list("load", LoadRow.view) { $0.load },
        .object("total", LoadRow.view) { LoadRow(home: $0, loads: $0.load.flatMap(\.loads)) },
        .optional("unowned", CountLink.view) { $0.unowned },
        .flag("has_free") { !$0.free.isEmpty },
        .list("free", PersonEntry.view) { $0.free },
        .flag("has_left") { !$0.left.isEmpty },
        .list("left", PersonEntry.view) { $0.left },
        .text("legend_overdue") { $0.words.name(of: DueState.overdue) },
        .text("legend_soon") { $0.words.name(of: DueState.soon) },
        .text("legend_later") { $0.words.name(of: DueState.later) })

    let site: Site
    private let people: [Table<Person>.Index]
    private let load: [LoadRow]
    /// Without an open AP.
    private let free: [PersonEntry]
    private let left: [PersonEntry]

    private var register: String { report.path(of: .plans) }

    init(site: Site) {
        let report = site.report
        self.site = site
        people = report.peopleByName
        let most = report.people.values.compactMap { $0?.open }.max() ?? 1
        load = people.compactMap { index in
            report.people[index].map { load in
                LoadRow(
                    home: PersonPage(site: site, index: index), person: report.catalog.people[index], loads: [load],
                    bar: LoadBar(load: load, scale: most))
            }
        }
        let others = people.filter { report.people[$0] == nil }
        func entry(_ index: Table<Person>.Index) -> PersonEntry {
            PersonEntry(site: site, person: report.catalog.people[index])
        }
        free = others.filter { !report.hasLeft($0) }.map(entry)
        left = others.filter(report.hasLeft).map(entry)
    }

    var address: PageAddress { .people }

    /// The name of the list of everybody's open APs.
    fileprivate static let open = "open"

    var fullLists: [FullList] {
        let owned = OpenPlans(among: people.flatMap { report.catalog.ownership[$0].plans }, in: report)
        return [
            fullList(
                Self.open, title: words("people.load"), sorted: words("sorted.due"),
                rows: ListRows(owned.all) { site.row(plan: $0, when: report.plans[$0]?.dueOn.description) }),
            fullList(
                PersonPage.inProgressName, title: words("people.in_progress"), sorted: words("sorted.due"),
                rows: site.rows(plansInProgress: owned.all)),
        ].filter { $0.rows.count > 0 }
    }

    var head: PageHead { pageHead("people", answer: answer) }

    /// The open APs whose owner has no record here.
    private var unowned: CountLink? {
        let count = report.openPlans.count - load.reduce(0) { $0 + $1.sum(\.open) }
        return count == 0 ? nil : CountLink(count, register)
    }

    private var answer: Sentence? {
        guard !report.catalog.people.isEmpty else { return nil }
        guard report.openPlans.count > 0 else { return Sentence(words("people.answer.none")) }
        let carrying = report.people.values.count { $0 != nil }
        return words.sentence(
            "people.answer.some",
            [
                "n": CountLink(carrying, "\(report.path(of: .people))#load"),
                "aps": words.sentence("unit.open_aps", ["n": site.openPlans]), "overdue": site.plans(.overdue),
            ])
    }
}

/// A person's open APs, or everybody's, each number leading to its list.
private struct LoadRow: SitePart {
    /// The page below which the lists lie that are on no page.
    let home: any ListHome
    /// Nil for everybody.
    var person: Person?
    /// One person's, or everybody's.
    let loads: [OwnerLoad]
    /// Nil for the sum.
    var bar: LoadBar?

    var site: Site { home.site }
    private var href: String { person?.pagePath ?? report.path(of: .plans) }
    /// Where the open APs are listed.
    private var open: String { person == nil ? home.path(ofList: PeoplePage.open) : "\(href)#open" }

    func sum(_ part: (OwnerLoad) -> Int) -> Int { loads.reduce(0) { $0 + part($1) } }

    private func link(_ count: Int, _ list: String) -> CountLink { CountLink(count, href + list) }

    static let view = View<LoadRow>(
        "owner-load",
        .text("name") { $0.person?.name.value ?? $0.words("people.total") },
        .text("path") { "people/\($0.person?.id ?? "*")" },
        .text("href") { $0.href },
        .text("team") { $0.person?.team },
        .markup("bar") { $0.bar?.svg },
        .object("open", CountLink.view) { CountLink($0.sum(\.open), $0.open) },
        .object("overdue", CountLink.view) { $0.link($0.sum(\.overdue), "#overdue") },
        .object("soon", CountLink.view) { $0.link($0.sum(\.soon), "#soon") },
        .object("later", CountLink.view) { $0.link($0.sum(\.later), "#later") },
        .object("in_progress", CountLink.view) {
            CountLink($0.sum(\.inProgress), $0.home.path(ofList: PersonPage.inProgressName))
        },
        // Not added up: one problem may be named by APs of several people.
        .optional("problems", CountLink.view) {
            $0.person == nil
                ? nil : CountLink($0.sum(\.problems), $0.home.path(ofList: PersonPage.problemsName))
        })
}

/// Somebody without an open AP.
private struct PersonEntry: SitePart {
    let site: Site
    let person: Person

    private var note: String? {
        guard let left = person.leftOn?.value, left <= report.asOf else { return person.team }
        return words("people.left_on", ["day": left])
    }

    static let view = View<PersonEntry>(
        "person-entry", .text("name") { $0.person.name.value }, .text("href") { $0.person.pagePath },
        .text("note") { $0.note })
}

extension Report {
    /// By name in byte order, ties by id.
    var peopleByName: [Table<Person>.Index] {
        catalog.people.indices.sorted { a, b in
            let (left, right) = (catalog.people[a].name.value, catalog.people[b].name.value)
            return left == right ? a < b : left.utf8.lexicographicallyPrecedes(right.utf8)
        }
    }

    /// Not active any more on the as-of day.
    func hasLeft(_ person: Table<Person>.Index) -> Bool {
        catalog.people[person].leftOn.map { $0.value <= asOf } ?? false
    }
}
