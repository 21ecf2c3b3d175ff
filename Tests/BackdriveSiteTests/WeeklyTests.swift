import BackdriveCore
import Testing

@testable import BackdriveSite

@Suite("The board of the weekly meeting")
struct WeeklyTests {
    private let site = Sample.site(catalog: LoopSample.catalog)

    @Test("The answer counts what it says, and leaves out what there is none of")
    func answer() throws {
        let markup = try #require(site.text(of: .weekly).firstMatch(of: /<p class="answer">(.*)<\/p>/)).output.1
        let answer = markup.replacing(/<[^>]*>/, with: "")
        #expect(answer.hasPrefix("\(WeeklyAgenda(site.report).open) open · 1 overdue"))
        #expect(markup.contains("<b class=\"red\">"))
        #expect(!answer.contains("· 0 "))
    }

    @Test("An overdue AP is asked for a new date, one that nobody checked for its first check")
    func asks() throws {
        let text = site.text(of: .weekly)
        let overdue = try #require(text.firstRange(of: "id=\"overdue\""))
        let soon = try #require(text.firstRange(of: "id=\"soon\""))
        #expect(overdue.lowerBound < soon.lowerBound)
        #expect(text[overdue.upperBound..<soon.lowerBound].contains("new date or drop?"))
    }
}
