internal import BackdriveCore
internal import Mustache

/// Who carries what? People by name, never by number: this is a register, not a ranking (PRODUCT.md §4).
struct PeoplePage {
    static let shape = Shape(
        "people",
        [
            .object("begin", EmptyState.shape, optional: true), .flag("has_load"), .list("load", of: row),
            .object("total", row), .object("unowned", CountLink.shape, optional: true), .flag("has_free"),
            .list("free", of: person), .flag("has_left"), .list("left", of: person), .text("legend_overdue"),
            .text("legend_soon"), .text("legend_later"),
        ])

    static let row = Shape(
        "owner-load",
        [
            .text("name"), .text("path"), .text("href"), .text("team", optional: true), .markup("bar"),
            .object("open", CountLink.shape), .object("overdue", CountLink.shape), .object("soon", CountLink.shape),
            .object("later", CountLink.shape), .text("in_progress"), .text("problems"),
        ])

    static let person = Shape("person-entry", [.text("name"), .text("href"), .text("note", optional: true)])

    let site: Site

    private var report: Report { site.report }
    private var words: Words { site.words }

    var page: BoxedPage {
        BoxedPage(
            template: .people, title: words("people.title"), question: words("people.question"), answer: answer,
            content: content)
    }

    private var content: Value {
        let people = report.peopleByName
        let carrying = people.filter { report.people[$0] != nil }
        let others = people.filter { report.people[$0] == nil }
        let free = others.filter { !report.hasLeft($0) }
        let left = others.filter(report.hasLeft)
        let most = carrying.compactMap { report.people[$0]?.open }.max() ?? 1
        let unowned = report.openPlans.count - carrying.reduce(0) { $0 + (report.people[$1]?.open ?? 0) }
        return Self.shape([
            "begin": people.isEmpty
                ? Value.begin("people.begin", example: "people.begin_example", words) : .absent,
            "has_load": .flag(!carrying.isEmpty),
            "load": .list(carrying.compactMap { row(of: $0, scale: most) }),
            "total": total(carrying),
            "unowned": unowned == 0 ? .absent : CountLink.value(unowned, report.path(of: .plans)),
            "has_free": .flag(!free.isEmpty),
            "free": .list(free.map(entry)),
            "has_left": .flag(!left.isEmpty),
            "left": .list(left.map(entry)),
            "legend_overdue": .text(words.name(of: DueState.overdue)),
            "legend_soon": .text(words.name(of: DueState.soon)),
            "legend_later": .text(words.name(of: DueState.later)),
        ])
    }

    private func row(of index: Table<Person>.Index, scale: Int) -> Value? {
        guard let load = report.people[index] else { return nil }
        let person = report.catalog.people[index]
        let href = person.pagePath
        return Self.row([
            "name": .text(person.name.value), "path": .text("people/\(person.id)"), "href": .text(href), "team": .optional(person.team),
            "bar": .markup(LoadBar(load: load, scale: scale).svg),
            "open": CountLink.value(load.open, "\(href)#open"),
            "overdue": CountLink.value(load.overdue, "\(href)#overdue"),
            "soon": CountLink.value(load.soon, "\(href)#soon"),
            "later": CountLink.value(load.later, "\(href)#later"),
            "in_progress": .text(String(load.inProgress)), "problems": .text(String(load.problems)),
        ])
    }

    /// Problems are not added up: one problem may be named by APs of several people.
    private func total(_ people: [Table<Person>.Index]) -> Value {
        let loads = people.compactMap { report.people[$0] }
        let register = report.path(of: .plans)
        func sum(_ part: (OwnerLoad) -> Int, in list: String = "") -> Value {
            CountLink.value(loads.reduce(0) { $0 + part($1) }, register + list)
        }
        return Self.row([
            "name": .text(words("people.total")), "path": .text("people/*"), "href": .text(register), "team": .absent,
            "bar": .markup([]), "open": sum(\.open), "overdue": sum(\.overdue, in: "#overdue"),
            "soon": sum(\.soon, in: "#soon"), "later": sum(\.later, in: "#later"), "in_progress": .text(String(loads.reduce(0) { $0 + $1.inProgress })),
            "problems": .text(""),
        ])
    }

    private func entry(_ index: Table<Person>.Index) -> Value {
        let person = report.catalog.people[index]
        let left = person.leftOn.flatMap { $0.value <= report.asOf ? $0.value.description : nil }
        return Self.person([
            "name": .text(person.name.value), "href": .text(person.pagePath),
            "note": .optional(left.map { words("people.left_on", ["day": .text($0)]) } ?? person.team),
        ])
    }

    private var answer: String? {
        let open = report.openPlans
        guard !report.catalog.people.isEmpty else { return nil }
        guard !open.isEmpty else { return words("people.answer.none") }
        let carrying = report.people.values.count { $0 != nil }
        return words(
            "people.answer.some",
            [
                "n": .number(carrying), "aps": .text(words.openPlans(open.count)),
                "overdue": .number(open.count { $0.dueState == .overdue }),
            ])
    }
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
