import BackdriveCore
import Testing

@Suite("Rules against a base: BD022, BD023, BD025")
struct BaseRuleTests {
    private let problems = ["problems/P-1.md": problem(decided)]

    /// Expects exactly the marked findings of `new`, and those `alsoAt`, when `old` is what it was before.
    private func expectFindings(
        in new: [String: String], since old: [String: String], alsoAt places: [String] = [],
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let site = MarkedSite(problems.merging(new) { $1 })
        let before = MarkedSite.base.merging(problems) { $1 }.merging(old) { $1 }
        #expect(site.findings(since: before) == (site.expected + places).sorted(), sourceLocation: sourceLocation)
    }

    private func log(_ entries: String, dueOn: String = "2026-04-30") -> [String: String] {
        ["aps/AP-1.md": plan("due_history: [\(entries)]", dueOn: dueOn)]
    }

    @Test("A due date that moves without a new entry is found, with an entry it is none")
    func dueMove() {
        expectFindings(
            in: ["aps/AP-1.md": plan(dueOn: "‹BD022|2026-05-08›")], since: ["aps/AP-1.md": plan()])
        expectFindings(
            in: log("{on: 2026-04-16, from: 2026-04-30, to: 2026-05-08, reason: r}", dueOn: "2026-05-08"),
            since: ["aps/AP-1.md": plan()])
        // Neither does a struck entry move it, nor one that was there before.
        expectFindings(
            in: log(
                "{on: 2026-04-16, from: 2026-04-30, to: 2026-05-08, reason: r, void: v}", dueOn: "‹BD022|2026-05-08›"),
            since: ["aps/AP-1.md": plan()])
        expectFindings(
            in: log(
                "{on: 2026-04-10, from: 2026-04-20, to: ‹BD021|2026-04-30›, reason: r}", dueOn: "‹BD022|2026-05-08›"),
            since: log("{on: 2026-04-10, from: 2026-04-20, to: 2026-04-30, reason: r}"))
        // A new AP, and one under a new id.
        expectFindings(in: ["aps/AP-1.md": plan()], since: [:])
        expectFindings(
            in: ["aps/AP-2.md": plan("aliases: [AP-1]", dueOn: "‹BD022|2026-05-08›")], since: ["aps/AP-1.md": plan()])
    }

    @Test("An entry that is changed is found in its place, one that is removed at the file's start")
    func rewritten() {
        let old = [
            "aps/AP-1.md": plan("checks: [{on: 2026-04-10, outcome: on_track}, {on: 2026-04-17, outcome: at_risk}]")
        ]
        expectFindings(
            in: [
                "aps/AP-1.md": plan(
                    "checks: [‹BD023|{›on: 2026-04-10, outcome: blocked}, {on: 2026-04-17, outcome: at_risk}]")
            ], since: old)
        expectFindings(
            in: [
                "aps/AP-1.md": plan(
                    "checks: [‹BD023|{›on: 2026-04-09, outcome: on_track}, {on: 2026-04-17, outcome: at_risk}]")
            ], since: old)
        expectFindings(
            in: ["aps/AP-1.md": plan("checks: [{on: 2026-04-17, outcome: at_risk}]", top: "‹BD023|›")], since: old)
        expectFindings(
            in: [
                "aps/AP-1.md": plan("checks: [‹BD023|{›on: 2026-04-17, outcome: on_track, note: n}]", top: "‹BD023|›")
            ],
            since: old)
        // One of two equal entries.
        let twice = problem(decided + "\nreopened: []").replacing(
            "count: 2}", with: "count: 2}, {on: 2026-03-10, count: 2}")
        expectFindings(
            in: ["problems/P-1.md": "‹BD023|›" + problem(decided)], since: ["problems/P-1.md": twice])
    }

