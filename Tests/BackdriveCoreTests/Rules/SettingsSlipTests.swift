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
        #expect(
            findings.first?.message.hasSuffix("but 3 records tell of later days: 4 findings follow from it") == true)
        #expect(findings.first?.help == "did you mean \"2026-04-20\"?")
        #expect(findings.dropFirst().allSatisfy { $0.code == 41 })
    }

    /// So many that most of a site's problems cannot be wrong.
    private let reports = Dictionary(
        uniqueKeysWithValues: (0..<12).map {
            ("problems/P-\($0).md", problem("", reportedOn: "2026-04-0\($0 % 9 + 1)"))
        })

    @Test("that begins the cycles after most of many reports is told once, too")
    func cyclesAfterMost() throws {
        var files = reports
        files["problems/P-20.md"] = problem("", reportedOn: "2026-04-14")
        files["backdrive.yml"] = settings.replacing("2026-03-02", with: "2026-04-13")
        let findings = try judged(files)
        #expect(findings.map(place) == ["backdrive.yml:3:20 warning BD041"])
        #expect(
            findings.first?.message
                == "the first cycle begins on 2026-04-13, after 12 of 13 problems were reported: 12 findings follow from it"
        )
    }

    @Test("that pins today before events of many records is told once, and a few are told themselves")
    func dayAmongEvents() throws {
        var files = reports
        for number in 20..<40 { files["problems/P-\(number).md"] = problem("") }
        files["backdrive.yml"] = settings.replacing("2026-04-20", with: "2026-03-31")
        #expect(try judged(files).map(place).first == "backdrive.yml:4:8 error BD011")
        files["backdrive.yml"] = settings.replacing("2026-04-20", with: "2026-04-03")
        #expect(try judged(files).filter { $0.code == 11 }.count > 1)
    }

    @Test("that gives the cycles another length is told once, at that setting")
    func otherLength() throws {
        var files = problems
        files["backdrive.yml"] = settings.replacing("2026-03-02}", with: "2026-03-02, length_days: 140}")
        for name in ["2026-C03", "2026-C04", "2026-C09"] { files["cycles/\(name).md"] = "---\nhost: x\n---\n" }
        let findings = try judged(files)
        #expect(findings.map(place) == ["backdrive.yml:3:45 error BD040"])
        #expect(
            findings.first?.message
                == "cycles of this length never reach 2 of the 3 cycles that have a file: 2 findings follow from it")
        // One file alone is wrong itself.
        files["cycles/2026-C03.md"] = nil
        files["cycles/2026-C04.md"] = nil
        #expect(try judged(files).map(place) == ["cycles/2026-C09.md:1:1 error BD040"])
    }

    @Test(
        "of the time zone says which one was meant",
        arguments: [
            ("Asia/Shangai", "Asia/Shanghai"), ("asia/shanghai", "Asia/Shanghai"), ("Beijing", "Asia/Shanghai"),
            ("UTC+8", "Asia/Shanghai"), ("北京时间", "Asia/Shanghai"), ("New York", "America/New_York"), ("utc", "UTC"),
        ])
    func timeZone(written: String, meant: String) {
        #expect(BD062Settings.unknownTimeZone(written, at: .start(of: "")).help == "did you mean \"\(meant)\"?")
    }

    @Test("that pins today long after the last event comes first and counts what follows")
    func lateDay() throws {
        var files = problems
        files["backdrive.yml"] = settings.replacing("2026-04-20", with: "2062-04-20")
            .replacing("unfiltered_days: 999\n", with: "")
        let findings = try judged(files)
        #expect(findings.map(place) == ["backdrive.yml:4:8 warning BD062"])
        // Three problems, the source and the cycle's meeting.
        #expect(
            findings.first?.message.hasSuffix("nothing happened after 2026-04-13: 5 findings follow from it") == true)
    }

    @Test("is not seen in a single late record: that one is told itself")
    func singleRecord() throws {
        var files = problems
        files["problems/P-2.md"] = problem("", reportedOn: "‹BD011|2062-04-01›")
        expectFindings(in: files)
    }
}
