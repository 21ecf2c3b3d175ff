import BackdriveCore
import Testing

/// Addresses of links and images, raw HTML and headings.
struct LinkTests {
    @Test(
        "links may lead to http, https, mailto and relative addresses",
        arguments: [
            ("[a](https://x.y/?q=1&r#s \"t\")", "<a href=\"https://x.y/?q=1&amp;r#s\" title=\"t\">a</a>"),
            ("[a](HTTP://x.y)", "<a href=\"HTTP://x.y\">a</a>"),
            ("<mailto:a@b.c>", "<a href=\"mailto:a@b.c\">mailto:a@b.c</a>"),
            ("[a](../aps/AP-1.md#due)", "{link ../aps/AP-1.md#due}a{end}"),
            ("[a](a%20b%E4%B8%AD.png?raw=1 \"t\")", "{link a b中.png|t}a{end}"),
            ("[a](<a b.pdf>)", "{link a b.pdf}a{end}"),
            ("![a *b*](x.png)", "{image x.png|a b}"),
            ("![](https://x.y/z.png)", "<a href=\"https://x.y/z.png\">https://x.y/z.png</a>"),
            ("![a](http://x.y/z.png \"t\")", "<a href=\"http://x.y/z.png\" title=\"t\">a</a>"),
            ("[![a](http://x.y/z.png)](b.md)", "{link b.md}a{end}"),
            ("[![a](i.png)](https://x.y)", "<a href=\"https://x.y\">{image i.png|a}</a>"),
        ])
    func allowed(markdown: String, expected: String) {
        let body = RenderedBody(markdown)
        #expect(body.html == "<p>\(expected)</p>\n")
        #expect(body.faults == [])
    }

    @Test(
        "any other address is a fault at the address, and its text stays",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "ftp://a.b", "file:///etc",
            "//evil.example", "/absolute", "folder/", "../", "/\\evil.example", "\\\\\\\\evil.example", "http:evil",
            "http:/evil", "https://", "http:////evil", "mailto:", "?q", "a:b", "%01.png", "%ff.png", "a\\\\b.png",
            "java&#10;script:alert(1)", "&#1;javascript:alert(1)", "&#x6A;avascript:alert(1)", "&#32;javascript:x",
            "javascript&colon;alert(1)", "x&Tab;y.md",
        ])
    func refused(address: String) {
        for markdown in ["[*a*](\(address))", "![*a*](\(address) \"t\")"] {
            let body = RenderedBody(markdown)
            #expect(body.html == (markdown.hasPrefix("!") ? "<p>a</p>\n" : "<p><em>a</em></p>\n"))
            #expect(body.faults.count == 1)
            #expect(body.faults.first?.hasSuffix(" at \(address)") == true)
        }
    }

    @Test("a refused address of a definition or autolink is named at the link's text")
    func elsewhere() {
        let body = RenderedBody("[a][b] [b] <javascript:x>\n\n[b]: data:x\n")
        #expect(body.html == "<p>a b javascript:x</p>\n")
        #expect(
            body.faults == ["refused data:x at a", "refused data:x at b", "refused javascript:x at javascript:x"])
    }

    @Test("raw HTML is shown as text, comments vanish")
    func rawHTML() {
        let body = RenderedBody(
            "<div onclick=\"x\">\n*a*\n</div>\n\nb <script>alert(1)</script> <!-- c --> d\n\n"
                + "<!-- e\n\nf -->\n\n<!-- g --> <p>\n")
        #expect(
            body.html == """
                <p>&lt;div onclick=&quot;x&quot;&gt;
                *a*
                &lt;/div&gt;</p>
                <p>b &lt;script&gt;alert(1)&lt;/script&gt;  d</p>
                <p> &lt;p&gt;</p>

                """)
        #expect(
            body.faults == [
                "HTML <div onclick=\"x\">\n*a*\n</div>", "HTML <script>", "HTML <!-- g --> <p>",
            ])
    }

    @Test("control characters are shown as U+FFFD, written or as entities")
    func controls() {
        let body = RenderedBody("a\u{1}\u{2}b\u{7F}c\u{85}d &#7; `\u{8}`\n\n    \u{B}x\n")
        #expect(
            body.html == "<p>a\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}d \u{FFFD} <code>\u{FFFD}</code></p>\n"
                + "<pre><code>\u{FFFD}x\n</code></pre>\n")
        #expect(
            body.faults == [
                "control, 2 bytes", "control, 1 bytes", "control, 2 bytes", "control, 1 bytes", "control, 1 bytes",
            ])
    }

    @Test("headings stand one level down with anchors of their own, and fragments find them")
    func headings() {
        let body = RenderedBody(
            "# Why it `hurts`!\n\n###### 背景 & 影响\n\nSame\n---\n\n## Same\n\n## Same-1\n\n# ?\n\n"
                + "[a](#why-it-hurts) [b](#背景--影响) [c](#%E8%83%8C%E6%99%AF--%E5%BD%B1%E5%93%8D) [d](#body-same-1) "
                + "[e](#none) [f](#)\n"
        )
        #expect(
            body.body.headings == [
                Body.Heading(level: 2, text: "Why it hurts!", anchor: "body-why-it-hurts"),
                Body.Heading(level: 6, text: "背景 & 影响", anchor: "body-背景--影响"),
                Body.Heading(level: 3, text: "Same", anchor: "body-same"),
                Body.Heading(level: 3, text: "Same", anchor: "body-same-1"),
                Body.Heading(level: 3, text: "Same-1", anchor: "body-same-1-1"),
                Body.Heading(level: 2, text: "?", anchor: "body-section"),
            ])
        #expect(body.html.hasPrefix("<h2 id=\"body-why-it-hurts\">Why it <code>hurts</code>!</h2>\n<h6 id=\"body-背景"))
        #expect(body.html.contains("<a href=\"#body-why-it-hurts\">a</a>"))
        for link in [">b</a>", ">c</a>", "<a href=\"#body-same-1\">d</a>"] { #expect(body.html.contains(link)) }
        #expect(body.faults == ["no heading none at #none", "refused # at #"])
        #expect(body.body.anchor(for: "Why-it-hurts") == "body-why-it-hurts")
        #expect(body.body.anchor(for: "none") == nil)
    }
}
