import Foundation
import Testing

@Suite("What the contents of Fixtures/cases look like as a site")
struct CaseTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private func text(_ path: String) throws -> String { try place.tree("_site").text(path) }

    /// A page of the site of a case, without its tags.
    private func page(_ path: String, of name: String) throws -> String {
        try place.copy("Tests/Fixtures/cases/\(name)", to: ".")
        #expect(try place.run("build").exitCode == 0)
        return try text(path).replacing(/<[^>]*>/, with: "")
    }

    @Test("The week's sentence counts every AP in each of its parts, and no open High problem is no zero of zero")
    func weekly() throws {
        let weekly = try page("weekly.html", of: "34-weekly-undercount")
        #expect(weekly.contains("3 open · 3 overdue · 1 at risk or blocked · 3 unchecked ≥ 2 weeks"))
        let overview = try text("index.html")
        #expect(overview.contains("no open High problem") && !overview.contains("0 of 0"))
    }

    @Test("A solved problem without a baseline cannot be judged: no verdict is to come")
    func withoutBaseline() throws {
        let overview = try page("index.html", of: "35-started-after-was-done")
        let effectiveness = try text("effectiveness.html")
        #expect(overview.contains("1 cannot be judged: no baseline"))
        #expect(effectiveness.contains("1 problem cannot be judged: no baseline."))
        #expect(!overview.contains("no verdict yet"))
    }

    @Test("Pages name a style sheet of other bytes by another address")
    func styleSheet() throws {
        func address() throws -> Substring? {
            try #require(place.run("build").exitCode == 0)
            return try text("index.html").firstMatch(of: /href="(style[^"]*)"/)?.output.1
        }
        try place.copy("Tests/Fixtures/cases/04-stylesheet-cached", to: ".")
        let before = try #require(try address())
        try place.write(try text("style.css") + "/* x */\n", to: "Templates/assets/style.css")
        #expect(try address() != before)
    }

    @Test("A repository's address as the clone button gives it leads to the page that edits a record")
    func cloneAddress() throws {
        _ = try page("index.html", of: "12-clone-address")
        let problem = try text("problems/P-A1.html")
        #expect(problem.contains("/edit/") && !problem.contains(".git/"))
    }
}
