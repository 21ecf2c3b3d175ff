import Testing

@testable import Mustache

@Suite("A syntax error is reported with its position")
struct SyntaxErrorTests {
    @Test("when a tag is not closed, and nothing that follows is blamed")
    func unclosedTag() {
        #expect(
            lenientErrors("{{#a}}\n {{b }\n{{/a}}{{/c}}") == [
                "main.mustache:2:2: this tag is not closed by “}}”",
                "main.mustache:3:7: “{{/c}}” closes nothing that is open",
            ])
        #expect(lenientErrors("{{#a}}\n x {{b }\n") == ["main.mustache:2:4: this tag is not closed by “}}”"])
        #expect(lenientErrors("{{{b}}") == ["main.mustache:1:1: this tag is not closed by “}}}”"])
        #expect(lenientErrors("{{") == ["main.mustache:1:1: this tag is not closed by “}}”"])
    }

    @Test("when a section is not closed, and the sections around it still are")
    func unclosedSection() {
        #expect(
            lenientErrors("{{#a}}{{#b}}{{/a}}{{$c}}") == [
                "main.mustache:1:7: “{{#b}}” is never closed (close it with {{/b}})",
                "main.mustache:1:19: “{{$c}}” is never closed (close it with {{/c}})",
            ])
    }

    @Test("when a closing tag closes nothing")
    func strayClose() {
        #expect(lenientErrors("a\n{{/a}}") == ["main.mustache:2:1: “{{/a}}” closes nothing that is open"])
    }

    @Test("when a closing tag is misspelt, once and at the closing tag")
    func misspeltClose() {
        #expect(
            lenientErrors("{{#has_checks}}\n{{#a}}{{/a}}\n{{/has_check}}\n{{#b}}{{/b}}") == [
                "main.mustache:3:1: “{{/has_check}}” closes nothing that is open (did you mean “{{/has_checks}}”?)"
            ])
        #expect(
            lenientErrors("{{$content}}{{/contnet}}{{<page}}{{/pages}}{{^c}}{{/C}}") == [
                "main.mustache:1:13: “{{/contnet}}” closes nothing that is open (did you mean “{{/content}}”?)",
                "main.mustache:1:34: “{{/pages}}” closes nothing that is open (did you mean “{{/page}}”?)",
                "main.mustache:1:50: “{{/C}}” closes nothing that is open (did you mean “{{/c}}”?)",
            ])
        let error = Library.lenient([source("main", "{{#one}}\n{{/onne}}")]).errors.first
        #expect(
            error?.opening
                == TemplateLocation(
                    path: "main.mustache", position: TemplatePosition(line: 1, column: 4), offset: 3))
    }

    @Test("when an opening tag is misspelt, at the opening tag alone")
    func misspeltOpening() {
        let view = View<String>("page", .flag("has_checks") { !$0.isEmpty })
        #expect(
            strictErrors("{{#has_check}}x{{/has_checks}}", view) == [
                "main.mustache:1:4: unknown name “has_check” in “page” (did you mean “has_checks”?)"
            ])
    }

    @Test("when tags are nested deeper than anybody writes, and nothing that follows is blamed")
    func tooDeep() {
        let deep = String(repeating: "{{^a}}", count: 100_000) + String(repeating: "{{/a}}", count: 100_000)
        #expect(lenientErrors(deep) == ["main.mustache:1:601: tags are nested over 100 levels deep"])
        let allowed = String(repeating: "{{^a}}", count: 100) + "x" + String(repeating: "{{/a}}", count: 100)
        #expect(lenient(allowed, .nothing) == "x")
    }

    @Test("when thousands of tags wait for one that closes them all")
    func manyUnclosed() {
        let count = 20_000
        let errors = lenientErrors(String(repeating: "{{a\n", count: count) + "}}")
        #expect(errors.count == count - 1)
        #expect(errors.last == "main.mustache:\(count - 1):1: this tag is not closed by “}}”")
    }

    @Test("when a name or delimiters are missing")
    func missingNames() {
        #expect(
            lenientErrors("{{}}{{# }}{{=x=}}{{= a b c =}}") == [
                "main.mustache:1:1: a tag needs a name",
                "main.mustache:1:5: a tag needs a name",
                "main.mustache:1:11: new delimiters are two words without “=”, such as {{=<% %>=}}",
                "main.mustache:1:18: new delimiters are two words without “=”, such as {{=<% %>=}}",
            ])
    }
}

@Suite("Arbitrary bytes")
struct ArbitraryTemplateTests {
    private struct Page {
        let a: String
        let c: [String]
    }

    private let inner = View<String>("inner", .text("a") { $0 })

    @Test("never trap, and every error lies inside the file", arguments: 0..<40)
    func neverTrap(seed: UInt64) {
        var generator = Seeded(state: seed)
        let pieces = [
            "{{", "}}", "{{{", "}}}", "#a", "^a", "/a", ">main", ">b", "<b", "/b", "$a", "$c", "/c", "!", "=", "a",
            "a.b",
            ".", "..", " ", "\t", "\n", "\r\n", "é", "{{#a}}", "{{/a}}", "{{<b}}", "{{/b}}", "{{$c}}", "{{/c}}",
            "{{=| |=}}",
            "|", "<a b=", "\"", ">", "{{>b}}", "{{>main}}",
        ]
        let view = View<Page>("page", .text("a") { $0.a }, .list("c", inner) { $0.c })
        for _ in 0..<100 {
            let texts = (0..<2).map { _ in
                (0..<Int.random(in: 0..<16, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
                }
                .joined()
            }
            let sources = [source("main", texts[0]), source("b", texts[1])]
            let (library, errors) = Library.compile(sources, entries: [("main", view.type)])
            for error in errors {
                let size = texts[error.path == "b.mustache" ? 1 : 0].utf8.count
                #expect(error.bytes.lowerBound >= 0 && error.bytes.upperBound <= size, "\(texts)")
            }
            _ = library.text("main", Page(a: "y", c: ["x"]))
            _ = Library.lenient(sources).library.text("main", Datum.text("x"))
        }
    }
}

/// A small seeded generator (SplitMix64), so that a failure can be repeated.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
