internal import BackdriveCore
internal import Mustache

/// Which ones are they? All rows of a list that its own page shows the beginning of.
struct FullListPage: Page {
    static let view = View<FullListPage>(
        "full-list",
        .text("home") { $0.report.path(of: $0.list.home.address) },
        .text("home_title") { $0.list.home.title },
        .object("pager", RegisterPager.view) { $0.pager },
        .text("sorted") { $0.list.sorted },
        .list("rows", ListRow.view) { $0.list.rows[$0.list.places] },
        .empty("none", .good, "full_list.none") { $0.list.rows.count == 0 })

    let site: Site
    let list: FullList

    var head: PageHead {
        PageHead(
            title: list.title, question: words("full_list.question"),
            answer: Sentence(words("full_list.answer", ["n": list.rows.count])),
            parents: [list.home.address.register].compactMap(\.self))
    }

    private var pager: RegisterPager {
        RegisterPager(
            parts: list.parts.enumerated().map { place, part in
                RegisterLink(
                    label: String(place + 1), count: part.places.count, href: part.path, isCurrent: part == list)
            })
    }
}
