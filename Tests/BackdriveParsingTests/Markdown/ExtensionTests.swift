import Testing

/// Task lists, strikethrough and bare links beyond GitHub's published examples.
struct ExtensionTests {
    private static let open = "<input disabled=\"\" type=\"checkbox\">"
    private static let done = "<input checked=\"\" disabled=\"\" type=\"checkbox\">"

    @Test(
        "a box stands at the start of a list item and nowhere else",
        arguments: [
            ("- [X] a\n", "<ul>\n<li>\(done) a</li>\n</ul>\n"),
            ("1. [ ] a\n", "<ol>\n<li>\(open) a</li>\n</ol>\n"),
            ("- [ ] a\n\n- [x] b\n", "<ul>\n<li>\n<p>\(open) a</p>\n</li>\n<li>\n<p>\(done) b</p>\n</li>\n</ul>\n"),
            ("- [ ]\n", "<ul>\n<li>[ ]</li>\n</ul>\n"),
            ("- [x]a\n", "<ul>\n<li>[x]a</li>\n</ul>\n"),
            ("- [x](y.md) a\n", "<ul>\n<li>{link y.md}x{end} a</li>\n</ul>\n"),
            ("- *[ ] a*\n", "<ul>\n<li><em>[ ] a</em></li>\n</ul>\n"),
            ("- a\n\n  [ ] b\n", "<ul>\n<li>\n<p>a</p>\n<p>[ ] b</p>\n</li>\n</ul>\n"),
            ("[ ] a\n", "<p>[ ] a</p>\n"),
            ("- [ ] AP-1\n", "<ul>\n<li>\(open) {AP-1}</li>\n</ul>\n"),
        ])
    func tasks(markdown: String, expected: String) {
        #expect(RenderedBody(markdown).html == expected)
    }

    @Test(
        "two tildes strike what lies between them in one parent",
        arguments: [
            ("~~a~~ b ~~c~~", "<del>a</del> b <del>c</del>"),
            ("~~a *b* c~~", "<del>a <em>b</em> c</del>"),
            ("*a ~~b~~ c*", "<em>a <del>b</del> c</em>"),
            ("**~~a~~**", "<strong><del>a</del></strong>"),
            ("*a ~~b* c~~", "<em>a ~~b</em> c~~"),
            ("~~a\nb~~", "<del>a\nb</del>"),
            ("~a~ ~~~b~~~", "~a~ ~~~b~~~"),
            ("3~5 天，10~20 天", "3~5 天，10~20 天"),
            ("~~ a ~~", "~~ a ~~"),
            ("`~~a~~`", "<code>~~a~~</code>"),
            ("中文~~删除~~继续", "中文<del>删除</del>继续"),
            ("~~AP-1~~ x", "<del>{AP-1}</del> x"),
            ("[~~a~~](b.md)", "{link b.md}<del>a</del>{end}"),
            ("a~~b", "a~~b"),
        ])
    func strikes(markdown: String, expected: String) {
        #expect(RenderedBody(markdown).html == "<p>\(expected)</p>\n")
    }

    @Test(
        "bare links are found where GitHub finds them, and end before CJK punctuation",
        arguments: [
            ("见https://a.b/c，然后", "见<a href=\"https://a.b/c\">https://a.b/c</a>，然后"),
            ("（www.a.b）", "（www.a.b）"),
            ("(www.a.b)", "(<a href=\"http://www.a.b\">www.a.b</a>)"),
            ("“http://例.中/x”", "“<a href=\"http://%E4%BE%8B.%E4%B8%AD/x\">http://例.中/x</a>”"),
            ("**https://a.b/c**", "<strong><a href=\"https://a.b/c\">https://a.b/c</a></strong>"),
            ("http://localhost:80/\"x\"", "<a href=\"http://localhost:80/%22x\">http://localhost:80/&quot;x</a>&quot;"),
            ("HTTPS://A.B/", "<a href=\"HTTPS://A.B/\">HTTPS://A.B/</a>"),
            ("https://a.b/AP-1 AP-1", "<a href=\"https://a.b/AP-1\">https://a.b/AP-1</a> {AP-1}"),
            ("javascript://a.b ssh://a.b", "javascript://a.b ssh://a.b"),
            ("http://a_b.c http://", "http://a_b.c http://"),
            ("xwww.a.b wwww.a.b www.", "xwww.a.b wwww.a.b www."),
            ("a@b a@b. @b.c", "a@b a@b. @b.c"),
            ("a@b.c, 见a@b.cn。", "<a href=\"mailto:a@b.c\">a@b.c</a>, 见<a href=\"mailto:a@b.cn\">a@b.cn</a>。"),
            ("a@b.c@d", "a@b.c@d"),
            ("[https://a.b](c.md)", "{link c.md}https://a.b{end}"),
            ("`https://a.b`", "<code>https://a.b</code>"),
        ])
    func links(markdown: String, expected: String) {
        #expect(RenderedBody(markdown).html == "<p>\(expected)</p>\n")
    }
}
