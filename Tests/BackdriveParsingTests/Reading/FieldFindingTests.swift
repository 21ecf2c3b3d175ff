import BackdriveCore
import BackdriveParsing
import Testing

@Suite("Findings about fields")
struct FieldFindingTests {
    @Test("An unknown field offers the nearest name, or the map that it belongs in")
    func unknownField() {
        expectFinding(
            in: Sample.problem("‹reportd_by›: x"),
            is: """
                BD001 unknown field "reportd_by" in a problem
                help: did you mean "reported_by"?
                """)
        expectFinding(
            in: Sample.problem("‹root_cause›: x"),
            is: """
                BD001 unknown field "root_cause" in a problem
                help: "root_cause" belongs inside "analysis"
                """)
        expectFinding(
            in: Sample.problem("occurrences: [{on: 2026-03-03, ‹priority›: 1}]"),
            is: "BD001 unknown field \"priority\" in an entry of \"occurrences\"")
    }

    @Test("A misspelt required field is one fault, not an unknown and a missing one")
    func misspeltRequiredField() {
        expectFinding(
            in: "---\n‹Titel›: x\nsource: s\nreported_on: 2026-03-03\n---\n",
            is: """
                BD001 unknown field "Titel" in a problem
                help: did you mean "title"?
                """)
        expectFinding(
            in: Sample.problem("analysis: {on: 2026-03-04, category: people, cause: skill, impact: 3, ‹freqency›: 2}"),
            is: """
                BD001 unknown field "freqency" in "analysis"
                help: did you mean "frequency"?
                """)
    }

    @Test("A missing field is reported at 1:1, a nested one at its map's first character")
    func missingField() {
        expectFinding(
            in: "---\ntitle: x\nsource: ~\nreported_on: 2026-03-03\n---\n",
            is: """
                BD002 the field "source" is missing: a problem must have it
                help: write source: the id of a source
                """)
        expectFinding(
            in: Sample.problem("screening: ‹›{result: passed}"),
            is: """
                BD002 the field "on" is missing: "screening" must have it
                help: add on: YYYY-MM-DD
                """)
        expectFinding(
            in: Sample.problem("reopened:\n  - ‹›on: 2026-03-03"),
            is: """
                BD002 the field "reason" is missing: an entry of "reopened" must have it
                help: add reason: …
                """)
    }

    @Test("Grades are given both or not at all")
    func grades() {
        expectFinding(
            in: Sample.problem("analysis: ‹›{on: 2026-03-04, category: people, cause: skill, impact: 3}"),
            is: """
                BD002 the field "frequency" is missing: "frequency" and "impact" are given both or not at all
                help: add frequency: 1 to 5, or leave out "impact"
                """)
        expectFinding(
            in: Sample.problem("analysis: {on: 2026-03-04, category: people, cause: skill, impact: 3, frequency: ‹9›}"),
            is: "BD008 9 is out of range: \"frequency\" takes 1 to 5")
    }

    @Test("An AP names problems or a special project")
    func coverage() {
        let bare = Sample.plan.replacing("problems: [P-1]\n", with: "problems: []\n")
        expectFinding(
            in: bare, .actionPlan,
            is: """
                BD002 the field "problems" is missing: an AP must have it unless it names a "special_project"
                help: write problems: [P-…] with the problems that it solves
                """)
        let file = MarkedFile(bare.replacing("problems: []", with: "special_project: SP-1")).file
        #expect(RecordReader(.withoutSettings).read(file, as: .actionPlan).findings.isEmpty)
    }

    @Test("Reasons and dates that other rules ask for are not asked for here")
    func conditionsOfOtherRules() {
        let problem = MarkedFile(
            Sample.problem(
                """
                screening: {result: rejected, on: 2026-03-04}
                decisions: [{on: 2026-03-16, outcome: defer}]
                """)
        ).file
        #expect(RecordReader(.withoutSettings).read(problem, as: .problem).findings.isEmpty)
        let plan = MarkedFile(Sample.plan.replacing("status: open", with: "status: done")).file
        #expect(RecordReader(.withoutSettings).read(plan, as: .actionPlan).findings.isEmpty)
    }

