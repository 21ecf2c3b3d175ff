import Foundation
import Testing

@testable import backdrive

@Suite("Excerpts")
struct ExcerptTests {
    /// The excerpt of the text around what stands between `‹` and `›`: the line, and the line of carets.
    private func excerpt(_ marked: String) -> [String]? {
        let parts = marked.split(separator: "‹", omittingEmptySubsequences: false)
        let rest = parts[1].split(separator: "›", omittingEmptySubsequences: false)
        let start = parts[0].utf8.count
        let bytes = Array((parts[0] + rest[0] + rest[1]).utf8)
        return Excerpt(of: bytes, around: start..<start + rest[0].utf8.count).map { [$0.text, $0.indent + $0.carets] }
    }

    @Test("The line stands as it is, with a caret under each marked column")
    func plain() {
        #expect(excerpt("a\nstatus: ‹Done›\nb\n") == ["status: Done", "        ^^^^"])
        #expect(excerpt("‹›---\n") == ["---", "^"])
        #expect(excerpt("a\r\ntitle:‹›\r\n") == ["title:", "      ^"])
        #expect(excerpt("\u{FEFF}‹x›: 1") == ["x: 1", "^"])
        #expect(excerpt("a: ‹[1,\n2]›\n") == ["a: [1,", "   ^^^"])
        #expect(excerpt("a\n \t‹›\nb") == nil)
    }

    @Test("Carets stand where a terminal draws the words")
    func widths() {
        #expect(excerpt("title: 价格 ‹规则›") == ["title: 价格 规则", "            ^^^^"])
        #expect(excerpt("\ta: é‹x›") == [" a: éx", "     ^"])
        #expect(excerpt("e\u{301}‹x›") == ["e\u{301}x", " ^"])
        #expect(excerpt("🚀 ‹x›") == ["🚀 x", "   ^"])
        #expect(excerpt("＃ ‹：›") == ["＃ ：", "   ^^"])
    }

    @Test("What could move the cursor, or be a command of a build's log, is spelled out")
    func hostile() {
        #expect(excerpt("\u{1B}[2J‹x›\u{202E}") == ["\\u{1B}[2Jx\\u{202E}", "         ^"])
        #expect(excerpt("## A ##[group]‹x›") == ["## A #\\u{23}[group]x", "                   ^"])
        #expect(excerpt("##‹vso[task.setvariable]x›")?[0] == "#\\u{23}vso[task.setvariable]x")
    }

    @Test("A long line is cut on both sides of the wrong words, never through them")
    func long() {
        let x = String(repeating: "x", count: 100_000)
        let blanks40 = String(repeating: " ", count: 40)
        #expect(
            excerpt("\(x)‹Done›\(x)") == [
                "…" + x.prefix(40) + "Done" + x.prefix(114) + "…", " " + blanks40 + "^^^^",
            ])
        #expect(
            excerpt("\(x)‹Done›, y") == [
                "…" + x.prefix(151) + "Done, y", String(repeating: " ", count: 152) + "^^^^",
            ])
        #expect(excerpt("‹Done›\(x)") == ["Done" + x.prefix(155) + "…", "^^^^"])
        #expect(excerpt("a ‹\(x)›") == ["a " + x.prefix(157) + "…", "  " + String(repeating: "^", count: 157)])
        #expect(
            excerpt("\(x)‹\(x)›") == [
                "…" + x.prefix(40) + x.prefix(118) + "…", " " + blanks40 + String(repeating: "^", count: 118),
            ])
    }

    @Test("A line that just fits is not cut")
    func fitting() {
        let x = String(repeating: "x", count: 156)
        #expect(excerpt("\(x)‹Done›") == [x + "Done", String(repeating: " ", count: 156) + "^^^^"])
        #expect(excerpt("‹Done›\(x)") == ["Done" + x, "^^^^"])
    }

    @Test("Wherever in a line of wide characters the word stands, it is in the excerpt above its carets")
    func everywhere() throws {
        for lead in stride(from: 0, through: 700, by: 7) {
            let line = String(repeating: "价", count: lead) + "‹错字›" + String(repeating: "格", count: 700 - lead)
            let shown = try #require(excerpt(line))
            let columns = shown[0].unicodeScalars.reduce(0) { $0 + $1.terminalWidth }
            #expect(columns <= Excerpt.widest)
            let before = try #require(shown[0].components(separatedBy: "错字").first)
            #expect(
                shown[1] == String(repeating: " ", count: before.unicodeScalars.reduce(0) { $0 + $1.terminalWidth })
                    + "^^^^")
        }
    }
}
