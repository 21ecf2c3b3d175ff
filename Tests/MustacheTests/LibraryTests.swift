import Testing

@testable import Mustache

private let chip = View<String>("chip", .text("label") { $0 }, .text("href") { _ in String?.none })
private let row = View<[String]>("row", .flag("late") { $0.isEmpty }, .list("chips", chip) { $0 })

@Suite("A view")
struct ViewTests {
    @Test("describes itself and all it leads to")
    func description() {
        let page = View<[String]>("page", .object("row", row) { $0 }, .markup("body") { _ in nil })
        let lines = page.type.reachable.map { view in
            "\(view.name): "
                + view.fields.map { "\($0.name) \($0.kind.label)\($0.isOptional ? "?" : "")" }.joined(separator: ", ")
        }
        #expect(
            lines == [
                "page: row row, body markup?", "row: late flag, chips list of chip", "chip: label text, href text?",
            ])
    }

    @Test("is read only where a template names it")
    func isPulled() {
        let view = View<Int>(
            "page", .text("a") { $0 }, .text("b") { number -> Int in preconditionFailure("\(number)") })
        #expect(strict("{{a}}", 1, view) == "1")
    }
}

@Suite("A library")
struct LibraryTests {
    @Test("tells what each template sees wherever it is used")
    func uses() {
        let main = "{{>chip}}{{#chips}}\n  {{>chip}}\n{{/chips}}{{#chips}}{{>chip}}{{/chips}}{{#late}}{{>end}}{{/late}}"
        let sources = [source("main", main), source("chip", ""), source("end", ""), source("unused", "")]
        let (library, errors) = Library.compile(sources, entries: [("main", row.type)])
        #expect(errors == [])
        #expect(
            library.uses.map { use in "\(use.template): " + use.stack.map(label).joined(separator: " > ") } == [
                "main: row", "chip: row", "chip: row > chip", "end: row",
            ])
    }

    private func label(_ context: TemplateUse.Context) -> String {
        switch context {
        case .row(let view): view.name
        case .text: "text"
        case .constant: "constant"
        }
    }

    @Test("renders nothing for rows of a type that a template was not compiled for")
    func wrongRow() {
        let (library, _) = Library.compile([source("main", "x")], entries: [("main", row.type)])
        #expect(library.text("main", ["a"]) == "x")
        #expect(library.text("main", "a") == "")
    }
}
