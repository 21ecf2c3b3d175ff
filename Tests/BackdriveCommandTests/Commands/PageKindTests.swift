import Testing

/// What people read: the demonstration's pages, whole.
@Suite("Pages (PRODUCT.md §4)")
struct PageKindTests {
    /// One page of each kind.
    private static let pages = [
        "index.html", "matrix.html", "weekly.html", "meeting.html",
        "problems/index.html", "problems/declined-2026.html", "problems/P-BY4KT.html", "problems/P-003.html",
        "aps/index.html", "aps/dropped-2026.html", "aps/AP-K7QX2.html",
        "special-projects/index.html", "special-projects/SP-4V7MC.html",
        "people/index.html", "people/lin.yue.html",
        "sources/index.html", "sources/req-change.html",
        "meetings/index.html", "meetings/2026-08-27-cycle.html",
        "cycles/index.html", "cycles/2026-C07.html", "cycles/2026-C08.html",
        "flow.html", "effectiveness.html", "definitions.html", "404.html",
    ]

    @Test("A page of every kind is as its golden file, byte for byte", arguments: ["en", "zh-CN"])
    func golden(language: String) throws {
        let place = try Workplace()
        try place.copy("content", to: "content")
        let result = try place.run("build", "--language", language)
        #expect(result.exitCode == 0, "\(result.errors)")
        let site = try place.tree("_site")
        for path in Self.pages {
            let text = String(decoding: try #require(site.files[path], "\(path)"), as: UTF8.self)
            try Golden.expect(text, in: "Tests/Fixtures/golden-pages/\(language)/\(path)")
        }
    }
}
