import BackdriveCore
import Testing

@testable import BackdriveParsing

@Suite("The canonical layout")
struct FormattingTests {
    /// Leads `old` to `P-1` and `lina` to `li.na`.
    private static var ids: ReferenceNames {
        ReferenceNames { written, kind in
            switch (written, kind) {
            case ("old", .kind(.problem)), ("old", .any): "P-1"
            case ("lina", .kind(.person)): "li.na"
            default: nil
            }
        }
    }

    private func formatted(_ text: String, as path: String) throws -> String {
        var file = try EditableFile(SourceFile(path: path, contentPath: path, bytes: Array(text.utf8)))
        try file.format(Self.ids)
        return String(decoding: file.file.bytes, as: UTF8.self)
    }

    private func expect(
        _ before: String, gives after: String, as path: String = "problems/P-9.md",
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let body = "---\n\n- body \t\n"
        #expect(
            try formatted("---\n" + before + body, as: path) == "---\n" + after + body, sourceLocation: sourceLocation)
    }

    @Test("Fields come in their order, each with the comments above it and the one behind it")
    func order() throws {
        try expect(
            """
            # when it was told
            reported_on: 2026-03-03 # a Tuesday

            # of two lines
            # that say what
            title: T
            source: s
            # the end

            """,
            gives: """

                # of two lines
                # that say what
                title: T
                source: s
                # when it was told
                reported_on: 2026-03-03 # a Tuesday
                # the end

                """)
    }

    @Test("Fields inside maps and entries have their order too, in braces as well")
    func nestedOrder() throws {
        try expect(
            """
            analysis:
              cause: design # so
              # the day
              on: 2026-03-16
            screening: {by: li.na, result: passed, on: 2026-03-04}
            occurrences:
              - note: |
                  text
                on: 2026-03-01
              - {ref: x, on: 2026-03-02}
            title: T

            """,
            gives: """
                title: T
                screening: {result: passed, on: 2026-03-04, by: li.na}
                analysis:
                  # the day
                  on: 2026-03-16
                  cause: design # so
                occurrences:
                  - on: 2026-03-01
                    note: |
                      text
                  - {on: 2026-03-02, ref: x}

                """)
    }

    @Test("A comment that is indented below a map stays with it; unknown fields come last, as they were")
    func deeperComments() throws {
        try expect(
            "zz: 1\nanalysis:\n  on: 2026-03-16\n  # more to come\nyy: 2\ntitle: T\n",
            gives: "title: T\nanalysis:\n  on: 2026-03-16\n  # more to come\nzz: 1\nyy: 2\n")
    }

    @Test("The blank lines that a block text keeps move with it")
    func blockTexts() throws {
        try expect(
            "workaround: |+\n  text\n\ntitle: T\n", gives: "title: T\nworkaround: |+\n  text\n\n")
    }

    @Test("What comments part within braces, or within an entry behind a dash, keeps its order")
    func leftAlone() throws {
        let text =
            "screening: {by: li.na, # who\n  on: 2026-03-04}\noccurrences:\n  - ref: x\n    # the day\n    on: 2026-03-02\n"
        try expect(text, gives: text)
    }

    @Test("An alias in a reference becomes the id, in the quotes it had; a text that only looks like one stays")
    func aliases() throws {
        try expect(
            "owner: 'lina'\nproblems: [old, P-2]\ncreated_on: 2026-03-16\nchecks:\n  - {on: 2026-03-20, by: lina, note: lina}\ntags: [old]\n",
            gives:
                "owner: 'li.na'\nproblems: [P-1, P-2]\ncreated_on: 2026-03-16\nchecks:\n  - {on: 2026-03-20, by: li.na, note: lina}\ntags: [old]\n",
            as: "aps/AP-1.md")
        try expect("problems: [P-1, old]\n", gives: "problems: [P-1, old]\n", as: "aps/AP-1.md")
    }

    @Test("Every line ends with LF, and no byte order mark stays")
    func lines() throws {
        #expect(
            try formatted("\u{FEFF}---\r\nsource: s\r\ntitle: T\r\n---\r\na\r\n\rb", as: "problems/P-9.md")
                == "---\ntitle: T\nsource: s\n---\na\n\nb")
    }

    @Test("The settings have their order, and end with a line end")
    func settings() throws {
        #expect(
            try formatted("timezone: UTC\ntitle: T\nexemptions:\n- {ids: [old], code: BD082}", as: "backdrive.yml")
                == "title: T\ntimezone: UTC\nexemptions:\n- {code: BD082, ids: [P-1]}\n")
    }
}
