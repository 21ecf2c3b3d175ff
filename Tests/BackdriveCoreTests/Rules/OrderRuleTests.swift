import BackdriveCore
import Testing

@Suite("Rules about the order of events and about status: BD010 to BD014")
struct OrderRuleTests {
    @Test("Each event of a problem is found where it comes before its cause")
    func problemEvents() {
        expectFindings(in: [
            "problems/P-1.md": problem("screening: {result: rejected, on: ‹BD010|2026-03-02›, reason: other}"),
            "problems/P-2.md": problem("duplicate_of: {problem: P-1, on: ‹BD010|2026-03-02›}"),
            "special-projects/SP-1.md": "---\ntitle: S\nowner: li.na\ncreated_on: 2026-03-02\ngoal: g\n---\n",
            "problems/P-3.md": problem("special_project: {id: SP-1, joined_on: ‹BD010|2026-03-02›}"),
            "problems/P-4.md": problem(
                """
                screening: {result: passed, on: 2026-03-10}
                analysis: {on: ‹BD010|2026-03-09›, category: system, cause: design}
                decisions:
                  - {on: ‹BD010|2026-03-08›, outcome: act}
                  - {on: 2026-03-08, outcome: act, void: mistaken}
                verification: {results: [{on: ‹BD010|2026-03-08›, by: x, result: inconclusive}]}
                """),
            "problems/P-5.md": problem("", reportedOn: "2026-03-10"),
            "problems/P-6.md": problem("duplicate_of: {problem: P-5, on: ‹BD010|2026-03-09›}"),
        ])
    }

    @Test("The same day is not before")
    func sameDay() {
        expectFindings(in: [
            "problems/P-1.md": problem(
                """
                screening: {result: passed, on: 2026-03-03}
                analysis: {on: 2026-03-03, category: system, cause: design}
                decisions: [{on: 2026-03-03, outcome: act}]
                occurrences: [{on: 2026-03-02}]
                """),
            "aps/AP-1.md": plan(status: "in_progress\nstarted_on: 2026-03-03", createdOn: "2026-03-03"),
        ])
    }

    @Test("Each event of an AP is found where it comes before its cause")
    func planEvents() {
        expectFindings(in: [
            "problems/P-1.md": problem(decided),
            "aps/AP-1.md": plan(
                """
                due_history: [{on: ‹BD010|2026-03-15›, from: 2026-04-20, to: 2026-04-30, reason: r, by: x}]
                checks: [{on: ‹BD010|2026-03-15›, outcome: on_track}, {on: 2026-04-17, outcome: on_track}]
                """, status: "in_progress\nstarted_on: ‹BD010|2026-03-15›"),
            "aps/AP-2.md": plan("evidence: [e]", status: "done\nstarted_on: 2026-03-20\ndone_on: ‹BD010|2026-03-19›"),
            "aps/AP-3.md": plan(status: "dropped\ndropped_on: ‹BD010|2026-03-15›\ndrop_reason: r"),
        ])
    }

    @Test("A check in a meeting's minutes is found there where its AP was created later; a struck one is not")
    func checkedBeforeCreation() {
        expectFindings(in: [
            "problems/P-1.md": problem(decided), "aps/AP-1.md": plan(),
            "aps/AP-2.md": plan(status: "open", createdOn: "2026-03-20"),
            "meetings/w12.md": """
            ---
            kind: weekly
            on: 2026-03-18
            host: li.na
            checks:
              - {ap: AP-1, outcome: on_track}
              - {ap: ‹BD010|AP-2›, outcome: on_track}
              - {ap: AP-2, outcome: on_track, void: another one}
            ---

            """,
        ])
    }

    @Test(
        "A meeting after today has neither decisions nor checks",
        arguments: ["decisions: [{about: P-1, text: t}]", "checks: [{ap: AP-1, outcome: on_track}]"])
    func meetingToCome(told: String) {
        func meeting(_ day: String, _ told: String) -> String {
            "---\nkind: weekly\non: \(day)\nhost: li.na\n\(told)\n---\n"
        }
        expectFindings(in: [
            "problems/P-1.md": problem(decided), "aps/AP-1.md": plan(),
            "meetings/a.md": meeting("‹BD011|2026-04-21›", told), "meetings/b.md": meeting("2026-04-20", told),
            "meetings/c.md": meeting("2026-04-27", "title: The next one"),
            "meetings/d.md": meeting("2026-04-27", "checks: [{ap: AP-1, outcome: on_track, void: not yet}]"),
        ])
    }

    @Test("An AP that ended before a problem it names was reported is found once a day")
    func endedBeforeReport() {
        expectFindings(in: [
            "problems/P-1.md": problem("", reportedOn: "2026-04-10"),
            "problems/P-2.md": problem("", reportedOn: "2026-04-11"),
            "aps/AP-1.md": plan(
                "evidence: [e]\nreopened: [{on: 2026-04-05, was_done_on: ‹BD010|2026-04-03›, reason: r}]",
                status: "done\ndone_on: ‹BD010|2026-04-09›", covers: "problems: [P-1, P-2]"),
        ])
    }

