import BackdriveCore
import BackdriveParsing
import Testing

@Suite("YAML traps, each in its own words")
struct YAMLTrapTests {
    @Test("A colon in an unquoted value shows the quoted line and offers it as a safe fix")
    func colon() throws {
        expectFinding(
            in: Sample.problem("workaround: ‹Prices: wrong›"),
            is: """
                BD007 the value "Prices: wrong" holds ": ", which YAML takes for another field: it must be quoted
                help: write workaround: "Prices: wrong"
                fix: quote the value
                """)
        try expectFix(
            of: Sample.problem("workaround: say \"a\": b # note"),
            gives: Sample.problem("workaround: 'say \"a\": b' # note"))
        expectFinding(
            in: Sample.problem("links: [{title: ‹a: b›, url: \"https://a.example\"}]"),
            is: """
                BD007 the value "a: b" holds ": ", which YAML takes for another field: it must be quoted
                help: write links: [{title: "a: b", url: "https://a.example"}]
                """)
    }

    @Test("Quoting is no safe fix where the quoted text would be wrong too")
    func colonInADate() {
        expectFinding(
            in: "---\ntitle: x\nsource: s\nreported_on: ‹2026-03-03: noon›\n---\n",
            is: """
                BD007 the value "2026-03-03: noon" holds ": ", which YAML takes for another field: it must be quoted
                """)
    }

    @Test("A hash behind a plain value and before a non-blank would cut it")
    func hash() throws {
        expectFinding(
            in: Sample.problem("workaround: ‹Fix #123›"),
            is: """
                BD007 YAML takes what follows " #" for a comment and would cut "Fix #123" to "Fix"
                help: write workaround: "Fix #123"
                fix: quote the value
                """)
        try expectFix(
            of: Sample.problem("workaround: Fix #123 now"), gives: Sample.problem("workaround: \"Fix #123 now\""))
        expectFinding(
            in: Sample.problem("tags: [a, ‹b #c›]"),
            is: """
                BD007 YAML takes what follows " #" for a comment and would cut "b #c" to "b"
                help: write tags: [a, "b #c"]
                """)
    }

    @Test("Comments, quoted hashes and block values are left alone")
    func harmlessHashes() {
        let lines = """
            workaround: Fix # 123
            tags: [a] #no
            verification: #
              criterion: "Fix #123" #no
            analysis: # of the meeting
              on: 2026-03-04
              category: people
              cause: skill
              root_cause: |
                Fix #123
            """
        let file = MarkedFile(Sample.problem(lines)).file
        #expect(RecordReader(.withoutSettings).read(file, as: .problem).findings.map(\.summary) == [])
    }

    @Test("A colour without quotes is a value cut to nothing")
    func hashAlone() {
        expectFinding(
            in: Sample.problem("workaround: ‹#123›"),
            is: """
                BD007 YAML takes what follows " #" for a comment and would cut "#123" to nothing
                help: write workaround: "#123"
                fix: quote the value
                """)
    }

