import BackdriveCore
import Testing

@Suite("Rules about ids and references: BD005, BD006, BD050")
struct IdentityRuleTests {
    @Test("A site without faults has no findings")
    func clean() {
        expectFindings(in: ["problems/P-1.md": problem(decided), "aps/AP-1.md": plan()])
    }

    @Test(
        "A file name that is no id of its folder's kind is found at 1:1",
        arguments: [
            "problems/p-1.md", "problems/AP-1.md", "problems/index.md", "problems/P-1234567890ABC.md",
            "problems/2026/P-.md", "problems/P-ü.md",
        ])
    func badName(path: String) {
        expectFindings(in: [path: "‹BD005|›" + problem("")])
    }

    @Test("A bad name in other folders is found too")
    func badNames() {
        expectFindings(in: [
            "people/Li.Na.md": "‹BD005|›---\nname: Li Na\n---\n",
            "cycles/2026-3.md": "‹BD005|›---\nhost: li.na\n---\n",
            "meetings/-x.md": "‹BD005|›---\nkind: weekly\non: 2026-03-20\nhost: li.na\n---\n",
        ])
    }

    @Test("An id that disagrees with the file name is found at the id")
    func disagreement() {
        expectFindings(in: [
            "problems/P-1.md": problem("id: ‹BD005|P-2›"), "problems/2026/P-3.md": problem("id: P-3"),
        ])
    }

    @Test("An id that exists twice is found at each record but the first by path")
    func twice() {
        expectFindings(in: [
            "problems/P-1.md": "‹BD005|›" + problem(""), "problems/2026/P-1.md": problem(""),
            "problems/2027/P-1.md": "‹BD005|›" + problem(""),
        ])
    }

    @Test("An alias that is another record's id, of any minted kind, is found at the later path")
    func aliasTaken() {
        expectFindings(in: [
            "problems/P-1.md": problem("aliases: [P-9]"), "problems/P-2.md": problem("aliases: [‹BD005|P-1›]"),
            "problems/P-9.md": "‹BD005|›" + problem(""),
        ])
    }

    @Test("Letter case tells no two ids apart")
    func letterCase() {
        let meeting = "---\nkind: weekly\non: 2026-03-20\nhost: li.na\n---\n"
        expectFindings(in: ["meetings/W12.md": meeting, "meetings/w12.md": "‹BD005|›" + meeting])
    }

    @Test("An alias that is no id, or repeats its own record's id, is found at itself")
    func badAlias() {
        expectFindings(in: ["problems/P-1.md": problem("aliases: [‹BD005|../x›, ‹BD005|P-1›, P-2]")])
    }

    @Test("People and sources may share an id, which has a name space of its own for each kind")
    func nameSpaces() {
        expectFindings(in: ["people/req.md": "---\nname: Req\n---\n"])
    }

    @Test("An id of a file that cannot be read is taken, and exists for references")
    func leftOut() {
        expectFindings(in: [
            "problems/2026/P-1.md": "‹BD007|no front matter›\n", "problems/P-1.md": "‹BD005|›" + problem(""),
            "problems/P-2.md": problem("duplicate_of: {problem: P-1, on: 2026-03-05}"),
        ])
    }

    @Test("Every reference to nothing is found at itself; an alias serves")
    func references() {
        expectFindings(in: [
            "problems/P-1.md": problem(
                decided + "\naliases: [P-OLD]\nspecial_project: {id: ‹BD006|SP-1›, joined_on: 2026-03-30}"),
            "problems/P-2.md": problem("duplicate_of: {problem: P-OLD, on: 2026-03-05}"),
            "problems/P-3.md": problem("duplicate_of: {problem: ‹BD006|P-33›, on: 2026-03-05}"),
            "aps/AP-1.md": plan(
                """
                special_project: ‹BD006|SP-2›
                approved_in: ‹BD006|2026-W13›
                checks: [{on: 2026-04-17, outcome: on_track, meeting: ‹BD006|2026-w12›}]
                """, covers: "problems: [P-1, ‹BD006|P-9›, ‹BD006|AP-1›]"),
            "meetings/2026-W12.md": """
            ---
            kind: weekly
            on: 2026-03-20
            host: somebody
            decisions: [{about: P-OLD, text: t}, {about: li.na, text: t}, {about: 2026-C03, text: t}, {about: ‹BD006|x›, text: t}]
            ---
            """,
        ])
    }

    @Test("A reference in another letter case is shown as its record is spelled")
    func spelling() throws {
        let files = MarkedSite(["problems/P-1.md": problem("").replacing("req", with: "Req")]).texts
        let findings = try #require(FixtureSite(files)).judgement().findings
        #expect(findings.map(\.code) == [6])
        #expect(findings.first?.help == "letter case matters: write \"req\"")
    }

    @Test("An owner that is nobody is BD050 alone, for every kind that has one")
    func owners() {
        expectFindings(in: [
            "problems/P-1.md": problem(decided + "\nowner: ‹BD050|li.nan›"),
            "aps/AP-1.md": plan().replacing("zhang.wei", with: "‹BD050|Zhang.Wei›"),
            "sources/x.md":
                "---\nkind: other\ntitle: X\nowner: ‹BD050|x›\nreviews: [{on: 2026-04-13, by: x, found: 0}]\n---\n",
            "special-projects/SP-1.md":
                "---\ntitle: S\nowner: ‹BD050|Li Na›\ncreated_on: 2026-03-16\ngoal: g\n---\n",
        ])
    }

    @Test("A problem named twice, by its id and by an alias, is found at the second name")
    func doubleByAlias() {
        expectFindings(in: [
            "problems/P-1.md": problem(decided + "\naliases: [P-OLD]"),
            "aps/AP-1.md": plan(covers: "problems: [P-OLD, ‹BD008|P-1›]"),
        ])
    }

    @Test("A meeting checks an AP once, by whatever name; a struck entry does not count")
    func checkedTwice() {
        expectFindings(in: [
            "problems/P-1.md": problem(decided), "aps/AP-1.md": plan("aliases: [AP-OLD]"),
            "meetings/2026-W12.md": """
            ---
            kind: weekly
            on: 2026-04-17
            host: li.na
            checks:
              - {ap: AP-1, outcome: at_risk, void: "meant another one"}
              - {ap: AP-1, outcome: on_track, by: li.na, note: fine}
              - {ap: ‹BD008|AP-OLD›, outcome: on_track}
              - {ap: ‹BD006|AP-9›, outcome: blocked}
              - {ap: ‹BD006|P-1›, outcome: blocked, void: "no AP"}
            ---
            """,
        ])
    }

    @Test("Full-width characters in a reference are named, and its line is shown with ASCII ones")
    func fullWidthReference() throws {
        let site = try #require(
            FixtureSite(
                MarkedSite([
                    "problems/P-1.md": problem(decided), "problems/P-2.md": problem(decided),
                    "aps/AP-1.md": plan(covers: "problems: [P-1，P-2]"),
                    "aps/AP-2.md": plan(covers: "problems: [P-1]").replacing("zhang.wei", with: "“zhang.wei”"),
                ]).texts))
        #expect(
            site.judgement().findings.map { "\($0.code) \($0.help ?? "")" } == [
                "BD006 \"，\" is a full-width character; with ASCII ones the line is: problems: [P-1,P-2]",
                "BD050 \"“\", \"”\" are full-width characters; with ASCII ones the line is: owner: \"zhang.wei\"",
            ])
    }
}
