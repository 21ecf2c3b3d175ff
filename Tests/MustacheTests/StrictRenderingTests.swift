import Testing

@testable import Mustache

private let chip = Shape("chip", [.text("label"), .text("href", optional: true)])
private let page = Shape(
    "page",
    [
        .text("title"), .markup("body"), .flag("draft"), .list("chips", of: chip), .list("tags", of: .text),
        .object("lead", chip, optional: true),
    ])
private let sample = page([
    "title": .text("R&D"), "body": .markup(Array("<b>x</b>".utf8)), "draft": .flag(true),
    "chips": .list([
        chip(["label": .text("A"), "href": .text("/a?b&c")]), chip(["label": .text("<B>"), "href": .absent]),
    ]),
    "tags": .list([.text("one"), .text("two")]),
    "lead": .absent,
])

@Suite("Strict mode shows")
struct StrictRenderingTests {
    @Test("text escaped and markup as it is")
    func escaping() {
        #expect(strict("{{title}} {{body}} {{{body}}}", sample) == "R&amp;D <b>x</b> <b>x</b>")
        let hostile = chip(["label": .text("é<a href='\"x\"'>&amp;"), "href": .absent])
        #expect(strict("{{label}}", hostile) == "é&lt;a href=&#39;&quot;x&quot;&#39;&gt;&amp;amp;")
    }

    @Test("sections over lists, texts, flags and optional values; empty text counts as nothing")
    func sections() {
        #expect(
            strict("{{#chips}}<{{label}}{{#href}} {{.}}{{/href}}{{^href}} none{{/href}}>{{/chips}}", sample)
                == "<A /a?b&amp;c><&lt;B&gt; none>")
        #expect(strict("{{#tags}}{{.}},{{/tags}}{{^tags}}none{{/tags}}", sample) == "one,two,")
        #expect(strict("{{#draft}}draft {{title}}{{/draft}}{{^draft}}no{{/draft}}", sample) == "draft R&amp;D")
        #expect(strict("{{#lead}}no{{/lead}}{{^lead}}none{{/lead}}[{{lead.label}}]", sample) == "none[]")
        let empty = chip(["label": .text(""), "href": .absent])
        #expect(strict("{{#label}}no{{/label}}{{^label}}empty{{/label}}", empty) == "empty")
    }

    @Test("names of outer contexts, and the innermost of equal names")
    func contextStack() {
        let inner = Shape("inner", [.text("name")])
        let outer = Shape("outer", [.text("name"), .text("other"), .object("inner", inner)])
        let value = outer([
            "name": .text("out"), "other": .text("seen"), "inner": inner(["name": .text("in")]),
        ])
        #expect(strict("{{#inner}}{{name}} {{other}} {{inner.name}}{{/inner}} {{name}}", value) == "in seen in out")
    }

    @Test("constants from anywhere, escaped once and for all, behind fields of the same name")
    func constants() {
        let words = Value.object(
            Object(named: "words", [("nav", .object(Object(named: "nav", [("matrix", .text("A & B"))])))]))
        let constants = [
            "words": words, "title": .text("hidden"), "logo": .markup(Array("<i>".utf8)), "live": .flag(true),
            "langs": .list([.text("en"), .text("zh")]),
        ]
        #expect(
            strict(
                "{{#chips}}{{words.nav.matrix}};{{/chips}}{{title}}{{logo}}{{#live}}!{{/live}}{{#langs}} {{.}}{{/langs}}"
                    + "{{#words}}{{#nav}} {{matrix}}{{/nav}}{{/words}}",
                sample, constants: constants)
                == "A &amp; B;A &amp; B;R&amp;D<i>! en zh A &amp; B")
    }

    @Test("one partial in several contexts, each resolved for itself")
    func partials() {
        let other = Shape("other", [.flag("x"), .text("label")])
        let both = Shape("both", [.object("one", chip), .object("two", other)])
        let value = both([
            "one": chip(["label": .text("1"), "href": .absent]),
            "two": other(["x": .flag(true), "label": .text("2")]),
        ])
        #expect(strict("{{#one}}{{>p}}{{/one}}{{#two}}{{>p}}{{/two}}", value, ["p": "[{{label}}]"]) == "[1][2]")
    }

    @Test("trees through a partial that includes itself, indented level by level, with outer names in sight")
    func trees() {
        let node = Shape("node", [.text("label"), .list("children", of: .itself)])
        let tree = Shape("tree", [.text("mark"), .list("roots", of: node)])
        func make(_ label: String, _ children: [Value] = []) -> Value {
            node(["label": .text(label), "children": .list(children)])
        }
        let value = tree([
            "mark": .text("*"), "roots": .list([make("a", [make("b", [make("c")]), make("d")]), make("e")]),
        ])
        let node1 = "{{mark}} {{label}}\n{{#children}}\n  {{>node}}\n{{/children}}\n"
        #expect(
            strict("{{#roots}}\n{{>node}}\n{{/roots}}\n", value, ["node": node1])
                == "* a\n  * b\n    * c\n  * d\n* e\n")
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
        let words = Value.object(Object(named: "words", [("foot", .text("End"))]))
        #expect(
            strict(main, sample, ["layout": layout, "tag": "<i>{{.}}</i>\n"], constants: ["words": words]) == """
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
        let (library, errors) = Library.compile(sources, entries: [("main", page)])
        #expect(errors == [])
        await withTaskGroup(of: String.self) { group in
            for _ in 0..<50 { group.addTask { library.text("main", sample) } }
            for await text in group { #expect(text == "AR&amp;D&lt;B&gt;R&amp;D") }
        }
    }

    @Test("nothing for a tag in error, so that a preview can still be made")
    func libraryWithErrors() {
        let (library, errors) = Library.compile([source("main", "a{{titel}}b{{>x}}c")], entries: [("main", page)])
        #expect(errors.count == 2)
        #expect(library.text("main", sample) == "abc")
    }
}
