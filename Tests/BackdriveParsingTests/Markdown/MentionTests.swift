import BackdriveCore
import Testing

/// Records' ids in running text, and where in the file they stand (DATA.md §3 "Mentions").
struct MentionTests {
    @Test(
        "a bare id is a mention when nothing of a word touches it",
        arguments: [
            ("见AP-K7QX2，", "见{AP-K7QX2}，"),
            ("P-1 AP-1 SP-1", "{P-1} {AP-1} {SP-1}"),
            ("(P-1), P-2.", "({P-1}), {P-2}."),
            ("XP-1 xAP-1 BP-1 AAP-1 _P-1 -P-1", "XP-1 xAP-1 BP-1 AAP-1 _P-1 -P-1"),
            ("P-1a P-1_ P-1- P- P-a ap-1", "P-1a P-1_ P-1- P- P-a ap-1"),
            ("P-123456789012 P-1234567890123", "{P-123456789012} P-1234567890123"),
            ("**P-1**x *AP-2*", "<strong>{P-1}</strong>x <em>{AP-2}</em>"),
            ("`P-1` [P-1](https://a.b)", "<code>P-1</code> <a href=\"https://a.b\">P-1</a>"),
            ("![P-1](a.png)", "{image a.png|P-1}"),
            ("AP\\-1 &#65;P-1", "AP-1 AP-1"),
            ("P-1/P-2", "{P-1}/{P-2}"),
            ("~~P-1~~P-2", "<del>{P-1}</del>{P-2}"),
        ])
    func bare(markdown: String, expected: String) {
        #expect(RenderedBody(markdown).html == "<p>\(expected)</p>\n")
    }

    @Test(
        "double brackets mention a record of any kind",
        arguments: [
            ("[[li.na]]，[[2026-C03]] [[2026-03-16-cycle]]", "{[li.na]}，{[2026-C03]} {[2026-03-16-cycle]}"),
            ("[[AP-1]] [[AP-1] [AP-1]]", "{[AP-1]} [[{AP-1}] [{AP-1}]]"),
            ("[[]] [[ a ]] [[.a]] [[a b]]", "[[]] {[ a ]} {[.a]} {[a b]}"),
            ("\\[[a]] `[[a]]`", "[[a]] <code>[[a]]</code>"),
            ("[[a]](b.md)", "{link b.md}[a]{end}"),
        ])
    func bracketed(markdown: String, expected: String) {
        #expect(RenderedBody(markdown).html == "<p>\(expected)</p>\n")
    }

    @Test("a mention's place is where it is written, whatever stands before it")
    func places() {
        let body = RenderedBody(
            """
            `AP-1` AP-1 [x AP-1](AP-1.md "AP-1") *AP-1*
            and \\* &amp; &copy;AP-2\\
            [AP-1]: no **见 [[AP-3]]** <b AP-1> AP-1

            > - AP-4 then
            > AP-5 ![AP-1](a.png) AP-6
            >
            >   # AP-7 #

            [d]: https://x.y "AP-8"
            AP-8 [d][d] AP-8

            | AP-9 | `AP-1` |
            | --- | --- |
            | x \\| AP-1 | AP-2 |
            """)
        #expect(
            body.mentions == [
                "1:8 AP-1", "1:39 AP-1", "2:20 AP-2", "3:2 AP-1", "3:16 AP-3", "3:36 AP-1", "5:5 AP-4", "6:3 AP-5",
                "6:23 AP-6", "8:7 AP-7", "11:1 AP-8", "11:13 AP-8", "13:3 AP-9", "15:8 AP-1", "15:15 AP-2",
            ])
    }

    @Test("a byte order mark, CRLF and NUL bytes move no place")
    func bytes() {
        let body = RenderedBody("\u{FEFF}AP-1\r\nx AP-2  \r\n\0 AP-3 见AP-4\r\n")
        #expect(body.mentions.map { $0.split(separator: " ").last } == ["AP-1", "AP-2", "AP-3", "AP-4"])
        for gap in body.body.gaps {
            #expect(body.source(gap.range).hasPrefix("AP-"))
        }
    }
}