    @Test(
        "Parts of YAML that records do not use are refused by name",
        arguments: [
            ("analysis: ‹&a› {on: 2026-03-03}", "the anchor \"&a\" is not allowed"),
            ("workaround: ‹*a›", "the alias \"*a\" is not allowed"),
            ("workaround: ‹!!str› x", "the tag \"!!str\" is not allowed"),
            ("workaround: ‹!› x", "the tag \"!\" is not allowed"),
            ("analysis: {‹<<›: x}", "the merge key \"<<\" is not allowed"),
            ("‹---› x", "a second YAML document begins here"),
            ("‹...›\nandon: true", "a second YAML document begins here"),
            ("‹title›: again", "the field \"title\" stands twice"),
            ("\"‹title\"›: again", "the field \"title\" stands twice"),
            ("analysis:\n‹\t›on: 2026-03-03", "a tab is used as indentation"),
            ("tags: [\n‹\t›a]", "a tab is used as indentation"),
            (
                "tags: [[[[[[[[[[[[[[[‹[›a]]]]]]]]]]]]]]]]",
                "brackets and indented fields lie over 16 levels deep in one another"
            ),
            ("? ‹[›a]\n: b", "a field's name must be a single word"),
            ("‹:› x", "there is no field name before the \":\""),
            ("workaround: ‹@›foo", "a value may not begin with \"@\" unless it is quoted"),
            ("workaround: ‹[WIP] fix›", "the value \"[WIP] fix\" cannot be read unless it is quoted"),
            ("workaround: ‹'it's›", "the value \"'it's\" cannot be read unless it is quoted"),
            ("workaround: ‹'›abc", "the \"'\" that begins here is never closed"),
            ("tags: ‹[›a, b", "the \"[\" that begins here is never closed"),
            ("workaround: \"a‹\\q›b\"", "the escape \"\\q\" is unknown"),
            ("  ‹workaround›: x", "the indentation fits no field above"),
            ("‹workaround›\nandon: true", "the field \"workaround\" has no colon behind its name"),
            ("‹two words›\nandon: true", "the line \"two words\" has no \": \""),
            ("workaround: ‹>› foo", "a value may not begin with \">\" unless it is quoted"),
        ])
    func refused(line: String, beginning: String) throws {
        let text = line.hasPrefix("\"‹") ? line.replacing("\"‹", with: "‹\"") : line
        let marked = MarkedFile(Sample.problem(text))
        let read = RecordReader(.withoutSettings).read(marked.file, as: .problem)
        let finding = try #require(read.findings.first)
        #expect(read.findings.count == 1)
        #expect(read.value == nil)
        #expect(finding.code == 7)
        #expect(finding.message.hasPrefix(beginning), "\(finding.message)")
        #expect(finding.location == marked.marked.map(marked.file.location))
    }

    @Test("Sixteen levels are allowed")
    func nesting() {
        let file = MarkedFile(Sample.problem("tags: [[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]")).file
        #expect(RecordReader(.withoutSettings).read(file, as: .problem).findings.map(\.code) == [8])
    }

    @Test("A key given twice names the first one")
    func duplicateKey() {
        expectFinding(
            in: Sample.problem("‹source›: other"),
            is: """
                BD007 the field "source" stands twice: which one counts is unclear
                help: keep one of them
                note: 3:1 the first one is here
                """)
    }

    @Test(
        "Full-width characters are named, and the line is shown with ASCII ones",
        arguments: [
            ("source‹：›req", "source: req", "\"：\" is a full-width character"),
            ("workaround‹：›价格，规则", "workaround: 价格，规则", "\"：\" is a full-width character"),
            (
                "decisions: [{on: 2026-03-16‹，›outcome: act}]", "decisions: [{on: 2026-03-16, outcome: act}]",
                "\"，\" is a full-width character"
            ),
            (
                "screening: {on‹：›2026-03-16，result：passed}", "screening: {on: 2026-03-16, result: passed}",
                "\"：\", \"，\" are full-width characters"
            ),
            (
                "screening:\n  result‹：›passed\n  on: 2026-03-16", "result: passed",
                "\"：\" is a full-width character"
            ),
            (
                "screening:\r\n  result‹：›passed\r\n  on: 2026-03-16", "result: passed",
                "\"：\" is a full-width character"
            ),
            ("workaround: ‹“›a: b”", "workaround: \"a: b\"", "\"“\", \"”\" are full-width characters"),
        ])
    func fullWidth(line: String, shown: String, named: String) throws {
        let marked = MarkedFile("---\ntitle: x\n\(line)\nreported_on: 2026-03-03\n---\n")
        let findings = RecordReader(.withoutSettings).read(marked.file, as: .problem).findings
        let finding = try #require(findings.first)
        #expect(findings.map(\.code) == [7])
        #expect(finding.help == "\(named); with ASCII ones the line is: \(shown)")
        #expect(finding.location == marked.marked.map(marked.file.location))
    }

    @Test("Full-width digits in a date or number are named, and a title keeps its own")
    func fullWidthValues() {
        expectFinding(
            in: Sample.problem("screening: {result: passed, on: ‹２026-03-04›}"),
            is: """
                BD003 "２026-03-04" is not a date: dates are written YYYY-MM-DD
                help: "２" is a full-width character; with ASCII ones the line is: screening: {result: passed, on: \
                2026-03-04}
                """)
        let file = MarkedFile(Sample.problem("workaround: “价格”：规则，４")).file
        #expect(RecordReader(.withoutSettings).read(file, as: .problem).findings.isEmpty)
    }
}
