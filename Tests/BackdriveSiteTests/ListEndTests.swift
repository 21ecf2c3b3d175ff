@testable import BackdriveCore
import RecordLiterals
import Testing

@testable import BackdriveSite

@Suite("Lists end (PRODUCT.md §4)")
struct ListEndTests {
    /// 270 problems that wait for a decision, each third one rated, all of one source and one owner.
    private static let site: Site = {
        let waiting = (0..<270).map { number in
            Sample.problem(
                "P-\(1000 + number)", title: "Number \(number)", on: number < 200 ? "2026-04-01" : "2026-03-03",
                grades: number.isMultiple(of: 3) ? (5, 5) : nil)
        }
        let base = Sample.catalog(title: "Price rules")
        return Sample.site(
            catalog: Catalog(
                settings: Sample.settings(), people: Array(base.people), sources: Array(base.sources), problems: waiting
            ))
    }()

    @Test("No list is longer than twenty rows, but registers, the meetings' sections and full lists")
    func lengths() {
        let site = Self.site
        for page in site.pages {
            let most: Int
            switch page {
            case .fullList, .problemList: most = RegisterPaging.rowsOfList
            case .weekly, .agenda: most = 60
            default: most = RecordList.rowsShown
            }
            for rows in site.text(of: page).matches(of: /<(ul class="rows"|tbody)[^>]*>([\s\S]*?)<\/(ul|tbody)>/) {
                let count = rows.output.2.matches(of: /<(li|tr)[ >]/).count
                #expect(count <= most + 1, "\(site.report.path(of: page)): \(count)")
            }
        }
    }

    @Test("What leads to all of a list leads to pages with exactly as many rows")
    func fullLists() {
        let site = Self.site
        let pages = Dictionary(uniqueKeysWithValues: site.pages.map { (site.report.path(of: $0), $0) })
        var checked = 0
        for page in site.pages {
            for link in site.text(of: page).matches(of: /href="(?:\.\.\/)*(lists\/[^"]+)"[^>]*>all (\d+) →</) {
                guard case .fullList(let list) = pages[String(link.output.1)] else {
                    Issue.record("\(link.output.0) leads nowhere")
                    continue
                }
                let rows = list.parts.map { site.text(of: .fullList($0)).split(separator: "<li><span>").count - 1 }
                #expect(rows.reduce(0, +) == Int(link.output.2), "\(link.output.0)")
                checked += 1
            }
        }
        #expect(checked >= 5)
    }

    /// 1,500 problems with a verdict, of every kind of verdict, each with an AP of its own that was done in time or late.
    private static let judged: Site = {
        let base = Sample.catalog(title: "Price rules")
        let problems = (0..<1500).map { number in
            Problem(
                "P-\(1000 + number)",
                [
                    "title": .text("Number \(number)"), "source": "changes", "reported_on": "2026-03-03",
                    "owner": "li.na",
                    "screening": ["result": "passed", "on": "2026-03-03"],
                    "analysis": [
                        "on": "2026-03-04", "category": "system", "cause": "design", "frequency": 3, "impact": 4,
                    ],
                    "verification": ["window_days": 7],
                    "occurrences": .list(
                        [("2026-03-05", 6), ("2026-03-13", [0, 2, 6, 9][number % 4])].filter { $0.1 > 0 }.map {
                            ["on": .text($0.0), "count": .number($0.1)]
                        }),
                ])
        }
        let plans = (0..<1500).map { number in
            Sample.plan(
                "AP-\(1000 + number)", for: "P-\(1000 + number)", created: "2026-03-06",
                due: number.isMultiple(of: 3) ? "2026-03-09" : "2026-03-20", done: "2026-03-10")
        }
        return Sample.site(
            catalog: Catalog(
                settings: Sample.settings(), people: Array(base.people), sources: Array(base.sources),
                problems: problems, plans: plans))
    }()

    @Test(
        "A number that leads to a full list leads to exactly as many rows",
        arguments: [(Sample.site(catalog: LoopSample.catalog), 10), (site, 25), (judged, 30)])
    func numbers(site: Site, least: Int) {
        let pages = Dictionary(uniqueKeysWithValues: site.pages.map { (site.report.path(of: $0), $0) })
        var rows: [FullList: Int] = [:]
        var checked = 0
        for page in site.pages {
            let path = site.report.path(of: page)
            // Of a list's own page and of a record's only the site's head and foot would be read again.
            if case .record(.problem) = page { continue }
            if case .record(.plan) = page { continue }
            for link in site.text(of: page).matches(
                of: /href="(?:\.\.\/)*(lists\/[^"#~]+)"[^>]*>(?:<b[^>]*>)?(?:all )?(\d+)(?: →| more →)?</)
            {
                guard case .fullList(let list)? = pages[String(link.output.1)] else {
                    Issue.record("\(path): \(link.output.0) leads nowhere")
                    continue
                }
                let count =
                    rows[list]
                    ?? list.parts.reduce(0) {
                        $0 + site.text(of: .fullList($1)).split(separator: "<li><span>").count - 1
                    }
                rows[list] = count
                let isMore = link.output.0.contains("more")
                #expect(
                    isMore ? count > Int(link.output.2) ?? 0 : count == Int(link.output.2), "\(path): \(link.output.0)")
                checked += 1
            }
        }
        #expect(checked >= least, "\(checked)")
    }

    @Test("The pages of a list hold each row once, in its order, and lead to one another")
    func parts() throws {
        let lists = Self.site.pages.compactMap { page -> FullList? in
            if case .fullList(let list) = page { list } else { nil }
        }
        let unrated = lists.filter { $0.stem == "lists/matrix/unrated" }
        #expect(unrated.map(\.path) == ["lists/matrix/unrated.html", "lists/matrix/unrated~2.html"])
        #expect(unrated.map(\.places) == [0..<150, 150..<180])
        let second = Self.site.text(of: .fullList(unrated[1]))
        #expect(
            second.contains("<a href=\"../../lists/matrix/unrated.html\">Page 1 <span class=\"muted\">150</span></a>"))
        #expect(second.contains("<p class=\"answer\">180 in all.</p>"))
    }

    @Test("A name in a list's address that any text could be is the group's place")
    func plainNames() {
        let home = MatrixPage(site: Self.site)
        let rows = ListRows(Array(0..<30)) { ListRow(id: "\($0)", title: "\($0)", href: "x.html") }
        let groups = ["cause-system-%E8%AE%BE", "../x", "plain"].map { RecordList.Group(id: $0, rows: rows) }
        let list = home.list("analysed", "nav.aps", sorted: "sorted.id", groups: groups)
        #expect(
            list.fullLists.map(\.path) == [
                "lists/matrix/analysed-1.html", "lists/matrix/analysed-2.html", "lists/matrix/plain.html",
            ])
    }
}