    @Test("Order, layout, defaults, aliases, new entries and a new void are no change")
    func sameValues() {
        let people = ["people/li.na.md": "---\nname: Li Na\naliases: [lina]\n---\n"]
        expectFindings(
            in: people.merging([
                "aps/AP-1.md": plan(
                    """
                    checks:
                      - on: 2026-04-17
                        outcome: "at_risk"
                        void: "twice"
                      - {on: 2026-04-18, outcome: on_track}
                      - {by: li.na, on: "2026-04-10", outcome: on_track}
                    """)
            ]) { $1 },
            since: people.merging([
                "aps/AP-1.md": plan(
                    "checks: [{on: 2026-04-10, outcome: on_track, by: lina}, {on: 2026-04-17, outcome: at_risk}]")
            ]) { $1 })
        expectFindings(
            in: ["problems/P-1.md": problem(decided.replacing("{on: 2026-03-10, count: 2}", with: "{on: 2026-03-10}"))],
            since: [
                "problems/P-1.md": problem(
                    decided.replacing("{on: 2026-03-10, count: 2}", with: "{count: 1, on: 2026-03-10}"))
            ])
    }

    @Test("What is struck stays struck, for the reason given")
    func struck() {
        let struck = ["aps/AP-1.md": plan("checks: [{on: 2026-04-17, outcome: at_risk, void: twice}]")]
        expectFindings(
            in: ["aps/AP-1.md": plan("checks: [‹BD023|{›on: 2026-04-17, outcome: at_risk}]")], since: struck)
        expectFindings(
            in: [
                "aps/AP-1.md": plan(
                    "checks: [‹BD023|{›on: 2026-04-17, outcome: at_risk, void: other}, {on: 2026-04-16, outcome: on_track}]"
                )
            ], since: struck)
    }

    @Test("Every log of every kind of record is held to it")
    func everyLog() {
        let old = """
            screening: {result: passed, on: 2026-03-04}
            analysis: {on: 2026-03-16, category: system, cause: design}
            decisions: [{on: 2026-03-16, outcome: act}]
            occurrences: [{on: 2026-03-10}]
            verification: {results: [{on: 2026-04-16, by: x, result: inconclusive}]}
            """
        expectFindings(
            in: [
                "problems/P-1.md": problem(
                    old.replacing(
                        "{on: 2026-03-16, outcome: act}", with: "‹BD023|{›on: 2026-03-16, outcome: act, by: x}"
                    )
                    .replacing("{on: 2026-03-10}", with: "‹BD023|{›on: 2026-03-10, count: 3}")
                    .replacing("{on: 2026-04-16, by: x,", with: "‹BD023|{›on: 2026-04-16, by: y,")),
                "aps/AP-1.md": plan(
                    "due_history: [‹BD023|{›on: 2026-04-10, from: 2026-04-21, to: 2026-04-30, reason: r}]"),
                "sources/req.md": MarkedSite.base["sources/req.md", default: ""]
                    .replacing(
                        "{on: 2026-04-13, by: li.na, found: 1}", with: "‹BD023|{›on: 2026-04-13, by: li.na, found: 2}"),
                "meetings/2026-W15.md": meeting("‹BD023|2026-04-09›", "‹BD023|{›ap: AP-1, outcome: at_risk}"),
            ],
            since: log("{on: 2026-04-10, from: 2026-04-20, to: 2026-04-30, reason: r}").merging([
                "problems/P-1.md": problem(old),
                "meetings/2026-W15.md": meeting("2026-04-08", "{ap: AP-1, outcome: on_track}"),
            ]) { $1 })
        // The day of a meeting without checks is its own affair.
        expectFindings(
            in: ["meetings/2026-W15.md": meeting("2026-04-09", "")],
            since: ["meetings/2026-W15.md": meeting("2026-04-08", "")])
    }

    private func meeting(_ on: String, _ checks: String) -> String {
        "---\nkind: weekly\non: \(on)\nhost: li.na\nchecks: [\(checks)]\n---\n"
    }

