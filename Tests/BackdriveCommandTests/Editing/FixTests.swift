import Foundation
import Testing

@Suite("backdrive check --fix")
struct FixTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    @Test("Every safe fix is made, also one that hid behind another; what is a guess stays")
    func fixes() throws {
        try Transcript.restore(place)
        try place.write(
            """
            ---
            title: Fix #12 of the shop
            source: req-change
            reported_on: 2026-3-3
            workaround: a: b
            screening: {result: Passed, on: 2026-03-4}
            decisions: {on: 2026-03-16, outcome: act}
            tags: [b, a, b] # words
            aliases: [P-OLD]
            owner: zhang.wie
            ---

            """, to: "content/problems/P-1.md")
        try place.write(
            "---\ntitle: T\nowner: zhangwei\nproblems: P-7M2Q9\nstatus: Open\ncreated_on: 2026-03-16\ndue_on: 2026-5-29\n"
                + "acceptance: A\n---\n", to: "content/aps/AP-1.md")
        try place.write(
            "---\ntitle: T\nowner: li.na\nproblems: [P-OLD, P-7M2Q9, P-1]\nstatus: open\ncreated_on: 2026-03-16\n"
                + "due_on: 2026-05-29\nacceptance: A\n---\n", to: "content/aps/AP-2.md")
        try place.write(
            "---\ntitle: T\nowner: li.na\nproblems:\n  - P-1\n  - P-OLD\nstatus: open\ncreated_on: 2026-03-16\n"
                + "due_on: 2026-05-29\nacceptance: A\n---\n", to: "content/aps/AP-3.md")
        let before = try place.tree("content")
        let result = try place.run("check", "--fix")
        let changes = try Transcript.changes(from: before, to: place.tree("content"))
        try Golden.expect(
            "$ backdrive check --fix\n" + result.output + result.errors + "exit \(result.exitCode)\n" + changes,
            in: "Tests/Fixtures/editing/expected/fix.txt")
        #expect(try place.run("check").output == result.output)
    }

    @Test("Where nothing can be fixed nothing is written")
    func nothing() throws {
        try place.copy("content", to: "content")
        let before = try place.tree("content")
        #expect(try place.run("check", "--fix").errors == "Fixed 0 files.\n" + place.run("check").errors)
        #expect(try place.tree("content") == before)
    }

    @Test("On the site that breaks every rule, safe fixes take findings away and bring none")
    func everyError() throws {
        try place.copy("Tests/Fixtures/every-error/content", to: "content")
        func faults(_ output: String) -> Set<String> {
            Set(output.matches(of: /(?m)^(\S+):\d+:\d+: .*(\[BD\d+\])$/).map { "\($0.output.1) \($0.output.2)" })
        }
        let before = try faults(place.run("check").output)
        let after = try faults(place.run("check", "--fix").output)
        #expect(
            before.subtracting(after) == ["content/problems/P-007.md [BD007]", "content/problems/P-008.md [BD008]"])
        #expect(after.isSubset(of: before))
    }
}
