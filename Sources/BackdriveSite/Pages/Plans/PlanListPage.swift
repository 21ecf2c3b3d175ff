internal import BackdriveCore
internal import Mustache

/// All APs of one state and year: ended in that year or, while open, due in it.
struct PlanListPage {
    static let shape = Shape(
        "ap-list",
        [
            .object("pager", RegisterPager.shape), .flag("is_open"), .list("rows", of: PlanRow.view),
            .object("none", EmptyState.shape, optional: true),
        ])

    let site: Site
    let list: RegisterList<PlanGroup>

    var page: BoxedPage {
        let register = site.planRegister
        let rows = register[list]
        let name = site.words.name(of: list.group)
        let key = list.group.isOpen ? "due" : "ended"
        return BoxedPage(
            template: .planList,
            title: site.words("aps.list.title", ["state": .text(name), "year": .text(String(list.year))]),
            question: site.words("aps.list.question"),
            answer: site.words(
                "aps.list.\(key)",
                [
                    "n": .number(register[list.group, list.year].count), "state": .text(name),
                    "year": .text(String(list.year)),
                ]),
            parents: [.plans],
            content: Self.shape([
                "pager": RegisterPager(register, at: list) { site.report.path(of: .planList($0)) }.value,
                "is_open": .flag(list.group.isOpen),
                "rows": .rows(site.pieces.planRows(rows)),
                "none": rows.isEmpty ? Value.good("aps.list.none", site.words) : .absent,
            ]))
    }
}
