import BackdriveCore
import Testing

@Suite("Exemptions (DATA.md §3)")
struct ExemptionTests {
    private let settings = MarkedSite.base["backdrive.yml"] ?? ""

    private func site(_ exemption: String) -> [String: String] {
        [
            "backdrive.yml": settings + "exemptions:\n  - \(exemption)\n",
            "problems/P-1.md": problem(decided + "\naliases: [P-OLD]"),
            "aps/AP-1.md": plan(status: "done\ndone_on: 2026-04-01"),
        ]
    }

    @Test("An exempted finding is taken out and counted", arguments: ["AP-1", "AP-9, AP-1"])
    func exempted(ids: String) throws {
        let files = MarkedSite(site("{code: BD082, ids: [\(ids)], until: 2026-04-20, reason: r}")).texts
        let judgement = try #require(FixtureSite(files)).judgement()
        #expect(judgement.findings.isEmpty)
        #expect(judgement.exempted == [82: 1])
    }

    @Test("An expired exemption is a finding, and exempts nothing")
    func expired() {
        var files = site("{code: BD082, ids: [AP-1], until: ‹BD062|2026-04-19›, reason: r}")
        files["aps/AP-1.md"] = plan(status: "done\ndone_on: 2026-04-01", top: "‹BD082|›")
        expectFindings(in: files)
    }

    @Test("An unused exemption is a finding, unless its rule was not asked", arguments: [11, 22, 23, 25])
    func unused(unasked: Int) {
        var files = site("‹BD062|{›code: BD082, ids: [P-1], until: 2026-04-20, reason: r}")
        files["aps/AP-1.md"] = plan(status: "done\ndone_on: 2026-04-01", top: "‹BD082|›")
        expectFindings(in: files)
        guard unasked != 11 else { return }
        var others = site("{code: BD0\(unasked), ids: [P-1], until: 2026-04-20, reason: r}")
        others["aps/AP-1.md"] = plan("evidence: [e]", status: "done\ndone_on: 2026-04-01")
        expectFindings(in: others)
    }

    @Test("A finding on the way to a record can be exempted, by an alias too")
    func readingRule() throws {
        var files = site("{code: BD001, ids: [P-OLD], until: 2026-04-20, reason: r}")
        files["problems/P-1.md"] = problem(decided + "\naliases: [P-OLD]\nprio: high")
        files["aps/AP-1.md"] = nil
        let judgement = try #require(FixtureSite(MarkedSite(files).texts)).judgement()
        #expect(judgement.findings.isEmpty && judgement.exempted == [1: 1])
    }

    @Test("Where the day is unknown, no rule about the day is asked, and no exemption is expired or unused")
    func unknownDay() {
        expectFindings(in: [
            "backdrive.yml": settings.replacing("as_of: 2026-04-20", with: "as_of: ‹BD003|soon›") + """
                exemptions:
                  - {code: BD054, ids: [AP-1], until: 2020-01-01, reason: r}

                """,
            "problems/P-1.md": problem(decided + "\nworkaround: w"),
            "aps/AP-1.md": plan("checks: [{on: 9999-01-01, outcome: on_track}]"),
        ])
    }
}
