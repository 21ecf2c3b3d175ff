import BackdriveCore
import Testing

/// Tables beyond GitHub's published examples: where they begin and end, and in what they may stand.
struct TableTests {
    /// Rows of cells, `/` between rows, as a compact picture of the tables and what is around them.
    private func picture(_ markdown: String) -> String {
        var html = RenderedBody(markdown).html
        for (tag, short) in [
            ("<table>\n<thead>\n<tr>\n", "["), ("</tr>\n</thead>\n<tbody>\n<tr>\n", "/"),
            ("</tr>\n</tbody>\n</table>\n", "]"),
            ("</tr>\n</thead>\n</table>\n", "]"), ("</tr>\n<tr>\n", "/"), ("<th>", "("), ("<td>", "("),
            ("</th>\n", ")"),
            ("</td>\n", ")"), ("\n", ""),
        ] {
            html = html.replacing(tag, with: short)
        }
        return html
    }

    @Test(
        "a table begins and ends where GitHub's does",
        arguments: [
            ("text\n| a |\n| - |\n| b |\n", "<p>text</p>[(a)/(b)]"),
            ("a | b\n- | -\n1 | 2\n", "<p>a | b</p><ul><li>| -1 | 2</li></ul>"),
            ("a | b\n-- | --\n1 | 2\n", "[(a)(b)/(1)(2)]"),
            ("a\n:-\nb\n", "[<th align=\"left\">a)/<td align=\"left\">b)]"),
            ("a\n---\nb\n", "<h3 id=\"body-a\">a</h3><p>b</p>"),
            ("| a |\n| - |\n| b |\n---\n", "[(a)/(b)]<hr>"),
            ("| a |\n| - |\n| b |\n===\n", "[(a)/(b)/(===)]"),
            ("| a |\n| - |\n| b |\n--\n", "[(a)/(b)/(--)]"),
            ("| a |\n| - |\n2. b\n", "[(a)]<ol start=\"2\"><li>b</li></ol>"),
            ("| a |\n| - |\n+\n", "[(a)]<ul><li></li></ul>"),
            ("| a |\n| - |\n    b\n", "[(a)]<pre><code>b</code></pre>"),
            ("| a |\n| - |\n# b\n", "[(a)]<h2 id=\"body-b\">b</h2>"),
            ("| a |\n| - |\n|\nb\n", "[(a)]<p>|b</p>"),
            ("| a |\n| - |\n| b |\n\n| c |\n| - |\n", "[(a)/(b)][(c)]"),
            ("| a |\n    | - |\n", "<p>| a || - |</p>"),
            ("    | a |\n    | - |\n", "<pre><code>| a || - |</code></pre>"),
            ("```\n| a |\n| - |\n```\n", "<pre><code>| a || - |</code></pre>"),
            ("| a |\n| - |", "[(a)]"),
            ("| a | b |\n| - | - |\n|| c |\n", "[(a)(b)/()(c)]"),
            ("| # a | - b |\n| - | - |\n| 1. c | > d # |\n", "[(# a)(- b)/(1. c)(&gt; d #)]"),
            ("| a\\\\| b |\n| - | - |\n", "[(a\\)(b)]"),
        ])
    func extent(markdown: String, expected: String) {
        #expect(picture(markdown) == expected)
    }

    @Test(
        "a table stays in the quote or list item that it stands in",
        arguments: [
            ("> | a |\n> | - |\n> | b |\nlazy\n", "<blockquote>[(a)/(b)]</blockquote><p>lazy</p>"),
            ("- | a |\n  | - |\n2. b\n", "<ul><li>[(a)]</li></ul><ol start=\"2\"><li>b</li></ol>"),
            ("> | a |\n| - |\n", "<blockquote><p>| a || - |</p></blockquote>"),
            ("- | a |\n  | - |\n  | b |\n", "<ul><li>[(a)/(b)]</li></ul>"),
            ("- | a |\n  | - |\n| b |\n", "<ul><li>[(a)]</li></ul><p>| b |</p>"),
            (
                "10) > -\t| a | b |\n    >  \t| - | - |\n    >  \t| c | d |\n",
                "<ol start=\"10\"><li><blockquote><ul><li>[(a)(b)/(c)(d)]</li></ul></blockquote></li></ol>"
            ),
            (
                "- x\n\n  y\n  | a |\n  | - |\n  | b |\n- z\n",
                "<ul><li><p>x</p><p>y</p>[(a)/(b)]</li><li><p>z</p></li></ul>"
            ),
            ("- x\n  | a |\n  | - |\n  - n\n", "<ul><li>x[(a)]<ul><li>n</li></ul></li></ul>"),
        ])
    func containers(markdown: String, expected: String) {
        #expect(picture(markdown) == expected)
    }

    @Test("cells hold inline Markdown of their own, with the document's link definitions")
    func cells() {
        let body = RenderedBody(
            "| *a* | [b] | `c\\|d` |\n|-|-|-|\n| *e | f* | AP-1 [[li.na]] |\n| ~~g~~ | www.a.b | <b> |\n\n"
                + "[b]: https://x.y\n")
        #expect(
            body.html == """
                <table>
                <thead>
                <tr>
                <th><em>a</em></th>
                <th><a href="https://x.y">b</a></th>
                <th><code>c|d</code></th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>*e</td>
                <td>f*</td>
                <td>{AP-1} {[li.na]}</td>
                </tr>
                <tr>
                <td><del>g</del></td>
                <td><a href="http://www.a.b">www.a.b</a></td>
                <td>&lt;b&gt;</td>
                </tr>
                </tbody>
                </table>

                """)
        #expect(body.mentions == ["3:13 AP-1", "3:18 li.na"])
        #expect(body.faults == ["HTML <b>"])
    }

    @Test("CRLF and a lone CR end a row as LF does", arguments: ["\r\n", "\r"])
    func lineEnds(end: String) {
        let markdown = "x\n| a |\n| - |\n| AP-1 |\n\nAP-2\n"
        let body = RenderedBody(markdown.replacing("\n", with: end))
        #expect(body.html.replacing(end, with: "\n") == RenderedBody(markdown).html)
        #expect(body.mentions == RenderedBody(markdown).mentions)
    }

    @Test("short rows of a wide table do not multiply what a file may produce")
    func budget() {
        let wide = String(repeating: "a|", count: 20_000) + "\n" + String(repeating: "-|", count: 20_000) + "\n"
        let markdown = wide + String(repeating: "a\n", count: 20_000)
        #expect(RenderedBody(markdown).body.html.count < 60 * markdown.utf8.count)
    }
}
