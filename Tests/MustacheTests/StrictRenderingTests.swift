import Testing

@testable import Mustache

private struct Chip {
    var label: String
    var href: String?

    static let view = View<Chip>("chip", .text("label") { $0.label }, .text("href") { $0.href })
}

private struct Page {
    var title = "R&D"
    var isDraft = true
    var chips = [Chip(label: "A", href: "/a?b&c"), Chip(label: "<B>")]
    var tags = ["one", "two"]
    var lead: Chip?
    var count = -1024

    static let view = View<Page>(
        "page",
        .text("title") { $0.title }, .markup("body") { _ in Array("<b>x</b>".utf8) }, .flag("draft") { $0.isDraft },
        .list("chips", Chip.view) { $0.chips }, .texts("tags") { $0.tags },
        .optional("lead", Chip.view) { $0.lead },
        .text("count") { $0.count },
        .markup("rule", if: { $0.isDraft }, write: { page, output in output += "<hr>".utf8 }))
}

private func shown(
    _ main: String, _ page: Page = Page(), _ others: KeyValuePairs<String, String> = [:],
    constants: [String: Datum] = [:]
) -> String {
    strict(main, page, Page.view, others, constants: constants)
}

@Suite("Strict mode shows")
struct StrictRenderingTests {
    @Test("text escaped and markup as it is")
    func escaping() {
        #expect(shown("{{title}} {{body}} {{{body}}}{{rule}}") == "R&amp;D <b>x</b> <b>x</b><hr>")
        let hostile = Chip(label: "é<a href='\"x\"'>&amp;")
        #expect(strict("{{label}}", hostile, Chip.view) == "é&lt;a href=&#39;&quot;x&quot;&#39;&gt;&amp;amp;")
    }

    @Test(
        "what means something in HTML escaped wherever it stands",
        arguments: ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"])
    func escapingAnywhere(escape: String) throws {
        let sign = try #require(["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"][escape])
        // Neighbours of the five signs, and bytes beyond ASCII, stay.
        let rest = "!#%();=?ab图é|~\u{7F} is long enough"
        for place in 0...rest.count {
            let (before, after) = (String(rest.prefix(place)), String(rest.dropFirst(place)))
            #expect(
                strict("{{label}}", Chip(label: before + sign + sign + after), Chip.view)
                    == before + escape + escape + after)
        }
    }

    @Test("numbers in digits", arguments: [0, 7, 10, -1024, 1_000_000, .max, .min])
    func numbers(number: Int) {
        #expect(shown("{{count}}", Page(count: number)) == String(number))
    }

    @Test("sections over lists, texts, flags and optional values; empty text counts as nothing")
    func sections() {
        #expect(
            shown("{{#chips}}<{{label}}{{#href}} {{.}}{{/href}}{{^href}} none{{/href}}>{{/chips}}")
                == "<A /a?b&amp;c><&lt;B&gt; none>")
        #expect(shown("{{#tags}}{{.}},{{/tags}}{{^tags}}none{{/tags}}") == "one,two,")
        #expect(shown("{{#draft}}draft {{title}}{{/draft}}{{^draft}}no{{/draft}}") == "draft R&amp;D")
        #expect(shown("{{#lead}}no{{/lead}}{{^lead}}none{{/lead}}[{{lead.label}}]") == "none[]")
        #expect(shown("{{#lead.href}}{{.}}{{/lead.href}}", Page(lead: Chip(label: "", href: "/b"))) == "/b")
        let empty = Chip(label: "")
        #expect(strict("{{#label}}no{{/label}}{{^label}}empty{{/label}}", empty, Chip.view) == "empty")
    }

    @Test("a text section's text in a partial inside it")
    func textInPartial() {
        #expect(shown("{{#title}}{{#draft}}{{>p}}{{/draft}}{{/title}}", Page(), ["p": "<{{.}}>"]) == "<R&amp;D>")
    }

    @Test("names of outer contexts, and the innermost of equal names")
    func contextStack() {
        let inner = View<String>("inner", .text("name") { $0 })
        let outer = View<(String, String)>(
            "outer", .text("name") { $0.0 }, .text("other") { _ in "seen" }, .object("inner", inner) { $0.1 })
        #expect(
            strict("{{#inner}}{{name}} {{other}} {{inner.name}}{{/inner}} {{name}}", ("out", "in"), outer)
                == "in seen in out")
    }

    @Test("constants from anywhere, escaped once and for all, behind fields of the same name")
    func constants() {
        let constants: [String: Datum] = [
            "words": .object(["nav": .object(["matrix": .text("A & B")])]), "title": .text("hidden"),
            "live": .flag(true), "langs": .list([.text("en"), .text("zh")]),
        ]
        #expect(
            shown(
                "{{#chips}}{{words.nav.matrix}};{{/chips}}{{title}}{{#live}}!{{/live}}{{#langs}} {{.}}{{/langs}}"
                    + "{{#words}}{{#nav}} {{matrix}}{{/nav}}{{/words}}{{^live}}no{{/live}}",
                constants: constants)
                == "A &amp; B;A &amp; B;R&amp;D! en zh A &amp; B")
    }

    @Test("one partial in several contexts, each resolved for itself")
    func partials() {
        let other = View<String>("other", .flag("x") { _ in true }, .text("label") { $0 })
        let both = View<Chip>("both", .object("one", Chip.view) { $0 }, .object("two", other) { _ in "2" })
        #expect(
            strict("{{#one}}{{>p}}{{/one}}{{#two}}{{>p}}{{/two}}", Chip(label: "1"), both, ["p": "[{{label}}]"])
                == "[1][2]")
    }

    @Test("a layout with the page's blocks, indented where they stand, and the layout's own where there are none")
    func inheritance() {
        let layout = """
            <title>{{$title}}Backdrive{{/title}}</title>
            <main>
              {{$main}}
              {{/main}}
            </main>
            {{$foot}}
            <p>{{words.foot}}</p>
            {{/foot}}

            """
        let main = """
            {{<layout}}
            {{$title}}{{title}}{{/title}}
            {{$main}}
            <h1>{{title}}</h1>

            {{#tags}}
            {{>tag}}
            {{/tags}}
            {{/main}}
            {{/layout}}

            """
        #expect(
            shown(
                main, Page(), ["layout": layout, "tag": "<i>{{.}}</i>\n"],
                constants: ["words": .object(["foot": .text("End")])]) == """
                    <title>R&amp;D</title>
                    <main>
                      <h1>R&amp;D</h1>

                      <i>one</i>
                      <i>two</i>
                    </main>
                    <p>End</p>

                    """)
    }

    @Test("the same bytes from many threads")
    func threads() async {
        let sources = [source("main", "{{#chips}}{{>c}}{{/chips}}"), source("c", "{{label}}{{title}}")]
        let (library, errors) = Library.compile(sources, entries: [("main", Page.view.type)])
        #expect(errors == [])
        await withTaskGroup(of: String.self) { group in
            for _ in 0..<50 { group.addTask { library.text("main", Page()) } }
            for await text in group { #expect(text == "AR&amp;D&lt;B&gt;R&amp;D") }
        }
    }

    @Test("nothing for a tag in error, so that a preview can still be made")
    func libraryWithErrors() {
        let (library, errors) = Library.compile(
            [source("main", "a{{titel}}b{{>x}}c")], entries: [("main", Page.view.type)])
        #expect(errors.count == 2)
        #expect(library.text("main", Page()) == "abc")
    }
}
