import BackdriveCore
import Testing

@testable import BackdriveSite

@Suite("Overview and matrix")
struct OverviewTests {
    private let site = Sample.site()

    @Test("The answer says how many APs are overdue, by how much, and what waits")
    func answer() {
        #expect(
            site.text(of: .overview).contains(
                "<p class=\"answer\"><b class=\"red\">1 of 1</b> open APs is overdue, by 3 days; 3 problems wait for a decision.</p>"
            ))
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

    @Test("A cell shows its number, its problems in rank order and whether somebody is at work on them")
    func cell() throws {
        let text = site.text(of: .matrix)
        let cell = try #require(
            text.firstRange(of: "<a class=\"count\" data-number=\"matrix/cells/f5i5\" href=\"#f5i5\""))
        let chips = text[cell.lowerBound...].prefix(600).matches(
            of: /class="chip ([a-z]+)" href="problems\/([^"]+)\.html"/)
        #expect(chips.map { "\($0.output.2) \($0.output.1)" } == ["P-1 overdue", "P-2 none"])
    }

    @Test("The counts of the cells and the unrated sum to the open problems")
    func sum() {
        let counts = site.text(of: .matrix).matches(of: /class="count[^>]*>(\d+)</).compactMap { Int($0.output.1) }
        #expect(counts.count == 25)
        #expect(counts.reduce(0, +) + site.report.matrix.unrated.count == site.report.matrix.scope)
    }

    @Test("A cell names six problems at most and counts the rest")
    func moreThanSix() {
        let problems = (1...9).map {
            Sample.problem("P-\($0)", title: "T\($0)", on: "2026-03-03", grades: (5, 5))
        }
        let text = Sample.site(catalog: Catalog(settings: Sample.settings(), problems: problems)).text(of: .matrix)
        #expect(text.contains("<a class=\"more\" href=\"#f5i5\">+3</a>"))
        #expect(text.matches(of: /<li><a class="chip none"/).count == 6)
    }

    @Test("High problems without a live AP are listed: exactly those that the tile counts")
    func uncovered() throws {
        let text = site.text(of: .matrix)
        let start = try #require(text.firstRange(of: "<section id=\"uncovered\">")).upperBound
        let end = try #require(text[start...].firstRange(of: "</section>")).lowerBound
        #expect(text[start..<end].matches(of: /problems\/(P-\d)\.html/).map { String($0.output.1) } == ["P-2", "P-3"])
    }
}
