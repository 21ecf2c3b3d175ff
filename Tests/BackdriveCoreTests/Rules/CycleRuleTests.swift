import BackdriveCore
import Testing

@Suite("Rules about cycles: BD040, BD041")
struct CycleRuleTests {
    @Test("A cycle file that the calendar never reaches is found, whatever lies between")
    func unreached() {
        expectFindings(in: [
            "cycles/2026-C01.md": "---\nhost: x\n---\n", "cycles/2027-C05.md": "---\nhost: x\n---\n",
            "cycles/2026-C23.md": "‹BD040|›---\nhost: x\n---\n", "cycles/2025-C01.md": "‹BD040|›---\nhost: x\n---\n",
            "cycles/2026-C00.md": "‹BD040|›---\nhost: x\n---\n",
        ])
    }

    @Test("The nearest cycle is named")
    func nearest() throws {
        let site = MarkedSite(["cycles/2026-C40.md": "---\nhost: x\n---\n"])
        let finding = try #require(FixtureSite(site.texts)?.judgement().findings.first)
        #expect(finding.help == "the nearest one is \"2026-C22\", which begins on 2026-12-21")
    }

    @Test("An end that is not after the start is found; one that shortens is not")
    func end() {
        expectFindings(in: [
            "cycles/2026-C01.md": "---\nends_before: 2026-03-03\n---\n",
            "cycles/2026-C02.md": "---\nends_before: ‹BD040|2026-03-03›\n---\n",
        ])
    }

    @Test(
        "A first cycle more than ten years before the first report is found at its date",
        arguments: [("2016-03-03", false), ("2016-03-02", true), ("0206-03-02", true)])
    func longBefore(start: String, isFound: Bool) {
        let settings = MarkedSite.base["backdrive.yml"] ?? ""
        let written = isFound ? "‹BD041|\(start)›" : start
        expectFindings(in: [
            "backdrive.yml": settings.replacing("2026-03-02", with: written),
            "problems/P-1.md": problem("", reportedOn: "2026-03-03"),
        ])
    }

    @Test("A problem from before the first cycle is found at its date")
    func early() {
        expectFindings(in: [
            "problems/P-1.md": problem("", reportedOn: "‹BD041|2026-03-01›"),
            "problems/P-2.md": problem("", reportedOn: "2026-03-02"),
        ])
    }
}
