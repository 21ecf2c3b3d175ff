internal import BackdriveCore
internal import Mustache

/// All APs of one state and year: ended in that year or, while open, due in it.
struct PlanListPage: Page {
    static let view = View<PlanListPage>(
        "ap-list",
        .object("pager", RegisterPager.view) { page in
            RegisterPager(page.register, at: page.list) { page.report.path(of: .planList($0)) }
        },
        .flag("is_open") { $0.list.group.isOpen },
        .list("rows", PlanRow.view) { $0.site.planRows($0.register[$0.list]) },
        .empty("none", .good, "aps.list.none") { $0.register[$0.list].isEmpty })

    let site: Site
    let list: RegisterList<PlanGroup>

    private var register: PlanRegister { site.planRegister }

    var head: PageHead {
        let (state, year) = (words.name(of: list.group), String(list.year))
        let answer = words(
            "aps.list.\(list.group.isOpen ? "due" : "ended")",
            ["n": register[list.group, list.year].count, "state": state, "year": year])
        return pageHead("aps.list", ["state": state, "year": year], answer: Sentence(answer), parents: [.plans])
    }
}