    @Test("A record or an alias that is gone is found, one that has moved or is kept as an alias is none")
    func lostAddress() {
        let other = ["problems/P-2.md": problem("aliases: [P-OLD]")]
        expectFindings(in: [:], since: other, alsoAt: ["problems/P-2.md:1:1 [BD025]"])
        expectFindings(in: ["problems/P-2.md": "‹BD025|›" + problem("")], since: other)
        expectFindings(in: ["problems/2026/P-2.md": problem("aliases: [P-OLD]")], since: other)
        expectFindings(in: ["problems/P-3.md": problem("aliases: [P-2, P-OLD]")], since: other)
        expectFindings(in: ["problems/P-3.md": "‹BD025|›" + problem("aliases: [P-2]")], since: other)
        expectFindings(
            in: ["people/wang.md": "---\nname: Wang\n---\n"],
            since: ["people/wang.md": "---\nname: Wang\n---\n", "people/chen.md": "---\nname: Chen\n---\n"],
            alsoAt: ["people/chen.md:1:1 [BD025]"])
        // A cycle has its page without a file, and what had no valid id never had an address.
        expectFindings(
            in: [:], since: ["cycles/2026-C02.md": "---\nhost: li.na\n---\n", "problems/p 3.md": problem("")])
        // A record that could not even be read had an address.
        expectFindings(in: [:], since: ["problems/P-4.md": "no front matter"], alsoAt: ["problems/P-4.md:1:1 [BD025]"])
        // One that cannot be read now has it still.
        expectFindings(in: ["problems/P-2.md": "‹BD007|›no front matter"], since: other)
    }

    @Test("Findings on files that did not change are notes; the others count as ever")
    func untouched() throws {
        let files = MarkedSite([
            "problems/P-1.md": problem(decided), "aps/AP-1.md": plan("prio: 1"), "aps/AP-2.md": plan("prio: 2"),
        ]).texts
        var old = files
        old["aps/AP-2.md"] = plan("")
        let site = try #require(FixtureSite(files))
        let base = try #require(site.base(was: old))
        let judgement = site.judgement(since: base)
        #expect(
            judgement.findings.map { "\($0.location.path) \($0.severity.rawValue) \($0.code)" }
                == ["aps/AP-1.md note BD001", "aps/AP-2.md error BD001"])
    }

    @Test("An exemption from a rule against a base holds, and is called unused only where it was asked")
    func exempted() throws {
        let settings = (MarkedSite.base["backdrive.yml"] ?? "") + "exemptions:\n  - "
        let exempt = ["backdrive.yml": settings + "{code: BD022, ids: [AP-1], until: 2026-04-20, reason: r}\n"]
        expectFindings(
            in: exempt.merging(["aps/AP-1.md": plan(dueOn: "2026-05-08")]) { $1 }, since: ["aps/AP-1.md": plan()])
        let unused = ["backdrive.yml": settings + "‹BD062|{›code: BD022, ids: [AP-1], until: 2026-04-20, reason: r}\n"]
        expectFindings(in: unused.merging(["aps/AP-1.md": plan()]) { $1 }, since: ["aps/AP-1.md": plan()])
    }
}

extension MarkedSite {
    /// All findings that count against what the site was, as `path:line:column [code]`.
    fileprivate func findings(since old: [String: String]) -> [String] {
        guard let site = FixtureSite(texts), let base = site.base(was: old) else { return ["unusable settings"] }
        return site.judgement(since: base).findings.filter { $0.severity != .note }
            .map { "\($0.location.path):\($0.location.start.line):\($0.location.start.column) [\($0.code)]" }.sorted()
    }
}

extension FixtureSite {
    /// What the site is compared with: the files that differ now, as they were.
    func base(was old: [String: String]) -> Base? {
        let touched = Set(old.keys).union(texts.keys).filter { old[$0] != texts[$0] }
        var before = old.filter { touched.contains($0.key) }
        before["backdrive.yml"] = texts["backdrive.yml"]
        return FixtureSite(before).map { Base(old: $0.catalog, touchedPaths: touched) }
    }
}
