import BackdriveCore
import BackdriveParsing
import Testing

@Suite("Setting a field")
struct FieldSettingTests {
    @Test("A value takes the place of the old one; comments, quotes and order stay")
    func replacement() throws {
        try expectEdit(
            of: """
                # what happened
                title: 'Old'   # a title
                source:  req-change
                owner: "li.na"

                """,
            gives: """
                # what happened
                title: 'It''s new'   # a title
                source:  escaped
                owner: "wang.lei"

                """
        ) {
            try $0.set("title", "It's new")
            try $0.set("source", "escaped")
            try $0.set("owner", "wang.lei")
        }
    }

    @Test("Comments inside of a list that is replaced stand above the new one")
    func commentsInList() throws {
        func setTags(_ file: inout EditableFile) throws {
            let path = try FieldPath("tags", in: Problem.fields)
            try file.set(path, to: .list(["a", "c"].map { .scalar($0, path.field.type.element) }))
        }
        try expectEdit(
            of: "title: T\ntags:\n  # first\n  - a # one\n  # more\n  - 'b # c' # two\n",
            gives: "title: T\ntags:\n  # first\n  # one\n  # more\n  - a\n  - c # two\n", setTags)
        try expectEdit(of: "tags: [a, # one\n  b]\n", gives: "# one\ntags: [a, c]\n", setTags)
        try expectEdit(of: "tags:\n- a # one\n- b\n", gives: "tags:\n# one\n- a\n- c\n", setTags)
    }

    @Test("A new field goes where the field order puts it, below the comments of the field before")
    func insertion() throws {
        try expectEdit(
            of: """
                title: T
                source: s # where from
                # the tags
                tags: [a]

                """,
            gives: """
                title: T
                source: s # where from
                reported_on: 2026-03-03
                # the tags
                tags: [a]

                """
        ) { try $0.set("reported_on", "2026-03-03") }
    }

    @Test("Before the first field a new one stands above that field's comment")
    func insertionAtStart() throws {
        try expectEdit(of: "# the tags\n\ntags: [a]\n", gives: "title: T\n# the tags\n\ntags: [a]\n") {
            try $0.set("title", "T")
        }
        try expectEdit(of: "", gives: "title: T\n") { try $0.set("title", "T") }
    }

    @Test(
        "A value that is written but absent is filled in",
        arguments: ["owner:\n", "owner: \n", "owner: ~\n", "owner: null\n"])
    func filling(before: String) throws {
        try expectEdit(of: before, gives: "owner: li.na\n") {
            try $0.set("owner", "li.na")
        }
    }

    @Test("A comment behind an absent value stays behind the new one, or above the fields of a new map")
    func fillingBesideComment() throws {
        try expectEdit(of: "owner: # who\n", gives: "owner: li.na # who\n") { try $0.set("owner", "li.na") }
        try expectEdit(
            of: "analysis: ~ # on Monday\ntags: [a]\n",
            gives: "analysis: # on Monday\n  category: system\ntags: [a]\n"
        ) { try $0.set("analysis.category", "system") }
    }

    @Test("A map that is not there is made: on one line, or with a line for each field where texts stand in it")
    func newMaps() throws {
        try expectEdit(
            of: "title: T\n",
            gives: """
                title: T
                screening: {result: passed, on: 2026-03-04}
                analysis:
                  on: 2026-03-16
                  root_cause: "a: b"

                """
        ) {
            try $0.set("screening.result", "passed")
            try $0.set("screening.on", "2026-03-04")
            try $0.set("analysis.root_cause", "a: b")
            try $0.set("analysis.on", "2026-03-16")
        }
    }

    @Test("In braces a value is quoted where a comma or bracket would end it")
    func flowMaps() throws {
        try expectEdit(
            of: "screening: {on: 2026-03-04, by: li.na }\n",
            gives: "screening: {result: passed, on: 2026-03-04, by: \"Li, Na\" }\n"
        ) {
            try $0.set("screening.by", "Li, Na")
            try $0.set("screening.result", "passed")
        }
        try expectEdit(of: "screening: {}\n", gives: "screening: {by: li.na}\n") { try $0.set("screening.by", "li.na") }
        try expectEdit(of: "screening: {by: , on: 2026-03-04}\n", gives: "screening: {by: li.na, on: 2026-03-04}\n") {
            try $0.set("screening.by", "li.na")
        }
        try expectEdit(of: "{title: T, tags: [a]}\n", gives: "{title: T, owner: li.na, tags: [a]}\n") {
            try $0.set("owner", "li.na")
        }
    }