    @Test("A special project's ending is found where it comes before its creation")
    func specialProject() {
        expectFindings(in: [
            "special-projects/SP-1.md": """
            ---
            title: S
            owner: li.na
            created_on: 2026-03-16
            goal: g
            status: done
            done_on: ‹BD010|2026-03-15›
            due_on: ‹BD020|2026-03-14›
            ---
            """
        ])
    }

    @Test("Events after today are found, plans are not; a cause in the future is not held against its effects")
    func future() {
        let files = [
            "problems/P-1.md": problem(decided + "\noccurrences2: x")
                .replacing("\noccurrences2: x", with: "\nreported_by: x"),
            "problems/P-2.md": problem(
                "screening: {result: passed, on: 2026-03-04}", reportedOn: "‹BD011|2026-04-21›"),
            "aps/AP-1.md": plan(
                """
                checks: [{on: 2026-04-17, outcome: on_track}, {on: ‹BD011|2026-04-21›, outcome: on_track}]
                """, dueOn: "2027-01-01"),
            "people/old.md": "---\nname: Old\nleft_on: 2027-01-01\n---\n",
            "meetings/next.md": "---\nkind: cycle\non: 2027-01-01\nhost: li.na\n---\n",
            "sources/x.md":
                "---\nkind: other\ntitle: X\nowner: li.na\nreviews: [{on: ‹BD011|2026-04-21›, by: x, found: 0}, {on: 2026-04-13, by: x, found: 0}]\n---\n",
        ]
        expectFindings(in: files)
    }

    @Test("Time travel turns the future off")
    func timeTravel() {
        let text = problem("", reportedOn: "2026-04-21")
        expectFindings(in: ["problems/P-1.md": text], asOf: Day("2026-04-20"))
    }

    @Test("A missing date stands at 1:1, a surplus one at itself")
    func status() {
        expectFindings(in: [
            "problems/P-1.md": problem(decided),
            "aps/AP-1.md": plan("evidence: [e]", status: "done", top: "‹BD012|›"),
            "aps/AP-2.md": plan(status: "dropped\ndropped_on: 2026-04-01", top: "‹BD012|›"),
            "aps/AP-3.md": plan(status: "in_progress", top: "‹BD012|›"),
            "aps/AP-4.md": plan(status: "open\nstarted_on: ‹BD012|2026-03-18›"),
            "aps/AP-5.md": plan(status: "open\ndone_on: ‹BD012|2026-04-09›\nstarted_on: 2026-03-18"),
            "aps/AP-6.md": plan(status: "blocked\nstarted_on: 2026-03-18"),
            "aps/AP-7.md": plan("drop_reason: ‹BD012|r›", status: "open"),
        ])
    }

    @Test("A date that cannot be read is not called missing")
    func unreadableDate() {
        expectFindings(in: [
            "problems/P-1.md": problem(decided),
            "aps/AP-1.md": plan("evidence: [e]", status: "done\ndone_on: ‹BD003|2026-02-30›"),
        ])
    }

    @Test("A done special project has no open AP")
    func doneProject() {
        let project = "---\ntitle: S\nowner: li.na\ncreated_on: 2026-03-16\ngoal: g\n"
        expectFindings(in: [
            "special-projects/SP-1.md": project + "status: ‹BD012|done›\ndone_on: 2026-04-10\n---\n",
            "aps/AP-1.md": plan(covers: "special_project: SP-1"),
            "aps/AP-2.md": plan("evidence: [e]", status: "done\ndone_on: 2026-04-01", covers: "special_project: SP-1"),
            "special-projects/SP-2.md": "‹BD012|›" + project + "status: dropped\ndropped_on: 2026-04-10\n---\n",
        ])
    }

    @Test("Analysis asks for a passed screening, a decision for an analysis")
    func skippedSteps() {
        expectFindings(in: [
            "problems/P-1.md": problem("analysis: {on: ‹BD013|2026-03-16›, category: system, cause: design}"),
            "problems/P-2.md": problem(
                """
                screening: {result: rejected, on: 2026-03-04, reason: other}
                analysis: {on: ‹BD013|2026-03-16›, category: system, cause: design}
                decisions: [{on: 2026-03-16, outcome: act}]
                """),
            "problems/P-3.md": problem(
                """
                screening: {result: passed, on: 2026-04-14}
                decisions: [{on: 2026-04-15, outcome: act, void: v}, {on: ‹BD013|2026-04-16›, outcome: act}]
                """),
        ])
    }

    @Test("An AP created before the first decision to act on any of its problems is found at its creation")
    func beforeDecision() {
        let later = decided.replacing("decisions: [{on: 2026-03-16", with: "decisions: [{on: 2026-03-20")
        expectFindings(in: [
            "problems/P-1.md": problem(decided), "problems/P-2.md": problem(later),
            "aps/AP-1.md": plan(createdOn: "‹BD014|2026-03-15›"),
            "aps/AP-2.md": plan(createdOn: "2026-03-16", covers: "problems: [P-1, P-2]"),
            "aps/AP-3.md": plan(createdOn: "‹BD014|2026-03-16›", covers: "problems: [P-2]"),
        ])
    }
}
