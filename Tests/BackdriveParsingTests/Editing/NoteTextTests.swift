import BackdriveCore
import BackdriveParsing
import Testing

@Suite("Records that notes name")
struct NoteTextTests {
    private func note(_ text: String) throws -> NoteText {
        try NoteText(SourceFile(path: "notes.md", contentPath: "notes.md", bytes: Array(text.utf8)))
    }

    /// The notes with `[AP-1 t](u)` for every id and every link that begins with one.
    private func linked(_ text: String) throws -> String {
        let file = try note(text).linked {
            "[\($0) t](u)"
        } refreshing: {
            "[\($0.id) t](u)"
        }
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test(
        "Ids in running text become links",
        arguments: [
            ("AP-1", "[AP-1 t](u)"), ("见AP-1，P-2。", "见[AP-1 t](u)，[P-2 t](u)。"),
            ("# AP-1 #\n", "# [AP-1 t](u) #\n"), ("*AP-1*", "*[AP-1 t](u)*"),
            ("| AP-1 |\n| --- |\n| \\| P-2 |\n", "| [AP-1 t](u) |\n| --- |\n| \\| [P-2 t](u) |\n"),
            ("a!AP-1 b\\!AP-1 c\\AP-1 d\\\\AP-1", "a\\![AP-1 t](u) b\\![AP-1 t](u) c\\\\[AP-1 t](u) d\\\\[AP-1 t](u)"),
            ("**AP-1**已完成，已**AP-1**", "**[AP-1 t](u)\u{2060}**已完成，已**\u{2060}[AP-1 t](u)**"),
            ("**AP-1**：好", "**[AP-1 t](u)**：好"), ("---\nx: AP-1\n---\nAP-1", "---\nx: AP-1\n---\n[AP-1 t](u)"),
            ("---\nAP-1", "---\n[AP-1 t](u)"),
            ("# &lt; AP-1 <\n", "# &lt; [AP-1 t](u) <\n"),
            ("# \u{0} AP-1 \u{FFFD}\n", "# \u{0} [AP-1 t](u) \u{FFFD}\n"),
        ])
    func ids(text: String, expected: String) throws {
        #expect(try linked(text) == expected)
        #expect(try linked(expected) == expected)
    }

    @Test(
        "Links that begin with an id are made anew",
        arguments: [
            "[AP-1](x)", "[AP-1 a b](x.md)", "[AP-1 \\[a\\] \\> \\\\](<x>)", "[AP-1 a\nb](x \"t\")",
            "[AP-1 *a* `b`](x)",
            "[AP-1: a](https://x.y/z)",
        ])
    func links(text: String) throws {
        #expect(try linked("> a \(text) b") == "> a [AP-1 t](u) b")
    }

    @Test(
        "What is no running text, and what is a link already, stays",
        arguments: [
            "`AP-1`", "    AP-1", "```\nAP-1\n```", "<!-- AP-1 -->", "<a href=\"x\">AP-1</a>", "<b AP-1>",
            "<div>\nAP-1\n</div>",
            "[a AP-1](x)", "![AP-1](x)", "[AP-1][r]\n\n[r]: x", "[AP-1]\n\n[AP-1]: x", "<https://x.y/AP-1>",
            "https://x.y/AP-1",
            "www.x.yz/AP-1", "[[AP-1]]", "AP&#45;1", "AP\\-1", "xAP-1", "AP-1x", "[AP-1x](y)", "[AP-1](y#z)",
            "[AP-1](y?z)",
            "[AP-1](javascript:x)", "[AP-1](/x)", "[*AP-1*](x)",
        ])
    func others(text: String) throws {
        #expect(try linked(text) == text)
    }

    @Test("A link of raw HTML ends with its tag or its block")
    func html() throws {
        #expect(try linked("<a>AP-1</a> AP-1 <a>AP-1\n\nAP-1") == "<a>AP-1</a> [AP-1 t](u) <a>AP-1\n\n[AP-1 t](u)")
    }

    @Test("What is linked once stays so, whatever stands around it", arguments: 0..<500)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "AP-1", "AP-1", "AP-1", "P-22", "a", "中", "。", " ", " ", "\n", "\n\n", "\r\n", "> ", "- ", "1. ", "    ",
            "# ",
            "```\n", "`", "*", "**", "_", "~~", "[", "](x)", "](", ")", "]", "\\", "!", "&lt;", "&", "<a>", "</a>", "<",
            "|", "\n| - |\n",
            "[AP-1 b](x)", "[AP-1\n> b](x)", "[r]", "\n\n[r]: x\n\n", "---\n", "\u{0}",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
            text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }
        let once = try linked(text)
        #expect(try linked(once) == once, "\(text.debugDescription)")
        let found = try note(text)
        #expect(try note(once).links.count >= found.ids.count + found.links.count, "\(text.debugDescription)")
    }
}
