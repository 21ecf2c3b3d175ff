internal import BackdriveCore
internal import Mustache

/// All problems of one stage that were reported in one year.
struct ProblemListPage {
    static let shape = Shape(
        "problem-list",
        [
            .object("pager", RegisterPager.shape), .flag("is_open"), .list("rows", of: ProblemRow.view),
            .object("none", EmptyState.shape, optional: true),
        ])

    let site: Site
    let list: RegisterList<Stage>

    var page: BoxedPage {
        let register = site.problemRegister
        let rows = register[list]
        let name = site.words.name(of: list.group)
        return BoxedPage(
            template: .problemList,
            title: site.words("problems.list.title", ["stage": .text(name), "year": .text(String(list.year))]),
            question: site.words("problems.list.question"),
            answer: site.words(
                "problems.list.answer",
                [
                    "n": .number(register[list.group, list.year].count), "stage": .text(name),
                    "year": .text(String(list.year)),
                ]),
            parents: [.problems],
            content: Self.shape([
                "pager": RegisterPager(register, at: list) { site.report.path(of: .problemList($0)) }.value,
                "is_open": .flag(list.group.isOpen),
                "rows": .rows(site.pieces.problemRows(rows)),
                "none": rows.isEmpty ? Value.good("problems.list.none", site.words) : .absent,
            ]))
    }
}
