import Testing

@testable import Mustache

/// Where the specification's own tests are silent.
@Suite("Lenient mode")
struct LenientTests {
    private let object = Datum.object([
        "yes": .flag(true), "empty": .text(""), "text": .text("a'b"), "list": .list([.text("1"), .text("2")]),
    ])

    @Test("shows flags as words, and lists and objects as nothing")
    func kinds() {
        #expect(lenient("{{yes}} {{text}} {{{text}}} [{{list}}{{.}}]", object) == "true a&#39;b a'b []")
    }

    @Test("counts empty text as nothing in sections")
    func emptyText() {
        #expect(lenient("{{#empty}}no{{/empty}}{{^empty}}none{{/empty}}", object) == "none")
    }

    @Test("indents every line of a partial that is not empty, level by level, and never its values")
    func partialIndentation() {
        #expect(
            lenient("  {{>outer}}\n", object, ["outer": "a\n\n\t{{>inner}}\nb {{>inner}}\n", "inner": "x\ny\n"])
                == "  a\n\n  \tx\n  \ty\n  b x\ny\n\n")
    }

    @Test("keeps carriage returns with their line feeds around tags that stand alone")
    func lineEndings() {
        #expect(lenient("a\r\n {{#yes}}\t\r\nb\r\n{{/yes}}\r\nc\rd", object) == "a\r\nb\r\nc\rd")
        #expect(
            lenient("{{<p}}\r\n{{$b}}\r\nx\r\n{{/b}}\r\n{{/p}}\r\ny", object, ["p": "1{{$b}}{{/b}}2\r\n"])
                == "1x\r\n2\r\ny")
    }

    @Test("keeps a block's own content where its replacement names the block again")
    func blockInsideItself() {
        #expect(
            lenient("{{<p}}{{$b}}<{{$b}}inner{{/b}}>{{/b}}{{/p}}", object, ["p": "{{$b}}outer{{/b}}"]) == "<inner>")
    }

    @Test("gives a partial none of the blocks of the template around it, and a parent all of them")
    func blocksAndPartials() {
        let others: KeyValuePairs = ["p": "{{>q}}{{<q}}{{/q}}", "q": "[{{$b}}own{{/b}}]"]
        #expect(lenient("{{<p}}{{$b}}new{{/b}}{{/p}}", object, others) == "[own][new]")
    }

    @Test("stops a partial that includes itself without end")
    func endlessRecursion() {
        #expect(lenient("a{{>main}}", object) == "a")
        #expect(lenientErrors("a{{>main}}") == ["main.mustache:1:5: “main” includes itself without end"])
        #expect(lenient("{{#yes}}.{{>main}}{{/yes}}", object).allSatisfy { $0 == "." })
    }
}
