import BackdriveCore
import Testing

@Suite("The catalog's joins")
struct CatalogTests {
    private func catalog(_ files: [String: String]) throws -> Catalog {
        try #require(FixtureSite(MarkedSite(files).texts)).catalog
    }

    @Test("A target knows who mentions it: in text, by file link and in a meeting's decisions, each once")
    func mentions() throws {
        let catalog = try catalog([
            "problems/P-1.md": problem("aliases: [P-OLD]") + "I am P-1.\n",
            "problems/P-2.md": problem("") + "Like P-1, [that](P-1.md) and P-OLD; `P-2` and [[2026-C03]].\n",
            "aps/AP-1.md": plan() + "For [[P-1]].\n",
            "meetings/w.md":
                "---\nkind: weekly\non: 2026-03-20\nhost: x\ndecisions: [{about: P-1, text: t}]\n---\nSee [it](../problems/P-2.md).\n",
        ])
        let mentions = Mentions(in: catalog)
        func mentioning(_ id: String) -> [String] {
            catalog.resolve(id).map { mentions[$0].map(catalog.id(of:)) } ?? []
        }
        #expect(mentioning("P-1") == ["P-2", "AP-1", "w"])
        #expect(mentioning("P-2") == ["w"])
        #expect(mentioning("2026-C03") == ["P-2"])
    }

    @Test("Ids, aliases, left-out files and cycles without a file resolve; letter case matters")
    func resolution() throws {
        let catalog = try catalog([
            "problems/P-1.md": problem("aliases: [P-OLD]"), "aps/AP-9.md": "broken",
            "cycles/2026-C02.md": "---\nhost: x\n---\n",
        ])
        func found(_ id: String) -> String? {
            catalog.resolve(id).map { "\(catalog.kind(of: $0).rawValue) \(catalog.id(of: $0))" }
        }
        #expect(found("P-OLD") == "problem P-1")
        #expect(found("p-1") == nil)
        #expect(found("AP-9") == "ap AP-9")
        #expect(found("li.na") == "person li.na")
        #expect(found("req") == "source req")
        #expect(found("2026-C02") == "cycle 2026-C02")
        #expect(found("2031-C07") == "cycle 2031-C07")
        #expect(found("2026-C99") == nil)
        #expect(catalog.resolve("P-1", as: .actionPlan) == nil)
    }

    @Test("Owners, sources, special projects and covering are joined both ways")
    func joins() throws {
        let catalog = try catalog([
            "problems/P-1.md": problem("owner: li.na"),
            "problems/P-2.md": problem("special_project: {id: SP-1, joined_on: 2026-03-20}"),
            "special-projects/SP-1.md": "---\ntitle: S\nowner: li.na\ncreated_on: 2026-03-16\ngoal: g\n---\n",
            "aps/AP-1.md": plan(covers: "problems: [P-1, P-1]\nspecial_project: SP-1"),
            "aps/AP-2.md": plan(covers: "special_project: SP-1"),
        ])
        let nobody = try #require(catalog.people.index(of: "zhang.wei"))
        let liNa = try #require(catalog.people.index(of: "li.na"))
        let source = try #require(catalog.sources.index(of: "req"))
        let project = try #require(catalog.specialProjects.index(of: "SP-1"))
        let (p1, p2) = try (#require(catalog.problems.index(of: "P-1")), #require(catalog.problems.index(of: "P-2")))
        let (ap1, ap2) = try (#require(catalog.plans.index(of: "AP-1")), #require(catalog.plans.index(of: "AP-2")))
        #expect(catalog.ownership[nobody].plans == [ap1, ap2])
        #expect(catalog.ownership[liNa].problems == [p1] && catalog.ownership[liNa].sources == [source])
        #expect(catalog.problemsBySource[source] == [p1, p2])
        #expect(catalog.problemsBySpecialProject[project] == [p2])
        #expect(catalog.plansBySpecialProject[project] == [ap1, ap2])
        #expect(catalog.problems(of: ap1) == [p1, p2] && catalog.problems(of: ap2) == [p2])
    }

    @Test(
        "Relative links stay inside the content folder",
        arguments: [
            ("P-2.md", "problems/2026/P-2.md"), ("../P-2.md", "problems/P-2.md"),
            ("./a/../b.png", "problems/2026/b.png"),
            ("../../x", "x"), ("../../../x", nil), ("/x", nil), ("", nil), ("../..", nil),
        ] as [(String, String?)])
    func links(link: String, path: String?) {
        let file = SourceFile(path: "content/problems/2026/P-1.md", contentPath: "problems/2026/P-1.md", bytes: [])
        #expect(file.contentPath(ofLink: link) == path)
    }
}
