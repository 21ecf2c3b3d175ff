internal import BackdriveCore
internal import Mustache

/// All problems of one stage that were reported in one year.
struct ProblemListPage: Page {
    static let view = View<ProblemListPage>(
        "problem-list",
        .object("pager", RegisterPager.view) { page in
            RegisterPager(page.register, at: page.list) { page.report.path(of: .problemList($0)) }
        },
        .flag("is_open") { $0.list.group.isOpen },
        .list("rows", ProblemRow.view) { $0.site.problemRows($0.register[$0.list]) },
        .empty("none", .good, "problems.list.none") { $0.register[$0.list].isEmpty })

    let site: Site
    let list: RegisterList<Stage>

    private var register: ProblemRegister { site.problemRegister }

    var head: PageHead {
        let (stage, year) = (words.name(of: list.group), String(list.year))
        let answer = words(
            "problems.list.answer", ["n": register[list.group, list.year].count, "stage": stage, "year": year])
        return pageHead(
            "problems.list", ["stage": stage, "year": year], answer: Sentence(answer), parents: [.problems])
    }
}
