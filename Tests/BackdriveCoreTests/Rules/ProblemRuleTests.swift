import BackdriveCore
import Testing

@Suite("Rules about problems and their APs: BD030 to BD036")
struct ProblemRuleTests {
    @Test("A circle of duplicates is found once, at its smallest id; what leads into it is not")
    func circle() {
        expectFindings(in: [
            "problems/P-1.md": problem("duplicate_of: {problem: P-3, on: 2026-03-05}"),
            "problems/P-2.md": problem("duplicate_of: {problem: ‹BD030|P-4›, on: 2026-03-05}"),
            "problems/P-3.md": problem("duplicate_of: {problem: P-2, on: 2026-03-05}"),
            "problems/P-4.md": problem("duplicate_of: {problem: P-3, on: 2026-03-05}"),
            "problems/P-5.md": problem("duplicate_of: {problem: ‹BD030|P-5›, on: 2026-03-05}"),
        ])
    }

    @Test("A duplicate of a duplicate is a warning that names the root")
    func chain() throws {
        let site = MarkedSite([
            "problems/P-1.md": problem("duplicate_of: {problem: P-2, on: 2026-03-05}"),
            "problems/P-2.md": problem("duplicate_of: {problem: P-3, on: 2026-03-05}"),
            "problems/P-3.md": problem("duplicate_of: {problem: P-4, on: 2026-03-05}"), "problems/P-4.md": problem(""),
        ])
        let findings = try #require(FixtureSite(site.texts)).judgement().findings
        #expect(findings.map(\.location.path) == ["problems/P-1.md", "problems/P-2.md"])
        #expect(findings.allSatisfy { $0.code == 30 && $0.severity == .warning && $0.help?.contains("P-4") ?? false })
    }

    @Test("Each missing reason and revisit day is found at its map's first character")
    func reasons() {
        expectFindings(in: [
            "problems/P-1.md": problem("screening: ‹BD031|{›result: rejected, on: 2026-03-04}"),
            "problems/P-2.md": problem("screening:\n  ‹BD031|result›: rejected\n  on: 2026-03-04"),
            "problems/P-3.md": problem(
                """
                screening: {result: passed, on: 2026-03-04}
                analysis: {on: 2026-03-16, category: system, cause: design}
                decisions:
                  - ‹BD031|›‹BD031|{›on: 2026-03-16, outcome: defer}
                  - ‹BD031|{›on: 2026-03-17, outcome: decline}
                  - {on: 2026-03-18, outcome: decline, void: v}
                """),
            "problems/P-4.md": problem("screening: {result: rejected, on: 2026-03-04, reason: ‹BD004|nope›}"),
        ])
    }

    @Test("An open AP against the latest decision is found at the problem it names; its special project may bring one")
    func againstDecision() {
        let declined = decided.replacing(
            "outcome: act}", with: "outcome: act}, {on: 2026-03-20, outcome: decline, reason: r}")
        expectFindings(in: [
            "problems/P-1.md": problem(decided), "problems/P-2.md": problem(declined),
            "problems/P-3.md": problem(declined + "\nspecial_project: {id: SP-1, joined_on: 2026-03-20}"),
            "special-projects/SP-1.md": "---\ntitle: S\nowner: li.na\ncreated_on: 2026-03-16\ngoal: g\n---\n",
            "aps/AP-1.md": plan(covers: "problems: [P-1, ‹BD032|P-2›]"),
            "aps/AP-2.md": plan(covers: "special_project: SP-1"),
            "aps/AP-3.md": plan("evidence: [e]", status: "done\ndone_on: 2026-04-01", covers: "problems: [P-2]"),
        ])
    }

    @Test("What crosses categories without a special project is found at the first further category")
    func crossCategory() {
        expectFindings(in: [
            "problems/P-1.md": problem(
                decided.replacing("design}", with: "design, secondary: [‹BD033|people›, mechanism]}"))
        ])
    }

    @Test("A cause of another category is BD034, one of none BD004; the settings' own causes count")
    func causes() {
        let settings = MarkedSite.base["backdrive.yml"] ?? ""
        func analysed(_ category: String, _ cause: String) -> String {
            problem(
                "screening: {result: passed, on: 2026-03-04}\nanalysis: {on: 2026-03-16, category: \(category), cause: \(cause)}"
            )
        }
        expectFindings(in: [
            "backdrive.yml": settings + "extra_causes: {people: [fatigue]}\n",
            "problems/P-1.md": analysed("people", "fatigue"),
            "problems/P-2.md": analysed("system", "‹BD034|fatigue›"),
            "problems/P-3.md": analysed("people", "‹BD034|automation.rule›"),
            "problems/P-4.md": analysed("system", "‹BD004|magic›"),
        ])
    }