    @Test("A block text gives way to its new value; the comment of its first line stays")
    func blockText() throws {
        try expectEdit(
            of: "workaround: |+ # by hand\n  one\n\n  two\n\nandon: true\n",
            gives: "workaround: restart # by hand\nandon: true\n"
        ) { try $0.set("workaround", "restart") }
        try expectEdit(of: "workaround: >\n  one\n  two\n", gives: "workaround: \"a\\nb\"\n") {
            try $0.set("workaround", "a\nb")
        }
    }

    @Test(
        "A text is quoted when a YAML reader would give another one back",
        arguments: [
            ("plain words, and more [1]", "plain words, and more [1]"), ("a: b", "\"a: b\""), ("ends:", "\"ends:\""),
            ("Fix #123", "\"Fix #123\""), ("C#", "C#"), ("- dash", "\"- dash\""), ("-dash", "-dash"), ("", "\"\""),
            ("null", "\"null\""), ("~", "\"~\""), ("true", "\"true\""), ("yes", "\"yes\""), ("1.10", "\"1.10\""),
            ("2026-03-03", "\"2026-03-03\""), (" x", "\" x\""), ("[x]", "\"[x]\""), ("{x", "\"{x\""),
            ("@li", "\"@li\""),
            ("`x`", "\"`x`\""), ("\"x\"", "'\"x\"'"), ("'x'", "\"'x'\""), ("a\\b: c", "'a\\b: c'"), ("价格：高", "价格：高"),
            ("a\u{2028}b", "\"a\\u2028b\""), ("*x", "\"*x\""), ("&x", "\"&x\""), ("!x", "\"!x\""), ("| x", "\"| x\""),
            ("? x", "\"? x\""), ("--- x", "\"--- x\""), ("12:30", "\"12:30\""),
            ("https://a.example/?x", "https://a.example/?x"),
        ])
    func quoting(text: String, written: String) throws {
        try expectEdit(of: "source: s\n", gives: "source: s\nworkaround: \(written)\n") {
            try $0.set("workaround", text)
        }
        var file = try EditableFile(problemFile("---\n---\n"))
        try file.set("workaround", text)
        try #expect(file.text(at: FieldPath("workaround", in: Problem.fields)) == text)
    }

    @Test("Line ends, a byte order mark and the body stay as they are")
    func carriageReturns() throws {
        var file = try EditableFile(problemFile("\u{FEFF}---\r\ntitle: T # t\r\n---\r\nbody \r\n"))
        try file.set("title", "U")
        try file.set("source", "s")
        try file.set("analysis.root_cause", "r")
        #expect(
            String(decoding: file.file.bytes, as: UTF8.self)
                == "\u{FEFF}---\r\ntitle: U # t\r\nsource: s\r\nanalysis:\r\n  root_cause: r\r\n---\r\nbody \r\n")
    }

    @Test("A map where one value stands is not made up")
    func wrongShape() throws {
        var file = try EditableFile(problemFile("---\nscreening: passed\n---\n"))
        #expect(throws: UneditableFile.self) { try file.set("screening.on", "2026-03-04") }
    }

    @Test("The settings have no `---` lines, and may end without a line end")
    func settings() throws {
        var file = try EditableFile(
            SourceFile(path: "backdrive.yml", contentPath: "backdrive.yml", bytes: Array("title: T".utf8)))
        let path = try FieldPath("cycle.starts_on", in: Settings.fields)
        try file.set(path, to: .scalar("2026-03-02", path.field.type))
        #expect(String(decoding: file.file.bytes, as: UTF8.self) == "title: T\ncycle: {starts_on: 2026-03-02}")
    }
}

@Suite("Field names")
struct FieldPathTests {
    @Test(
        "A name that is no field's comes with the nearest one",
        arguments: [
            ("titel", "title"), ("analysis.categroy", "analysis.category"), ("category", "analysis.category"),
            ("xyz", nil), ("title.x", nil), ("", nil), ("analysis.", nil),
        ])
    func nearest(name: String, meant: String?) {
        #expect {
            try FieldPath(name, in: Problem.fields)
        } throws: { ($0 as? FieldPath.UnknownField)?.nearest == meant }
    }
}
