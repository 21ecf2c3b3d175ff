import BackdriveCore
import Testing

@Suite("A slip in one day of the settings")
struct SettingsSlipTests {
    private let settings = MarkedSite.base["backdrive.yml"] ?? ""

    private func judged(_ files: [String: String]) throws -> [Diagnostic] {
        try #require(FixtureSite(MarkedSite(files).texts)).judgement().findings
    }

    private func place(_ finding: Diagnostic?) -> String? {
        finding.map {
            "\($0.location.path):\($0.location.start.line):\($0.location.start.column) \($0.severity) \($0.code)"
        }
    }

    private let problems = [
        "problems/P-1.md": problem(""), "problems/P-2.md": problem("", reportedOn: "2026-04-01"),
        "problems/P-3.md": problem("", reportedOn: "2026-04-02"),
    ]

    @Test("that begins the cycles after every report comes first and counts what follows")
    func lateCycles() throws {
        var files = problems
        files["backdrive.yml"] = settings.replacing("2026-03-02", with: "2062-03-02")
        files["cycles/2026-C01.md"] = "---\nhost: x\n---\n"
        files["aps/AP-1.md"] = plan(covers: "problems: [P-9]")
        let findings = try judged(files)
        #expect(findings.map(place) == ["backdrive.yml:3:20 error BD041", "aps/AP-1.md:4:12 error BD006"])
        #expect(
            findings.first?.message
                == "the first cycle begins on 2062-03-02, after every problem was reported: 4 findings follow from it")
    }

    @Test("that pins today before most of what is recorded comes first and counts what follows")
    func earlyDay() throws {
        var files = problems
        files["backdrive.yml"] = settings.replacing("2026-04-20", with: "2025-04-20")
        files["problems/P-4.md"] = problem("", reportedOn: "2025-04-01")
        let findings = try judged(files)
        #expect(place(findings.first) == "backdrive.yml:4:8 error BD011")
        #expect(findings.first?.message.hasSuffix("4 findings follow from it") == true)
        #expect(findings.dropFirst().allSatisfy { $0.code == 41 })
    }

    @Test("that pins today long after the last event comes first and counts what follows")
    func lateDay() throws {
        var files = problems
        files["backdrive.yml"] = settings.replacing("2026-04-20", with: "2062-04-20")
            .replacing("unfiltered_days: 999\n", with: "")
        let findings = try judged(files)
        #expect(findings.map(place) == ["backdrive.yml:4:8 warning BD062"])
        // Three problems, the source and the cycle's meeting.
        #expect(findings.first?.message.hasSuffix("on 2026-04-13: 5 findings follow from it") == true)
    }

    @Test("is not seen in a single late record: that one is told itself")
    func singleRecord() throws {
        var files = problems
        files["problems/P-2.md"] = problem("", reportedOn: "‹BD011|2062-04-01›")
        expectFindings(in: files)
    }
}
