import BackdriveCore
import RecordLiterals
import Testing

@testable import BackdriveSite

/// Checks that a meeting's minutes tell of (METRICS.md 1.14): AP-1 is checked in its own log, AP-2 in minutes alone.
@Suite("Checks in minutes")
struct MinutesTests {
    private static func check(_ plan: String, _ outcome: Check.Outcome, _ note: String, void: String? = nil)
        -> FieldLiteral
    {
        ["ap": .text(plan), "outcome": .word(outcome), "by": "li.na", "note": .text(note), "void": .text(void)]
    }

    private static func site(language: String = "en", asOf: String = "2026-04-09") -> Site {
        let sample = Sample.catalog(title: "Prices")
        let own: FieldLiteral = [["on": "2026-04-07", "outcome": "blocked", "note": "no vendor"]]
        let logs: [(String, FieldLiteral)] = [("AP-1", own), ("AP-2", []), ("AP-3", [])]
        let plans = logs.map { id, checks in
            ActionPlan(
                id,
                [
                    "title": "Editor", "owner": "li.na", "problems": ["P-1"], "status": "open",
                    "created_on": "2026-03-18", "due_on": "2026-06-30", "acceptance": "It works", "checks": checks,
                ])
        }
        let meeting = Meeting(
            "2026-W15",
            [
                "title": "Weekly 15", "kind": "weekly", "on": "2026-04-08", "host": "li.na",
                "checks": [
                    check("AP-1", .onTrack, "vendor <found>"), check("AP-2", .atRisk, "late", void: "typed twice"),
                    check("AP-2", .offTrack, "two weeks late"), check("AP-GONE", .onTrack, "whose?"),
                ],
            ])
        let catalog = Catalog(
            settings: sample.settings, people: Array(sample.people), sources: Array(sample.sources),
            problems: Array(sample.problems), plans: plans, meetings: [meeting])
        return Sample.site(language: language, catalog: catalog, asOf: Sample.day(asOf))
    }

    private func text(_ page: PageAddress, asOf: String = "2026-04-09") -> String {
        Self.site(asOf: asOf).text(of: page)
    }

    /// The part of a page from an anchor to the section's end.
    private func section(_ id: String, of text: String) throws -> String {
        let start = try #require(text.firstRange(of: "<section id=\"\(id)\""))
        return String(text[start.upperBound...].split(separator: "</section>")[0])
    }

    @Test("An AP's page tells of them among its own, the latest first, each with a link to the meeting")
    func planPage() throws {
        let plans = Self.site().report.catalog.plans
        let first = try section("checks", of: text(.record(.plan(try #require(plans.index(of: "AP-1"))))))
        let days = first.matches(of: /<time datetime="([^"]+)">/).map { String($0.output.1) }
        #expect(days.prefix(2) == ["2026-04-08", "2026-04-07"])
        #expect(first.contains("vendor &lt;found&gt;"))
        #expect(first.contains("href=\"../meetings/2026-W15.html\""))
        let second = try section("checks", of: text(.record(.plan(try #require(plans.index(of: "AP-2"))))))
        #expect(second.contains(/<tr class="void"><td>[^\n]*\n<td class="ck at_risk">/))
        #expect(
            second.contains(
                /<td class="ck off_track"><i aria-hidden="true">■<\/i>Off track<\/td>\n<td class="full">two weeks late/)
        )
        let before = text(.record(.plan(try #require(plans.index(of: "AP-2")))), asOf: "2026-04-07")
        #expect(before.contains("; never checked;"))
    }

    @Test("The weekly page puts an AP where the last check of either kind does, and quotes it")
    func weeklyPage() throws {
        let weekly = text(.weekly)
        let risk = try board("at-risk", of: weekly)
        #expect(risk.contains("AP-2") && risk.contains("aria-label=\"Off track\"") && risk.contains("two weeks late"))
        #expect(!risk.contains("AP-1"))
        let other = try board("other", of: weekly)
        #expect(other.contains("aria-label=\"On track\"") && other.contains("vendor &lt;found&gt;"))
        #expect(try board("unchecked", of: weekly).contains("AP-3"))
        let before = try board("at-risk", of: text(.weekly, asOf: "2026-04-07"))
        #expect(before.contains("aria-label=\"Blocked\"") && before.contains("no vendor"))
    }

    /// A section of the board, without its heading.
    private func board(_ id: String, of text: String) throws -> String {
        let start = try #require(text.firstRange(of: "id=\"\(id)\""))
        return String(text[start.upperBound...].split(separator: "</tbody>")[0])
    }

    @Test("The register's line shows the last check of either kind")
    func register() {
        let row = text(.plans).split(separator: "<tr").first { $0.contains("AP-2") } ?? ""
        #expect(row.contains("<span class=\"ck off_track\"><i aria-hidden=\"true\">■</i>Off track</span>"))
        #expect(row.contains("2026-04-08"))
    }

    @Test("The meeting's page shows them as its table, struck ones too, an unknown AP by its id; none before its day")
    func meetingPage() throws {
        let meeting = PageAddress.record(
            .meeting(try #require(Self.site().report.catalog.meetings.index(of: "2026-W15"))))
        let table = try section("checks", of: text(meeting))
        let names = table.matches(of: /<tr( class="void")?><th class="full" scope="row">(?:<a[^>]*href="([^"]+)")?/).map
        {
            "\($0.output.1 ?? "")\($0.output.2 ?? "-")"
        }
        #expect(
            names == [
                "../aps/AP-1.html", " class=\"void\"../aps/AP-2.html", "../aps/AP-2.html", "-",
            ])
        #expect(table.contains("AP-GONE"))
        #expect(table.contains("typed twice"))
        #expect(Self.site().answer(of: meeting) == "0 decisions; 3 APs checked; 0 records mentioned.")
        #expect(Self.site(language: "zh-CN").answer(of: meeting)?.contains("检查了 3 个 AP") == true)
        let before = text(meeting, asOf: "2026-04-07")
        #expect(!before.contains("id=\"checks\""))
        #expect(before.contains("<p class=\"answer\">To be held on <span class=\"nowrap\">2026-04-08</span>.</p>"))
        #expect(before.contains("Not held yet"))
    }
}
