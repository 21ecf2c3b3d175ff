import Foundation
import Testing

@Suite("What every site promises")
struct SitePromiseTests {
    @Test(
        "No page of the demonstration loads anything from elsewhere, and no link of it is dead",
        arguments: ["en", "zh-CN"])
    func demonstration(language: String) throws {
        let place = try Workplace()
        try place.copy("content", to: "content")
        #expect(try place.run("build", "--language", language).exitCode == 0)
        let links = SiteLinks(try place.tree("_site"))
        #expect(links.foreign == [])
        #expect(links.dead == [])
    }

    @Test(
        "Each number that a page shows is the one in metrics.json",
        arguments: ["2026-11-22", "2026-10-11", "2026-09-01"])
    func numbers(day: String) throws {
        let place = try Workplace()
        try place.copy("content", to: "content")
        #expect(try place.run("build", "--as-of", day).exitCode == 0)
        let shown = try ShownNumbers(place.tree("_site"))
        #expect(shown.figures.count > 150)
        #expect(shown.figures.filter { !shown.agrees($0) }.map(\.description) == [])
    }
}
