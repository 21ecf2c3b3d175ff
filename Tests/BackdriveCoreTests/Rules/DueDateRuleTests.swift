import BackdriveCore
import Testing

@Suite("Rules about due dates: BD020, BD021, BD024")
struct DueDateRuleTests {
    private func site(_ plan: String) -> [String: String] {
        ["problems/P-1.md": problem(decided), "aps/AP-1.md": plan]
    }

    @Test("A due date, or the original one, before the creation is found")
    func beforeCreation() {
        expectFindings(in: site(plan(dueOn: "‹BD020|2026-03-15›")))
        expectFindings(
            in: site(
                plan("due_history: [{on: 2026-03-20, from: ‹BD020|2026-03-15›, to: 2026-04-30, reason: r, by: x}]")))
        expectFindings(in: site(plan(dueOn: "2026-03-16")))
    }

    @Test(
        "The first break of the log is found",
        arguments: [
            // The spec's own example is whole.
            "{on: 2026-03-28, from: 2026-04-20, to: 2026-04-25, reason: r}, {on: 2026-03-28, from: 2026-04-25, to: 2026-04-30, reason: r}",
            "{on: 2026-03-28, from: 2026-04-20, to: 2026-04-25, reason: r}, {on: ‹BD021|2026-03-27›, from: 2026-04-26, to: 2026-04-30, reason: r}",
            "{on: 2026-03-28, from: 2026-04-20, to: 2026-04-25, reason: r}, {on: 2026-03-29, from: ‹BD021|2026-04-26›, to: 2026-04-30, reason: r}",
            "{on: 2026-03-28, from: 2026-04-30, to: ‹BD021|2026-04-30›, reason: r}",
            "{on: 2026-03-28, from: 2026-04-20, to: ‹BD021|2026-04-29›, reason: r}",
            "{on: 2026-03-28, from: 2026-04-20, to: 2026-04-25, reason: r, void: v}, {on: 2026-03-29, from: 2026-04-20, to: 2026-04-30, reason: r}",
        ])
    func log(entries: String) {
        expectFindings(in: site(plan("due_history: [\(entries)]")))
    }

    @Test("A move on the day of an ending, or behind it, is found; one after a re-opening is not")
    func afterEnding() {
        let moves = """
            due_history:
              - {on: 2026-03-31, from: 2026-03-30, to: 2026-04-02, reason: r}
              - {on: ‹BD024|2026-04-01›, from: 2026-04-02, to: 2026-04-03, reason: r}
              - {on: ‹BD024|2026-04-05›, from: 2026-04-03, to: 2026-04-04, reason: r}
              - {on: 2026-04-06, from: 2026-04-04, to: 2026-04-10, reason: r}
              - {on: ‹BD024|2026-04-09›, from: 2026-04-10, to: 2026-04-30, reason: r}
            reopened: [{on: 2026-04-06, was_done_on: 2026-04-01, reason: r}]
            evidence: [e]
            """
        expectFindings(in: site(plan(moves, status: "done\ndone_on: 2026-04-09")))
        let dropped = "due_history: [{on: ‹BD024|2026-04-10›, from: 2026-04-10, to: 2026-04-30, reason: r}]"
        expectFindings(in: site(plan(dropped, status: "dropped\ndropped_on: 2026-04-09\ndrop_reason: r")))
    }
}
