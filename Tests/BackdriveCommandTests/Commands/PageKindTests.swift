import Foundation
import Testing

/// What people read: the demonstration's pages, whole.
@Suite("Pages (PRODUCT.md §4)")
struct PageKindTests {
    /// One page of each kind, by the template that makes it.
    private static let pages = [
        "overview": "index.html", "matrix": "matrix.html", "weekly": "weekly.html", "agenda": "meeting.html",
        "problems": "problems/index.html", "problem-list": "problems/declined-2026.html",
        "problem": "problems/P-BY4KT.html", "moved": "problems/P-003.html",
        "aps": "aps/index.html", "ap-list": "aps/dropped-2026.html", "ap": "aps/AP-K7QX2.html",
        "special-projects": "special-projects/index.html", "special-project": "special-projects/SP-4V7MC.html",
        "people": "people/index.html", "person": "people/lin.yue.html",
        "sources": "sources/index.html", "source": "sources/req-change.html",
        "meetings": "meetings/index.html", "meeting": "meetings/2026-08-27-cycle.html",
        "cycles": "cycles/index.html", "cycle": "cycles/2026-C07.html", "planned-cycle": "cycles/2026-C08.html",
        "flow": "flow.html", "effectiveness": "effectiveness.html", "verdict-list": "effectiveness/improved-2026.html",
        "changes": "changes.html",
        "change-list": "changes/2026-11.html", "quality": "quality.html", "definitions": "definitions.html",
        "full-list": "lists/matrix/f3i3.html", "not-found": "404.html", "help": "help/index.html",
    ]

    @Test("A page of every kind is as its golden file, byte for byte", arguments: ["en", "zh-CN"])
    func golden(language: String) throws {
        let place = try Workplace()
        try place.copy("content", to: "content")
        let result = try place.run("build", "--language", language)
        #expect(result.exitCode == 0, "\(result.errors)")
        let site = try place.tree("_site")
        for path in Self.pages.values.sorted() {
            // What the assets hold is no matter of the pages.
            let page = String(decoding: try #require(site.files[path], "\(path)"), as: UTF8.self)
                .replacing(/\?v=[0-9a-f]{16}/, with: "")
            try Golden.expect(page, in: "Tests/Fixtures/golden-pages/\(language)/\(path)")
        }
    }

    @Test("No kind of page is without a golden file")
    func everyKind() throws {
        let listing = try Workplace().run("schema", "templates").output
        let json = try JSONSerialization.jsonObject(with: Data(listing.utf8)) as? [String: Any]
        let templates = try #require(json?["templates"] as? [String: [String: Any]])
        // What is rendered from outside sees one value alone; the layout and its stamp are filled in by all, the navigation
        // is a part.
        let outermost = templates.filter { ($0.value["sees"] as? [[String]])?.contains { $0.count == 1 } ?? false }
        #expect(Set(outermost.keys).subtracting(["layout", "navigation", "stamp", "copy"]) == Set(Self.pages.keys))
    }
}
