import BackdriveCore
import Testing

@Suite("Rules that guard the numbers: BD060, BD061, BD080 to BD082")
struct NumberRuleTests {
    private let settings = MarkedSite.base["backdrive.yml"] ?? ""

    @Test(
        "Tiers that fall are an error, a leap from L to H a warning, both at the row",
        arguments: [
            "[MHHHH, MMHHH, LMMMH, LLMMM, LLLLM]", "[MHHHH, MMHHH, ‹BD060|LMLMH›, LLMMM, LLLLM]",
            "[‹BD060|LHHHH›, LMHHH, LMMMH, LLMMM, LLLLM]", "[HHHHH, ‹BD060|MMMMM›, HHHHH, MMMMM, LLLLL]",
        ])
    func tiers(rows: String) {
        let isWrongBelow = rows.contains("‹BD060|MMMMM›")
        expectFindings(in: ["backdrive.yml": settings + "tiers: \(isWrongBelow ? fallingColumn : rows)\n"])
    }

    /// Impact 4 is lower than impact 3.
    private let fallingColumn = "[HHHHH, ‹BD060|MMMMM›, HHHHH, MMMMM, LLLLL]"

    @Test("A frequency grade that the occurrences contradict is found at the grade")
    func frequency() {
        func graded(_ grade: String, _ occurrences: String) -> String {
            problem(
                """
                screening: {result: passed, on: 2026-03-04}
                analysis: {on: 2026-03-16, category: system, cause: design, frequency: \(grade), impact: 1}
                occurrences: [\(occurrences)]
                """)
        }
        expectFindings(in: [
            "problems/P-1.md": graded("‹BD061|5›", "{on: 2026-03-16, count: 7}"),
            "problems/P-2.md": graded("5", "{on: 2025-12-17, count: 8}"),
            "problems/P-3.md": graded("‹BD061|5›", "{on: 2025-12-16, count: 7}, {on: 2025-12-17}"),
            "problems/P-4.md": graded("5", "{on: 2025-12-16, count: 1}, {on: 2026-03-17, count: 1}"),
            "problems/P-5.md": graded("‹BD061|4›", "{on: 2026-03-10, count: 2}, {on: 2026-03-10, count: 9, void: v}"),
            "problems/P-6.md": graded("4", "{on: 2026-03-10, count: 3}"),
            "problems/P-7.md": graded("‹BD061|1›", "{on: 2026-03-10, count: 4}"),
            "problems/P-8.md": graded("1", "{on: 2026-03-10, count: 3}"),
            "problems/P-9.md": graded("3", "{on: 2026-03-10, count: 99}"),
        ])
    }

    @Test("A problem that is worked on without an occurrence before is found at 1:1; a duplicate's count for it")
    func baseline() {
        let before = decided.replacing("on: 2026-03-10, count", with: "on: 2026-03-16, count")
        func done(_ id: String) -> String {
            plan("evidence: [e]", status: "done\ndone_on: 2026-04-01", covers: "problems: [\(id)]")
        }
        expectFindings(in: [
            "problems/P-1.md": "‹BD080|›" + problem(before), "aps/AP-1.md": done("P-1"),
            "problems/P-2.md": problem(before), "aps/AP-2.md": done("P-2"),
            "problems/P-3.md": problem(
                "duplicate_of: {problem: P-2, on: 2026-04-02}\noccurrences: [{on: 2026-02-16}]",
                reportedOn: "2026-04-01"),
            "problems/P-4.md": problem(decided), "aps/AP-4.md": done("P-4"),
            "problems/P-5.md": "‹BD080|›" + problem(before), "aps/AP-5.md": plan(covers: "problems: [P-5]"),
            "problems/P-6.md": problem(before),
            "aps/AP-6.md": plan(
                status: "dropped\ndropped_on: 2026-04-01\ndrop_reason: r", covers: "problems: [P-6]"),
        ])
    }

    @Test("A verdict of effective before the last completion of its episode is found at its day")
    func effective() {
        let verdicts = """
            verification:
              results:
                - {on: ‹BD081|2026-03-31›, by: x, result: effective}
                - {on: 2026-03-31, by: x, result: not_effective}
                - {on: 2026-03-30, by: x, result: effective, void: v}
                - {on: 2026-04-01, by: x, result: effective}
            """
        expectFindings(in: [
            "problems/P-1.md": problem(decided + "\n" + verdicts),
            "aps/AP-1.md": plan("evidence: [e]", status: "done\ndone_on: 2026-03-20"),
            "aps/AP-2.md": plan("evidence: [e]", status: "done\ndone_on: 2026-04-01"),
        ])
    }

    @Test("A done AP without evidence is found at 1:1")
    func evidence() {
        expectFindings(in: [
            "problems/P-1.md": problem(decided),
            "aps/AP-1.md": plan(status: "done\ndone_on: 2026-04-01", top: "‹BD082|›"),
            "aps/AP-2.md": plan("evidence: [seen]", status: "done\ndone_on: 2026-04-01"),
        ])
    }

    @Test(
        "A logo that the site cannot show is found at its path",
        arguments: [
            ("logo.png", "logo.png"), ("‹BD062|logo.png›", "Logo.png"), ("‹BD062|logo.svg›", "logo.svg"),
            ("‹BD062|img›", "img/logo.png"), ("img/logo.png", "img/logo.png"),
        ])
    func logo(written: String, file: String) {
        var files = ["backdrive.yml": settings + "brand: {logo: \(written)}\n", file: "x"]
        if ["Logo.png", "img/logo.png"].contains(file), written.contains("‹") { files[file] = "‹BD091|›x" }
        expectFindings(in: files)
    }
}