    @Test("A word that is not allowed lists the allowed ones; letter case is a safe fix")
    func choices() throws {
        expectFinding(
            in: Sample.plan.replacing("status: open", with: "status: ‹opne›"), .actionPlan,
            is: """
                BD004 "opne" is not allowed for "status": open, in_progress, blocked, done or dropped
                help: did you mean "open"?
                """)
        try expectFix(
            of: Sample.plan.replacing("status: open", with: "status: \"Open\" # yet"), .actionPlan,
            gives: Sample.plan.replacing("status: open", with: "status: open # yet"))
    }

    @Test("The category itself is no further category")
    func secondary() {
        expectFinding(
            in: Sample.problem("analysis: {on: 2026-03-04, category: people, cause: skill, secondary: [‹people›]}"),
            is: """
                BD004 "people" is the category itself: "secondary" lists only further ones, system or mechanism
                help: leave it out of "secondary"
                """)
    }

    @Test("A cause may be one of the settings' own")
    func extraCauses() {
        let text = Sample.problem("analysis: {on: 2026-03-04, category: system, cause: ‹data_quality›}")
        let file = MarkedFile(text).file
        #expect(RecordReader(.withoutSettings).read(file, as: .problem).findings.map(\.code) == [4])
        let settings = SettingsReader.read(
            SourceFile(
                path: "backdrive.yml", contentPath: "backdrive.yml",
                bytes: Array("extra_causes: {system: [data_quality]}\n".utf8)), languages: []
        ) { _ in .utc }.value.settings
        let context = ReadingContext(zone: .utc, settings: settings)
        #expect(RecordReader(context).read(file, as: .problem).findings.isEmpty)
    }

    @Test("One value where a list belongs gets brackets, where it is right itself")
    func loneValue() throws {
        expectFinding(
            in: Sample.plan.replacing("[P-1]", with: "‹P-1›"), .actionPlan,
            is: """
                BD008 "problems" takes a list, but "P-1" stands here alone
                help: write problems: [P-1]
                fix: put it in brackets
                """)
        try expectFix(
            of: Sample.problem("occurrences: {on: 2026-03-03}"),
            gives: Sample.problem("occurrences: [{on: 2026-03-03}]"))
        expectFinding(
            in: Sample.problem("tags: ‹a, b›"),
            is: """
                BD008 "tags" takes a list, but "a, b" stands here alone
                help: write tags: [a, b]
                """)
        expectFinding(
            in: Sample.problem("occurrences: ‹5›"),
            is: """
                BD008 "occurrences" takes a list, but "5" stands here alone
                help: write occurrences: [{on: YYYY-MM-DD, count: 5}]
                """)
    }

    @Test("A list or map where one value belongs says what belongs there")
    func oneValue() {
        expectFinding(
            in: Sample.problem("owner: ‹[li.na]›"),
            is: """
                BD008 "owner" takes the id of one person, but a list stands here
                help: write owner: li.na
                """)
        expectFinding(
            in: Sample.problem("occurrences: [‹2026-03-03›]"),
            is: """
                BD008 an entry of "occurrences" is written with the name on, but "2026-03-03" stands here
                help: write {on: 2026-03-03}
                """)
        expectFinding(
            in: Sample.problem("special_project: ‹SP-1›"),
            is: """
                BD008 "special_project" is written with the names id and joined_on, but "SP-1" stands here
                help: write special_project: {id: SP-1, joined_on: YYYY-MM-DD}
                """)
    }

    @Test("A double in a list of references, words or tags is taken out")
    func doubles() throws {
        expectFinding(
            in: Sample.problem("tags: [a, ‹a›]"),
            is: """
                BD008 "a" stands twice in "tags"
                help: keep one of them
                fix: take it out
                """)
        try expectFix(of: Sample.problem("tags: [a, b, \"a\"]"), gives: Sample.problem("tags: [a, b]"))
        try expectFix(
            of: Sample.problem("tags:\n  - a # first\n  - a\n  - b"),
            gives: Sample.problem("tags:\n  - a # first\n  - b"))
    }

