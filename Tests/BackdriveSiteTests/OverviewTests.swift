import BackdriveCore
import RecordLiterals
import Testing

@testable import BackdriveSite

@Suite("Overview and matrix")
struct OverviewTests {
    private let site = Sample.site()

    @Test("The answer says how many APs are overdue, by how much, and what waits")
    func answer() {
        #expect(
            site.answer(of: .overview)
                == "1 of 1 open APs is overdue, by 3 days; 3 problems wait for a decision.")
        #expect(
            site.text(of: .overview).contains(
                "<p class=\"answer\"><b class=\"red\"><a href=\"aps/index.html#overdue\">1</a> of <a href=\"cycles/"))
    }

    @Test("Each tile shows its number, what lies behind it, and the same day of the last cycle")
    func tiles() {
        let text = site.text(of: .overview).split(separator: "\n").filter {
            $0.hasPrefix("<p class=\"value\"") || $0.hasPrefix("<p class=\"note\"")
                || $0.hasPrefix("<p class=\"then")
        }.prefix(18).map { $0.replacing(/<[^>]*>/, with: "") }
        #expect(
            text == [
                "1", "1 overdue, 0 due within 7 days", "same day of C03: 2",
                "–", "no AP is done yet in this cycle", "same day of C03: not measured",
                "3", "longest for 24 days", "same day of C03: 2",
                "2 of 3", "named below", "same day of C03: 2 of 3",
                "1 of 2", "0 more are late", "same day of C03: 1 of 2",
                "–", "no verdict yet; 1 still observed", "same day of C03: not measured",
            ])
    }

    @Test("A cell shows its number and its problems: those without an AP first, then the overdue ones")
    func cell() throws {
        let cell = try #require(Self.cell("f5i5", of: site.text(of: .matrix)))
        #expect(cell.contains("data-number=\"matrix/cells/f5i5\" href=\"lists/matrix/f5i5.html\""))
        let lines = cell.matches(of: /<li class="([a-z]+) src1"><a href="problems\/([^"]+)\.html"/)
        #expect(lines.map { "\($0.output.2) \($0.output.1)" } == ["P-2 none", "P-1 overdue"])
    }

    @Test("The counts of the cells and the unrated sum to the open problems")
    func sum() {
        let counts = site.text(of: .matrix).matches(of: /class="count[^>]*>(\d+)</).compactMap { Int($0.output.1) }
        #expect(counts.count == 25)
        #expect(counts.reduce(0, +) + site.report.matrix.unrated.count == site.report.matrix.scope)
    }

    @Test("A High cell names three problems, and leads to all of them; a list has each once")
    func moreThanThree() throws {
        let problems = (1...9).map {
            Sample.problem("P-\($0)", title: "T\($0)", on: "2026-03-03", grades: (5, 5))
        }
        let site = Sample.site(catalog: Catalog(settings: Sample.settings(), problems: problems))
        let cell = try #require(Self.cell("f5i5", of: site.text(of: .matrix)))
        #expect(cell.matches(of: /<li class="none">/).count == 3)
        #expect(cell.contains("<a href=\"lists/matrix/f5i5.html\">6 more →</a>"))
        let list = try #require(site.pages.first { site.report.path(of: $0) == "lists/matrix/f5i5.html" })
        #expect(site.text(of: list).matches(of: /<a class="name" href="\.\.\/\.\.\/problems\/(P-\d)/).count == 9)
    }

    @Test("A filtered cell counts and names the problems of each source, past the first ones of all")
    func filtered() throws {
        let catalog = Sample.catalog(title: "T")
        let problems = (1...5).map {
            Sample.problem(
                "P-\($0)", title: "T\($0)", on: "2026-03-03", grades: (5, 5), source: $0 > 3 ? "walks" : "changes")
        }
        let site = Sample.site(
            catalog: Catalog(settings: Sample.settings(), sources: Array(catalog.sources), problems: problems))
        let text = site.text(of: .matrix)
        let cell = try #require(Self.cell("f5i5", of: text))
        #expect(cell.contains("<b class=\"of src1\">3</b><b class=\"of src2\">2</b>"))
        #expect(
            cell.matches(of: /<li class="none (src\d(?: later)?)">/).map { String($0.output.1) } == [
                "src1", "src1", "src1", "src2 later", "src2 later",
            ])
        #expect(text.contains("<i class=\"pick src2\" id=\"src-walks\"></i>"))
        #expect(text.contains("<a class=\"src2\" href=\"#src-walks\">"))
    }

    @Test("What came into a cell in this cycle is marked, and what left it is counted with its list")
    func moves() throws {
        // The cycle began on 2026-04-13.
        let problems = [
            Sample.problem(
                "P-1", title: "Gone", on: "2026-03-03", grades: (5, 5), duplicate: (of: "P-2", on: "2026-04-13")),
            Sample.problem("P-2", title: "Old", on: "2026-03-03", grades: (5, 5)),
            Sample.problem("P-3", title: "New", on: "2026-04-13", grades: (5, 5)),
        ]
        let site = Sample.site(catalog: Catalog(settings: Sample.settings(), problems: problems))
        let cell = try #require(Self.cell("f5i5", of: site.text(of: .matrix)))
        #expect(cell.matches(of: /<sup>new<\/sup>(\w+)</).map { String($0.output.1) } == ["New"])
        #expect(cell.contains("<a href=\"lists/matrix/left-f5i5.html\">1 left this cycle</a>"))
        let list = try #require(site.pages.first { site.report.path(of: $0) == "lists/matrix/left-f5i5.html" })
        #expect(site.text(of: list).contains("problems/P-1.html\">Gone</a>"))
    }

    /// What stands in a cell of the table.
    private static func cell(_ id: String, of page: String) -> String? {
        page.firstRange(of: "<td id=\"\(id)\"").flatMap { start in
            page[start.lowerBound...].firstRange(of: "</td>").map { String(page[start.lowerBound..<$0.lowerBound]) }
        }
    }

    @Test("High problems without a live AP are listed: exactly those that the tile counts")
    func uncovered() throws {
        let text = site.text(of: .matrix)
        let start = try #require(text.firstRange(of: "id=\"uncovered\"")).upperBound
        let end = try #require(text[start...].firstRange(of: "</ul>")).lowerBound
        #expect(text[start..<end].matches(of: /problems\/(P-\d)\.html/).map { String($0.output.1) } == ["P-2", "P-3"])
        let list = try #require(site.pages.first { site.report.path(of: $0) == "lists/matrix/uncovered.html" })
        #expect(
            site.text(of: list).matches(of: /problems\/(P-\d)\.html/).map { String($0.output.1) } == ["P-2", "P-3"])
    }
}
