internal import BackdriveCore
internal import Mustache

/// All problems of one verdict that were fixed in one year.
struct VerdictListPage: Page {
    static let view = View<VerdictListPage>(
        "verdict-list",
        .object("pager", RegisterPager.view) { page in
            RegisterPager(page.site.verdictRegister, at: page.list) { page.report.path(of: .verdictList($0)) }
        },
        .empty("none", .good, "verdicts.list.none") { $0.problems.isEmpty },
        .optional("compared", VerdictTable.view) { $0.list.group.isComparison ? $0.compared : nil },
        .list("observed", ObservedProblem.view) { $0.list.group.isComparison ? [] : $0.site.observed($0.problems) })

    let site: Site
    let list: RegisterList<Effectiveness.Verdict>

    private var problems: [Table<Problem>.Index] { Array(site.verdictRegister[list]) }

    private var count: Int { site.verdictRegister[list.group, list.year].count }

    private var compared: VerdictTable {
        VerdictTable(site: site, groups: [.init(verdict: list.group, count: count, problems: problems)])
    }

    var head: PageHead {
        let (verdict, year) = (words.name(of: list.group), String(list.year))
        return pageHead(
            "verdicts.list", ["verdict": verdict, "year": year],
            answer: Sentence(words("verdicts.list.answer", ["n": count, "verdict": verdict, "year": year])),
            parents: [.effectiveness])
    }
}