    @Test("Numbers are decimal digits in their range")
    func numbers() {
        expectFinding(
            in: Sample.problem("occurrences: [{on: 2026-03-03, count: ‹0›}]"),
            is: "BD008 0 is out of range: \"count\" takes 1 or more")
        expectFinding(
            in: Sample.problem("occurrences: [{on: 2026-03-03, count: ‹99999999999999999999›}]"),
            is: "BD008 99999999999999999999 is out of range: \"count\" takes at most 1000000000")
        expectFinding(
            in: Sample.problem("occurrences: [{on: 2026-03-03, count: ‹0x1›}]"),
            is: "BD008 \"0x1\" is not a whole number: \"count\" takes 1 or more")
    }

    @Test("Truth is true or false; yes, no, on and off are text")
    func truth() {
        expectFinding(
            in: Sample.problem("andon: ‹yes›"),
            is: """
                BD008 "yes" is text: "andon" takes true or false
                help: write andon: true
                """)
    }

    @Test("Titles are one line of at most 200 characters and not empty")
    func titles() {
        func text(_ title: String) -> String { "---\ntitle: \(title)\nsource: s\nreported_on: 2026-03-03\n---\n" }
        expectFinding(in: text("‹\"  \"›"), is: "BD008 \"title\" may not be empty\nhelp: write title: …")
        expectFinding(
            in: text("‹|\n  a\n  b›"),
            is: """
                BD008 "title" takes one line, but there are several
                help: move the rest into the body
                """)
        let long = String(repeating: "😀", count: 201)
        expectFinding(
            in: text("‹\(long)›"),
            is: """
                BD008 "title" has 201 characters: at most 200 are allowed
                help: move the rest into the body
                """)
        let file = MarkedFile(text("|\n  " + String(repeating: "字", count: 200))).file
        #expect(RecordReader(.withoutSettings).read(file, as: .problem).findings.isEmpty)
    }

    @Test("Invisible characters are found, written out or escaped")
    func invisibleCharacters() {
        expectFinding(
            in: Sample.problem("workaround: a‹\u{202E}›b"),
            is: """
                BD008 the invisible character U+202E in "workaround" is not allowed: it would show text in another \
                order than written
                help: delete it
                """)
        expectFinding(
            in: Sample.problem("tags: [‹\"a\\u0007\"›]"),
            is: """
                BD008 the invisible character U+0007 in "tags" is not allowed: values hold no control characters
                help: delete it
                """)
    }

    @Test("A struck entry says why; other optional texts may be empty")
    func emptyVoid() {
        expectFinding(
            in: Sample.problem("occurrences: [{on: 2026-03-03, void: ‹\"\"›}]"),
            is: "BD008 \"void\" may not be empty\nhelp: write void: …")
        let empty = MarkedFile(Sample.problem("workaround: \"\"\noccurrences: [{on: 2026-03-03, void: ~}]")).file
        #expect(RecordReader(.withoutSettings).read(empty, as: .problem).findings.isEmpty)
    }

    @Test("Addresses are http or https, in links also mailto; evidence may be plain text")
    func addresses() {
        expectFinding(
            in: Sample.problem("links: [{title: x, url: ‹\"javascript:alert(1)\"›}]"),
            is: """
                BD008 "javascript:alert(1)" is no address that "url" takes: it begins with http://, https:// or mailto:
                """)
        let fine = MarkedFile(Sample.problem("links: [{title: x, url: \"mailto:a@b.example\"}]")).file
        #expect(RecordReader(.withoutSettings).read(fine, as: .problem).findings.isEmpty)
        let evidence = MarkedFile(Sample.plan("evidence: [seen in the March report, \"https://a.example\"]")).file
        #expect(RecordReader(.withoutSettings).read(evidence, as: .actionPlan).findings.isEmpty)
    }
}
