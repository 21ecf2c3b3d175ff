internal import BackdriveCore
internal import Mustache

/// All problems of one stage that were reported in one year.
struct ProblemListPage: Page {
    static let template = "problem-list"
    static let view = View<ProblemListPage>(
        "problem-list",
        [
            .object("pager", RegisterPager.view) { page in
                RegisterPager(page.register, at: page.list) { page.site.report.path(of: .problemList($0)) }
            },
            .flag("is_open") { $0.list.group.isOpen },
            .list("rows", ProblemRow.view) { $0.site.pieces.problemRows($0.register[$0.list]) },
            .optional("none", EmptyState.view) {
                $0.register[$0.list].isEmpty ? .good("problems.list.none", $0.site.words) : nil
            },
        ])

    let site: Site
    let list: RegisterList<Stage>

    private var register: ProblemRegister { site.problemRegister }

    var head: PageHead {
        let (stage, year) = (site.words.name(of: list.group), String(list.year))
        return PageHead(
            title: site.words("problems.list.title", ["stage": .text(stage), "year": .text(year)]),
            question: site.words("problems.list.question"),
            answer: site.words(
                "problems.list.answer",
                [
                    "n": .number(register[list.group, list.year].count), "stage": .text(stage), "year": .text(year),
                ]),
            parents: [.problems])
    }
}