    @Test("A problem is re-opened only when its eve saw it resolved, and once a day")
    func reopened() {
        let done = plan("evidence: [e]", status: "done\ndone_on: 2026-04-01")
        func reopened(_ entries: String) -> [String: String] {
            ["problems/P-1.md": problem(decided + "\nreopened: [\(entries)]"), "aps/AP-1.md": done]
        }
        expectFindings(in: reopened("{on: 2026-04-02, by: x, reason: r}"))
        expectFindings(in: reopened("{on: ‹BD035|2026-04-01›, by: x, reason: r}"))
        expectFindings(in: reopened("{on: 2026-04-02, by: x, reason: r}, {on: ‹BD035|2026-04-02›, by: x, reason: r}"))
        expectFindings(in: reopened("{on: 2026-04-02, by: x, reason: r}, {on: ‹BD035|2026-04-05›, by: x, reason: r}"))
        expectFindings(in: reopened("{on: 2026-04-02, by: x, reason: r}, {on: 2026-04-05, by: x, reason: r, void: v}"))
    }

    @Test(
        "An AP's completions and re-openings take turns",
        arguments: [
            "{on: 2026-04-03, was_done_on: 2026-04-02, reason: r}",
            "{on: 2026-04-03, was_done_on: ‹BD036|2026-03-15›, reason: r}",
            "{on: ‹BD036|2026-04-02›, was_done_on: 2026-04-02, reason: r}",
            "{on: ‹BD036|2026-04-11›, was_done_on: 2026-04-02, reason: r}",
            "{on: 2026-04-10, was_done_on: 2026-04-02, reason: r}",
            "{on: ‹BD036|2026-04-05›, was_done_on: 2026-04-02, reason: r}, {on: 2026-04-06, was_done_on: 2026-04-04, reason: r}",
        ])
    func planReopened(entries: String) {
        expectFindings(in: [
            "problems/P-1.md": problem(decided),
            "aps/AP-1.md": plan("evidence: [e]\nreopened: [\(entries)]", status: "done\ndone_on: 2026-04-10"),
        ])
    }

    @Test("An AP is not re-opened once a problem it covers has begun a later episode")
    func laterEpisode() {
        expectFindings(in: [
            "problems/P-1.md": problem(decided + "\nreopened: [{on: 2026-04-05, by: x, reason: r}]"),
            "aps/AP-1.md": plan(
                "evidence: [e]\nreopened: [{on: ‹BD036|2026-04-05›, was_done_on: 2026-04-02, reason: r}]",
                status: "done\ndone_on: 2026-04-10"),
        ])
    }

    @Test("A misspelt field is missed by no other rule")
    func misspeltField() {
        expectFindings(in: [
            "problems/P-1.md": problem(decided.replacing("screening:", with: "‹BD001|screning›:")),
            "aps/AP-1.md": plan("‹BD001|evidnce›: [e]", status: "done\n‹BD001|done_onn›: 2026-04-01"),
        ])
    }

    @Test(
        "A problem's stage is not held against it where an AP that names it cannot be read",
        arguments: [
            "created_on: ‹BD003|soon›", "created_on: 2026-03-16\ndone_on: ‹BD003|soon›",
            "created_on: 2026-03-16\n‹BD001|problms›: [P-1]",
        ])
    func unreadablePlan(days: String) {
        let plan = plan("evidence: [e]", status: "done", createdOn: "X")
        let done = days.contains("done_on") ? "" : "done_on: 2026-03-20\n"
        let bare = days.contains("problms") ? plan.replacing("problems: [P-1]\n", with: "") : plan
        expectFindings(in: [
            "problems/P-1.md": problem(decided + "\nreopened: [{on: 2026-03-25, reason: r}]"),
            "aps/AP-1.md": bare.replacing("created_on: X", with: done + days),
            "problems/P-2.md": problem(decided + "\nreopened: [{on: ‹BD035|2026-03-25›, reason: r}]"),
        ])
    }
}
