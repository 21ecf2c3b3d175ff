import BackdriveCore
import CCmark
import Glibc
import Testing

/// Where no extension is used, the output is that of CommonMark's reference renderer.
struct CommonMarkTests {
    /// The reference renderer's HTML, void elements without their slash and headings a level down, as ours.
    private func reference(_ markdown: String) throws -> String {
        let html = try #require(cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT))
        defer { free(html) }
        var text = String(cString: html).replacing(" />\n", with: ">\n")
        for level in [5, 4, 3, 2, 1] {
            text.replace("<h\(level)>", with: "<h\(level + 1)>")
            text.replace("</h\(level)>", with: "</h\(level + 1)>")
        }
        return text
    }

    private func ours(_ markdown: String) -> String {
        RenderedBody(markdown).html.replacing(/\ id="body-[^"]*"/, with: "")
    }

    @Test(
        "plain documents render as CommonMark does",
        arguments: [
            "", "\n\n", "a\nb  \nc\\\nd\n", "*a* _b_ **c** __d__ ***e*** `f` ``g ` h``\n",
            "# a\n## b #\n\nc\n===\n\nd\n---\n",
            "> a\nb\n\n> > c\n>\n> d\n", "- a\n- b\n  - c\n\n    d\n- e\n", "1) a\n2) b\n\n7. c\n8. d\n",
            "-\n\n  a\n- \n- b\n",
            "    code & <x>\n\n\tmore\n", "```swift foo\nlet a = \"<b>\"\n```\n~~~\n\n~~~\n", "***\n---\n___\n",
            "a&amp;b &copy; &#35; \\* \\a\n",
            "[a](https://x.y/ä?b=[c]&d='e'\\\\f \"t\\\"<\") [b][r] [r]\n\n[r]: <https://r.s/a b> 'u'\n",
            "<https://a.b/?c=d&e>\n", "é\u{A0}中文 \u{202E}x\n",
            "* a\n\n\n  b\n\n* c\n", "1. a\n\n   > b\n\n   ```\n   c\n   ```\n", "- - 1. a\n",
            "a\n\n    b\n\n- c\n\n      d\n",
        ])
    func plain(markdown: String) throws {
        #expect(ours(markdown) == (try reference(markdown)))
    }

    @Test("random documents of plain markup render as CommonMark does", arguments: 0..<300)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "a", "b c", "中", "é", " ", " ", "\n", "\n", "\n\n", "> ", "- ", "* ", "1. ", "  ", "    ", "# ", "```\n",
            "`", "``", "*", "**", "_",
            "__", "[", "](mailto:x)", "](", ")", "\\", "&lt;", "&", "\"", "'", "***\n", "==\n", "---\n", "\t", "<", "!",
            "(", "]",
        ]
        var markdown = ""
        for _ in 0..<Int.random(in: 1...60, using: &generator) {
            markdown += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }
        let expected = try reference(markdown)
        // What differs by rule is left out: raw HTML, images, empty and relative addresses.
        guard !expected.contains("<!--"), !expected.contains("<img"), !expected.contains("href=\"\""),
            !expected.contains(/href="[^m]/)
        else { return }
        #expect(ours(markdown) == expected, "\(markdown.debugDescription)")
    }
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
