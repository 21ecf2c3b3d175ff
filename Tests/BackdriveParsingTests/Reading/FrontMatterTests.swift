import BackdriveCore
import BackdriveParsing
import Testing

@Suite("Front matter")
struct FrontMatterTests {
    private func findings(_ bytes: [UInt8], _ kind: RecordKind = .problem) -> [Diagnostic] {
        let file = SourceFile(path: "problems/P-1.md", contentPath: "problems/P-1.md", bytes: bytes)
        return RecordReader(.withoutSettings).read(file, as: kind).findings
    }

    @Test("A byte order mark, CRLF and blanks behind the fences change nothing")
    func lineEndsAndMarks() {
        let text = Sample.problem.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        let fenced = "\u{FEFF}" + text.replacing("---", with: "--- \t")
        #expect(findings(Array(fenced.utf8)).isEmpty)
    }

    @Test("Places are exact behind a byte order mark, CRLF and characters outside the basic plane")
    func placesBehindWideCharacters() throws {
        let text = "\u{FEFF}---\r\ntitle: 价格😀\r\nsource: s\r\nreported_on: 2026-02-30\r\n---\r\n"
        let finding = try #require(findings(Array(text.utf8)).first)
        #expect(finding.location.start == SourcePosition(line: 4, column: 14))
        #expect(finding.location.end == SourcePosition(line: 4, column: 24))
        #expect(String(decoding: Array(text.utf8)[finding.location.range.bytes], as: UTF8.self) == "2026-02-30")
    }

    @Test("Front matter without fields is a map without fields")
    func emptyFrontMatter() {
        #expect(findings(Array("---\n---\nMinutes\n".utf8), .cycle).isEmpty)
        #expect(findings(Array("---\n# nothing yet\n---\n".utf8), .cycle).isEmpty)
        #expect(findings(Array("---\n---\n".utf8)).map(\.code) == [2, 2, 2])
    }

    @Test("A file without front matter says so at its start")
    func noFrontMatter() {
        expectFinding(
            in: "# A heading\n",
            is: """
                BD007 the file has no front matter: its first line must be ---
                help: begin with --- and the fields
                """)
        #expect(findings([]).map(\.code) == [7])
        #expect(findings(Array(" ---\ntitle: x\n---\n".utf8)).map(\.code) == [7])
    }

    @Test("Front matter that nothing closes is reported at its first line")
    func unclosed() {
        expectFinding(
            in: "‹---›\ntitle: x\n",
            is: """
                BD007 the front matter has no end: a second line --- must close it
                help: write --- on a line of its own below the last field
                """)
    }

    @Test("Front matter without a field says how one is written")
    func noFields() {
        expectFinding(
            in: "---\n‹-› a\n---\n",
            is: """
                BD007 here stands no field: a field is its name, a colon, a blank and its value
                help: write one field a line, as in title: …
                """)
        expectFinding(
            in: "---\n‹words› only\n---\n",
            is: """
                BD007 here stands no field: a field is its name, a colon, a blank and its value
                help: write one field a line, as in title: …
                """)
    }

    @Test("Long dashes, or too few or many, are not the line that begins or ends it")
    func likeFences() {
        for dashes in ["———", "–––", "----", "--", "－－－"] {
            let summary = """
                BD007 "\(dashes)" is no --- : three hyphens begin the front matter, and three end it
                help: write ---
                """
            expectFinding(in: "‹\(dashes)›\ntitle: x\nsource: s\nreported_on: 2026-03-03\n---\n", is: summary)
            expectFinding(in: "---\ntitle: x\nsource: s\nreported_on: 2026-03-03\n‹\(dashes)›\n\nBody\n", is: summary)
        }
        expectFinding(
            in: "\n\n---\ntitle: x\n---\n",
            is: """
                BD007 blanks or empty lines stand above the ---, which must be the first line
                help: delete what stands above ---
                """)
    }

