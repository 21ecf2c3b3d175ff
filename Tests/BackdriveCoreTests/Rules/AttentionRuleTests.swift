import BackdriveCore
import Testing

@Suite("Rules about what waits too long: BD051 to BD057")
struct AttentionRuleTests {
    private let gone = "---\nname: Gone\nleft_on: 2026-04-01\n---\n"

    @Test("Who has left owns no open AP, open special project or source in use")
    func inactiveOwner() {
        let project = "---\ntitle: S\nowner: gone\ncreated_on: 2026-03-16\ngoal: g\n"
        let source = "---\nkind: other\ntitle: X\nowner: gone\nreviews: [{on: 2026-04-13, by: x, found: 0}]\n"
        let files = [
            "people/gone.md": gone, "problems/P-1.md": problem(decided + "\nowner: gone"),
            "aps/AP-1.md": plan().replacing("zhang.wei", with: "‹BD051|gone›"),
            "aps/AP-2.md": plan("evidence: [e]", status: "done\ndone_on: 2026-04-02")
                .replacing("zhang.wei", with: "gone"),
            "special-projects/SP-1.md": project.replacing("gone", with: "‹BD051|gone›") + "---\n",
            "special-projects/SP-2.md": project + "status: done\ndone_on: 2026-04-02\n---\n",
            "sources/a.md": source.replacing("owner: gone", with: "owner: ‹BD051|gone›") + "---\n",
            "sources/b.md": source + "retired_on: 2026-04-20\n---\n",
        ]
        expectFindings(in: files)
    }

    @Test("On the day before somebody leaves there is nothing to warn of")
    func timeTravel() {
        expectFindings(
            in: [
                "people/gone.md": gone, "problems/P-1.md": problem(decided),
                "meetings/c2.md": "---\nkind: cycle\non: 2026-03-30\nhost: li.na\n---\n",
                "aps/AP-1.md": plan("checks: [{on: 2026-03-25, outcome: on_track}]")
                    .replacing("zhang.wei", with: "gone"),
                "sources/req.md": (MarkedSite.base["sources/req.md"] ?? "").replacing("2026-04-13", with: "2026-03-16"),
            ], asOf: Day("2026-03-31"))
    }

    @Test(
        "A High problem to be acted on without an AP is found when a whole cycle has gone by",
        arguments: [("2026-03-16", true), ("2026-03-30", true), ("2026-03-31", true), ("2026-04-01", true)])
    func highWithoutPlan(decidedOn: String, isFound: Bool) {
        // On 2026-04-20 the cycle from 03-30 to 04-13 is over, the next one is not: 03-31 and 04-01 must wait.
        let waits = decidedOn > "2026-03-30"
        let text = """
            screening: {result: passed, on: 2026-03-04}
            analysis: {on: 2026-03-16, category: system, cause: design, frequency: 5, impact: 5}
            decisions: [{on: \(waits ? decidedOn : "‹BD052|\(decidedOn)›"), outcome: act}]
            """
        expectFindings(in: ["problems/P-1.md": problem(text)])
    }

    @Test("Another tier, another decision, a live AP or a done one keep BD052 silent; a dropped one does not")
    func highWithPlan() {
        func high(_ decision: String, impact: Int = 5) -> String {
            problem(
                """
                screening: {result: passed, on: 2026-03-04}
                analysis: {on: 2026-03-16, category: system, cause: design, frequency: 5, impact: \(impact)}
                decisions: [{on: \(decision)}]
                occurrences: [{on: 2026-03-10, count: 9}]
                """)
        }
        let act = "2026-03-16, outcome: act"
        expectFindings(in: [
            "problems/P-1.md": high(act), "aps/AP-1.md": plan(),
            "problems/P-2.md": high(act),
            "aps/AP-2.md": plan("evidence: [e]", status: "done\ndone_on: 2026-04-01", covers: "problems: [P-2]"),
            "problems/P-3.md": high("‹BD052|2026-03-16›, outcome: act"),
            "aps/AP-3.md": plan(status: "dropped\ndropped_on: 2026-04-01\ndrop_reason: r", covers: "problems: [P-3]"),
            "problems/P-4.md": high("2026-03-16, outcome: decline, reason: r"),
            "problems/P-5.md": high(act, impact: 1),
        ])
    }

    @Test("What passed screening and is not analysed is found when a whole cycle has gone by")
    func unanalysed() {
        expectFindings(in: [
            "problems/P-1.md": problem("screening: {result: passed, on: ‹BD053|2026-03-30›}"),
            "problems/P-2.md": problem("screening: {result: passed, on: 2026-03-31}"),
            "problems/P-3.md": problem(""),
            "problems/P-4.md": problem(
                "screening: {result: passed, on: 2026-03-04}\nduplicate_of: {problem: P-3, on: 2026-03-05}"),
        ])
    }

