import Foundation
import Testing

@Suite("What every site promises")
struct SitePromiseTests {
    @Test("No page of the demonstration loads anything from elsewhere, and no link of it is dead", arguments: ["en", "zh-CN"])
    func demonstration(language: String) throws {
        let place = try Workplace()
        try place.copy("content", to: "content")
        #expect(try place.run("build", "--language", language).exitCode == 0)
        let links = SiteLinks(try place.tree("_site"))
        #expect(links.foreign == [])
        #expect(links.dead == [])
    }
}