    @Test("Invalid UTF-8 names the byte, counted from 0, wherever it stands")
    func invalidUTF8() throws {
        let start = Array(Sample.problem.utf8)
        for wrong: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xBB]] {
            let found = findings(start + Array("é".utf8) + wrong)
            #expect(
                found.map(\.summary) == [
                    """
                    BD009 the file is not valid UTF-8: byte \(start.count + 2), counted from 0, is wrong
                    help: save the file as UTF-8
                    """
                ])
            #expect(found.first?.location.start == SourcePosition(line: 6, column: 2))
        }
    }

    @Test("What was saved in GBK or UTF-16 is told how it was saved")
    func otherEncoding() {
        let name: [UInt8] = [0xC1, 0xD6, 0xD4, 0xBD, 0xBD, 0xBB, 0xD2, 0xD7]
        let gbk = Array("---\nname: ".utf8) + name + Array("\n---\n".utf8)
        let utf16: [UInt8] = [0xFF, 0xFE] + "---\n".utf8.flatMap { [$0, 0] }
        #expect(
            [gbk, utf16].map { findings($0).compactMap(\.help) } == [
                ["it looks like GBK (ANSI): open it as such, see that it reads right, and save it as UTF-8"],
                ["it looks like UTF-16: open it as such, see that it reads right, and save it as UTF-8"],
            ])
    }

    @Test("A file may have 1,048,576 bytes and not one more")
    func size() {
        let start = Array(Sample.problem.utf8)
        let full = start + Array(repeating: UInt8(ascii: "a"), count: 1_048_576 - start.count)
        #expect(findings(full).isEmpty)
        #expect(
            findings(full + [0x0A]).map(\.message) == [
                "the file has 1,048,577 bytes: at most 1,048,576 are read"
            ])
    }

    @Test("Git conflict markers are found in front matter and body; a lone rule of signs is none")
    func conflictMarkers() {
        let message = """
            BD009 a git conflict marker: a merge is not finished here
            help: keep what should stay, of a log the entries of both, and delete the lines <<<<<<<, ======= and >>>>>>>
            """
        expectFinding(
            in: "---\n‹<<<<<<< HEAD›\nstatus: open\n=======\nstatus: done\n>>>>>>> topic\n---\n", is: message)
        expectFinding(in: Sample.problem + "‹<<<<<<< HEAD›\na\n||||||| base\n=======\nb\n>>>>>>> topic\n", is: message)
        #expect(findings(Array((Sample.problem + "Heading\n=======\n>>>>>>> x\n<<<<<<< y\n").utf8)).isEmpty)
        #expect(findings(Array((Sample.problem + "<<<<<<<< y\n=======\n>>>>>>> x\n").utf8)).isEmpty)
    }

    @Test("What ends a line for YAML but for no editor is refused", arguments: ["\u{2028}", "\u{2029}"])
    func lineSeparators(character: String) {
        expectFinding(
            in: Sample.problem("workaround: a‹\(character)›b"),
            is: """
                BD007 the invisible character U+\(character == "\u{2028}" ? "2028" : "2029") may not stand in front matter
                help: delete it; it is invisible in most editors
                """)
        #expect(findings(Array(Sample.problem("workaround: “a” – b").utf8)).isEmpty)
    }

    @Test("Control characters in front matter are refused, tabs and the body's are not")
    func controlCharacters() {
        expectFinding(
            in: Sample.problem("workaround: a‹\u{7}›b"),
            is: """
                BD007 the control character U+0007 may not stand in front matter
                help: delete it; it is invisible in most editors
                """)
        for character in ["\u{0}", "\u{7F}", "\u{85}", "\u{9F}", "\u{FEFF}"] {
            #expect(findings(Array(Sample.problem("workaround: \"a\(character)b\"").utf8)).map(\.code) == [7])
        }
        #expect(findings(Array(Sample.problem("workaround: a\tb").utf8)).isEmpty)
        #expect(findings(Array((Sample.problem + "a\u{7}b").utf8)).isEmpty)
    }
}