    @Test("An open AP is found from the fourteenth day without a check, at what the weeks count from")
    func unchecked() {
        func checked(_ day: String, on plan: String = "") -> String { "checks: [{on: \(day), outcome: on_track}]" }
        expectFindings(in: [
            "problems/P-1.md": problem(decided),
            "aps/AP-1.md": plan(checked("2026-04-07")),
            "aps/AP-2.md": plan(checked("‹BD054|2026-04-06›")),
            "aps/AP-3.md": plan("checks: []", createdOn: "‹BD054|2026-03-16›"),
            "aps/AP-4.md": plan("checks: []", status: "open", createdOn: "2026-04-07"),
        ])
    }

    @Test("A check in the minutes of a meeting counts, struck ones do not, and the last one is named")
    func checkedInMinutes() throws {
        func weekly(_ day: String, _ checks: String) -> String {
            "---\nkind: weekly\non: \(day)\nhost: li.na\nchecks: [\(checks)]\n---\n"
        }
        let files = [
            "problems/P-1.md": problem(decided),
            "aps/AP-1.md": plan("checks: []"), "aps/AP-2.md": plan("checks: []", createdOn: "‹BD054|2026-03-16›"),
            "aps/AP-3.md": plan("checks: []\naliases: [AP-OLD]", createdOn: "‹BD054|2026-03-16›"),
            "meetings/w15.md": weekly("2026-04-06", "{ap: AP-OLD, outcome: at_risk}"),
            "meetings/w16.md": weekly(
                "2026-04-13", "{ap: AP-1, outcome: on_track}, {ap: AP-2, outcome: on_track, void: v}"),
        ]
        expectFindings(in: files)
        let judgement = try #require(FixtureSite(MarkedSite(files).texts)).judgement()
        let note = judgement.findings.last?.notes.first
        #expect(note?.message == "last checked in the meeting of 2026-04-06")
        #expect(note?.location?.path == "meetings/w15.md")
    }

    @Test("A problem that nobody filters is found from the fourteenth day, or the settings' own number on")
    func unfiltered() {
        let settings = MarkedSite.base["backdrive.yml"]?.replacing("unfiltered_days: 999\n", with: "") ?? ""
        let files = [
            "problems/P-1.md": problem("", reportedOn: "‹BD057|2026-04-06›"),
            "problems/P-2.md": problem("", reportedOn: "2026-04-07"),
            "problems/P-3.md": problem("screening: {result: rejected, on: 2026-04-20, reason: one_off}"),
            "problems/P-4.md": problem("duplicate_of: {problem: P-2, on: 2026-04-20}"),
            "problems/P-5.md": problem("screening: {result: ‹BD004|past›, on: 2026-04-20}"),
        ]
        expectFindings(in: files.merging(["backdrive.yml": settings]) { $1 })
        let earlier = files.merging(["backdrive.yml": settings + "unfiltered_days: 13\n"]) { $1 }
        expectFindings(
            in: earlier.merging(["problems/P-2.md": problem("", reportedOn: "‹BD057|2026-04-07›")]) { $1 })
    }

    @Test(
        "A complete cycle with something to decide asks for a meeting of its kind, on the day after it at the latest",
        arguments: [
            ("cycle", "2026-03-30", true), ("cycle", "2026-04-13", true), ("cycle", "2026-03-29", false),
            ("cycle", "2026-04-14", false), ("weekly", "2026-04-06", false),
        ])
    func noMeeting(kind: String, day: String, counts: Bool) {
        let settings = MarkedSite.base["backdrive.yml"] ?? ""
        var files = [
            "problems/P-1.md": problem(""),
            "meetings/cycle.md": "---\nkind: \(kind)\non: \(day)\nhost: li.na\n---\n",
        ]
        if !counts { files["backdrive.yml"] = settings.replacing("cycle:", with: "‹BD056|cycle›:") }
        expectFindings(in: files)
    }

    @Test("A cycle with nothing to decide, and a site before its first complete one, need no meeting")
    func noMeetingNeeded() {
        let none = "---\nkind: other\non: 2026-04-13\nhost: li.na\n---\n"
        let settled = problem("screening: {result: rejected, on: 2026-03-29, reason: one_off}")
        expectFindings(in: ["meetings/cycle.md": none, "problems/P-1.md": settled])
        expectFindings(in: ["meetings/cycle.md": none, "problems/P-1.md": problem("")], asOf: Day("2026-03-15"))
    }

    @Test("A source is found beyond twice its cadence; one never heard of is measured from the first cycle")
    func staleSource() {
        func source(_ more: String) -> String { "---\nkind: other\ntitle: X\nowner: li.na\n\(more)---\n" }
        expectFindings(in: [
            "sources/a.md": source("reviews: [{on: 2026-03-23, by: x, found: 0}]\n"),
            "sources/b.md": source("reviews: [{on: ‹BD055|2026-03-22›, by: x, found: 0}]\n"),
            "sources/c.md": "‹BD055|›" + source(""),
            "sources/d.md": source("cadence_days: 25\n"),
            "sources/e.md": source("retired_on: 2026-04-20\n"),
        ])
    }
}
