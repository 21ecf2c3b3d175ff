import BackdriveCore
import RecordLiterals
import Testing

@testable import BackdriveSite

@Suite("Registers")
struct RegisterTests {
    /// Problems that wait for their filter, and rejected ones of two years, every third.
    private static func catalog(_ count: Int) -> Catalog {
        Catalog(
            settings: Sample.settings(),
            problems: (0..<count).map { number in
                let day = number.isMultiple(of: 2) ? "2026-04-01" : "2025-12-31"
                let isRejected = number.isMultiple(of: 3)
                return Problem(
                    "P-\(1000 + number)",
                    [
                        "title": "Every price rule waits for an engineer, number \(number)", "source": "changes",
                        "reported_on": .text(day),
                        "screening": isRejected
                            ? ["result": "rejected", "on": "2026-04-02", "reason": "one_off"] : .absent,
                    ])
            })
    }

    @Test("Every problem stands on the pages of its stage and year, each once, in one order", arguments: [1, 50, 2500])
    func lists(count: Int) {
        let register = Sample.site(catalog: Self.catalog(count)).problemRegister
        for stage in Stage.allCases {
            let listed = register.years(of: stage).flatMap { year in
                register.parts(of: stage, year).flatMap { Array(register[$0]) }
            }
            #expect(listed.count == Set(listed).count)
            #expect(Set(listed) == Set(register[stage]))
            for year in register.years(of: stage) {
                #expect(register.parts(of: stage, year).flatMap { Array(register[$0]) } == register[stage, year])
            }
        }
        #expect(Stage.allCases.reduce(0) { $0 + register[$1].count } == count)
    }

    @Test("A site a thousand years old has lists of the years that hold records, and each leads to its neighbours")
    func farYears() {
        let years = [2025, 2026] + (3001...3040)
        let problems = years.map { year in
            Problem(
                "P-\(year)",
                [
                    "title": "Problem of \(year)", "source": "changes", "reported_on": "\(year)-01-01",
                    "screening": ["result": "rejected", "on": "\(year)-01-01"],
                ])
        }
        let catalog = Catalog(settings: Sample.settings(), problems: problems)
        let site = Sample.site(catalog: catalog, asOf: Sample.day("3040-06-01"))
        let register = site.problemRegister
        #expect(register.years(of: .filteredOut) == years)
        let pager = RegisterPager(register, at: .init(group: .filteredOut, year: 3020, part: 1)) { "\($0.year)" }
        #expect(pager.years.map(\.label) == (3008...3032).reversed().map(String.init))
    }

    @Test("A number that leads to a list leads to exactly as many rows")
    func numbersLeadToTheirLists() {
        let site = Sample.site(catalog: Self.catalog(60))
        for list in site.problemRegister.lists {
            let rows = site.text(of: .problemList(list)).split(separator: "<tr><td").count - 1
            #expect(rows == site.problemRegister[list.group, list.year].count, "\(list)")
        }
        let first = site.text(of: .problems)
        #expect(
            first.contains(
                "<a href=\"#filtered_out\"><b data-number=\"problems?stage=filtered_out\">20</b> Filtered out</a>"))
        #expect(first.contains("href=\"../problems/filtered-out-2025.html\">2025 (10)</a>"))
        #expect(first.contains("href=\"../problems/filtered-out-2026.html\">2026 (10)</a>"))
    }

    @Test("However many records there are, no page of a register is over 1.5 MB")
    func size() {
        let site = Sample.site(catalog: Self.catalog(3000))
        let pages = [PageAddress.problems] + site.problemRegister.lists.map { .problemList($0) }
        #expect(pages.count > 6)
        for page in pages {
            #expect(site.text(of: page).utf8.count < 1_500_000, "\(page)")
        }
    }

    @Test("Lists that nothing is in any more keep their address")
    func emptyLists() {
        let site = Sample.site(catalog: Self.catalog(2))
        let paths = site.pages.map { site.report.path(of: $0) }
        #expect(paths.contains("problems/verified-2026.html") && paths.contains("problems/verified-2025.html"))
        #expect(paths.count == Set(paths).count)
    }

    @Test("Open APs come by due date, ended ones by the day of their ending, the latest first")
    func planOrder() {
        let plans = [
            Sample.plan("AP-1", for: "P-1", created: "2026-03-18", due: "2026-04-12", done: nil),
            Sample.plan("AP-2", for: "P-1", created: "2026-03-18", due: "2026-04-11", done: nil),
            Sample.plan("AP-3", for: "P-1", created: "2026-03-18", due: "2026-04-11", done: "2026-03-20"),
            Sample.plan("AP-4", for: "P-1", created: "2026-03-18", due: "2026-04-11", done: "2026-03-21"),
            Sample.plan("AP-5", for: "P-1", created: "2026-03-18", due: "2026-04-13", done: nil),
        ]
        let site = Sample.site(catalog: Catalog(settings: Sample.settings(), plans: plans))
        let register = site.planRegister
        func ids(_ group: PlanGroup) -> [String] { register[group].map { site.report.catalog.plans[$0].id } }
        #expect(ids(.overdue) == ["AP-2", "AP-1"])
        #expect(ids(.soon) == ["AP-5"])
        #expect(ids(.done) == ["AP-4", "AP-3"])
    }

    @Test("A register without records says how to begin, in both languages", arguments: ["en", "zh-CN"])
    func begin(language: String) {
        let site = Sample.site(language: language, catalog: Sample.empty)
        for page in [PageAddress.problems, .plans] {
            #expect(site.text(of: page).contains("<div class=\"empty begin\">"))
        }
    }
}
