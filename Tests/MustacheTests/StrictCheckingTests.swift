import Testing

@testable import Mustache

/// Nothing is read while templates are checked.
private struct Unread {}

private let chip = View<Unread>("chip", .text("label") { _ in "" }, .text("href") { _ in String?.none })
private let person = View<Unread>("person", .text("name") { _ in "" })
private let row = View<Unread>(
    "row",
    .text("id") { _ in "" }, .text("title") { _ in "" }, .markup("body") { _ in nil },
    .flag("overdue") { _ in false }, .list("chips", chip) { _ in [] }, .texts("tags") { _ in [String]() },
    .optional("owner", person) { _ in nil })

/// Whose names are in sight inside its own list too.
private let chips = View<Unread>("chips", .list("chips", chip) { _ in [] })

@Suite("Strict mode finds")
struct StrictCheckingTests {
    @Test("an unknown name, its line, its column in scalars, and the nearest name")
    func unknownName() {
        let text = "<p>\n  é{{titel}}\n"
        let (_, errors) = Library.compile([source("main", text)], entries: [("main", row.type)])
        #expect(
            errors == [
                TemplateError(
                    path: "main.mustache", bytes: 10..<15, start: TemplatePosition(line: 2, column: 6),
                    end: TemplatePosition(line: 2, column: 11), message: "unknown name “titel” in “row”",
                    help: "did you mean “title”?", includedFrom: nil)
            ])
    }

    @Test("every error in one run, in the order of the text, inside sections that would never show too")
    func everyError() {
        let errors = strictErrors("{{idd}}{{#overdue}}{{ownr.name}}{{^overdue}}{{x}}{{/overdue}}{{/overdue}}", row)
        #expect(
            errors == [
                "main.mustache:1:3: unknown name “idd” in “row” (did you mean “id”?)",
                "main.mustache:1:22: unknown name “ownr” in “row” (did you mean “owner”?)",
                "main.mustache:1:47: unknown name “x” in “row”"
                    + " (known here: body, chips, id, overdue, owner, tags, title)",
            ])
    }

    @Test("a name that is unknown inside an object, list item or constant, at the part at fault")
    func nestedNames() {
        let words = Datum.object(["nav": .text("Go")])
        let errors = strictErrors(
            "{{owner.nmae}}{{#chips}}{{lable}}{{/chips}}{{words.nave}}{{title.x}}{{chips.label}}", row,
            constants: ["words": words])
        #expect(
            errors == [
                "main.mustache:1:9: unknown name “nmae” in “person” (did you mean “name”?)",
                "main.mustache:1:27: unknown name “lable” in “chip” (did you mean “label”?)",
                "main.mustache:1:52: unknown name “nave” in “words” (did you mean “nav”?)",
                "main.mustache:1:66: “title” is text and has no names inside",
                "main.mustache:1:77: “chips” is a list of chip and has no names inside"
                    + " (show its items in a section: {{#chips}}…{{/chips}})",
            ])
    }

    @Test("unknown sections, without guessing at what they hold")
    func unknownSections() {
        #expect(
            strictErrors("{{#chipz}}{{label}}{{/chipz}}{{^ovrdue}}{{idd}}{{/ovrdue}}", row) == [
                "main.mustache:1:4: unknown name “chipz” in “row” (did you mean “chips”?)",
                "main.mustache:1:33: unknown name “ovrdue” in “row” (did you mean “overdue”?)",
                "main.mustache:1:43: unknown name “idd” in “row” (did you mean “id”?)",
            ])
    }

    @Test("unknown partials, parents and blocks, also in templates that nothing uses")
    func unknownTemplates() {
        let errors = strictErrors(
            "{{>chp}}{{<layot}}{{/layot}}{{<layout}}{{$titel}}x{{/titel}}{{/layout}}", row,
            ["chip": "", "layout": "{{$title}}{{/title}}", "unused": "{{>nowhere-at-all}}"])
        #expect(
            errors == [
                "main.mustache:1:4: there is no template “chp” (did you mean “chip”?)",
                "main.mustache:1:12: there is no template “layot” (did you mean “layout”?)",
                "main.mustache:1:43: “layout” has no block “titel” (did you mean “title”?)",
                "unused.mustache:1:4: there is no template “nowhere-at-all” (known here: chip, layout, main, unused)",
            ])
    }

    @Test("an entry without a template")
    func missingEntry() {
        let (_, errors) = Library.compile([source("problem", "")], entries: [("problm", row.type)])
        #expect(errors.map(\.description) == ["problm:1:1: there is no template “problm” (did you mean “problem”?)"])
    }

    @Test("raw text, but not raw markup")
    func rawText() {
        #expect(
            strictErrors("{{{body}}}{{&body}}{{{title}}}{{& owner.name }}", row) == [
                "main.mustache:1:23: “title” is text, and text is always escaped; only markup may be raw"
                    + " (write {{title}})",
                "main.mustache:1:35: “owner.name” is text, and text is always escaped; only markup may be raw"
                    + " (write {{owner.name}})",
            ])
    }

    @Test("text inside an HTML tag but outside quotes")
    func bareAttributes() {
        let fine = "<a href=\"{{id}}\" title='{{id}}' {{body}}>{{id}}</a> 1 < 2 {{id}} <!-- {{id}} -->"
        #expect(strictErrors(fine, row) == [])
        #expect(
            strictErrors("<a href={{id}}>", row) == [
                "main.mustache:1:11: the text “id” stands inside an HTML tag but outside quotes"
                    + " (quote it: \"{{id}}\")"
            ])
    }

    @Test("flags, lists and objects shown as if they were text")
    func nothingToShow() {
        #expect(
            strictErrors("{{overdue}}{{chips}}{{owner}}{{.}}{{#tags}}{{.}}{{/tags}}{{#owner}}{{.}}{{/owner}}", row) == [
                "main.mustache:1:3: “overdue” is a flag and has nothing to show by itself"
                    + " (open it as a section: {{#overdue}}…{{/overdue}})",
                "main.mustache:1:14: “chips” is a list of chip and has nothing to show by itself"
                    + " (open it as a section: {{#chips}}…{{/chips}})",
                "main.mustache:1:23: “owner” is the object person and has nothing to show by itself"
                    + " (open it as a section: {{#owner}}…{{/owner}})",
                "main.mustache:1:32: “.” is the object row and has nothing to show by itself",
                "main.mustache:1:70: “.” is the object person and has nothing to show by itself",
            ])
    }

    @Test("a partial's fault in the place where its names are missing, and who included it there")
    func partialInTwoPlaces() throws {
        let (_, errors) = Library.compile(
            [
                source("main", "{{#chips}}{{>link}}{{/chips}}\n{{#owner}}{{>link}}{{/owner}}"),
                source("link", "{{href}}"),
            ],
            entries: [("main", row.type)])
        #expect(errors.count == 1)
        let error = try #require(errors.first)
        #expect(error.path == "link.mustache")
        #expect(error.message == "unknown name “href” in “person”")
        let includedFrom = TemplateLocation(
            path: "main.mustache", position: TemplatePosition(line: 2, column: 14), offset: 43)
        #expect(error.includedFrom == includedFrom)
    }

    @Test("a template that includes itself without end")
    func recursion() {
        #expect(
            strictErrors("{{>main}}", row) == ["main.mustache:1:4: “main” includes itself without end"])
        #expect(
            strictErrors("{{#chips}}{{>main}}{{/chips}}", chips) == [
                "main.mustache:1:14: “main” includes itself without end"
            ])
    }

    @Test("content of a parent that no block holds")
    func lostContent() {
        #expect(
            strictErrors(
                "{{<layout}}\n  lost {{! fine }}\n  {{$title}}x{{/title}}{{id}}\n{{/layout}}", row,
                ["layout": "{{$title}}{{/title}}"]) == [
                    "main.mustache:2:3: this stands inside a parent but in none of its blocks, so it is never shown",
                    "main.mustache:3:26: this stands inside a parent but in none of its blocks, so it is never shown",
                ])
    }
}
