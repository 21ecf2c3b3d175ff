import Testing

@testable import Mustache

@Suite("A shape")
struct ShapeTests {
    static let chip = Shape("chip", [.text("label"), .text("href", optional: true)])
    static let row = Shape("row", [.flag("late"), .list("chips", of: chip)])

    @Test("takes its values in any order")
    func anyOrder() {
        let value = Self.chip(["href": .absent, "label": .text("x")])
        #expect(strict("{{label}}{{#href}}!{{/href}}", value) == "x")
    }

    @Test("traps, naming itself and the field, when a field is missing")
    func missing() async {
        let output = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = ShapeTests.chip(["label": .text("x")])
        }
        expect(output?.standardErrorContent, contains: "the shape “chip” is not given its field “href”")
    }

    @Test("traps when a field is unknown")
    func unknown() async {
        let output = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = ShapeTests.chip(["label": .text("x"), "url": .text("y")])
        }
        expect(output?.standardErrorContent, contains: "the shape “chip” has no field “url”")
    }

    @Test("traps when a value, or an item of a list, is of the wrong kind")
    func wrongKind() async {
        let output = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = ShapeTests.row(["late": .flag(true), "chips": .list([.text("x")])])
        }
        expect(
            output?.standardErrorContent,
            contains: "the shape “row” wants list of chip for “chips”, and is given list of text")
    }

    @Test("traps when a value that is not optional is absent")
    func notOptional() async {
        let output = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = ShapeTests.chip(["label": .absent, "href": .absent])
        }
        expect(
            output?.standardErrorContent, contains: "the shape “chip” wants text for “label”, and is given absent")
    }

    @Test("traps when its template is rendered with another shape")
    func wrongShape() async {
        let output = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let (library, _) = Library.compile([source("main", "")], entries: [("main", ShapeTests.row)])
            _ = library.text("main", ShapeTests.chip(["label": .text(""), "href": .absent]))
        }
        expect(
            output?.standardErrorContent,
            contains: "the template “main” wants the shape “row”, and is given chip")
    }

    @Test("describes itself and all it leads to")
    func description() {
        let node = Shape(
            "node", [.object("row", Self.row), .list("children", of: .itself), .markup("body", optional: true)])
        let lines = node.reachable.map { shape in
            "\(shape.name): "
                + shape.fields.map { "\($0.name) \($0.kind.label)\($0.isOptional ? "?" : "")" }.joined(separator: ", ")
        }
        #expect(
            lines == [
                "node: row row, children list of itself, body markup?",
                "row: late flag, chips list of chip",
                "chip: label text, href text?",
            ])
    }
}

@Suite("A library")
struct LibraryTests {
    @Test("tells what each template sees wherever it is used")
    func uses() {
        let main = "{{>chip}}{{#chips}}\n  {{>chip}}\n{{/chips}}{{#chips}}{{>chip}}{{/chips}}{{#late}}{{>end}}{{/late}}"
        let sources = [source("main", main), source("chip", ""), source("end", ""), source("unused", "")]
        let (library, errors) = Library.compile(sources, entries: [("main", ShapeTests.row)])
        #expect(errors == [])
        #expect(
            library.uses.map { "\($0.template): " + $0.stack.map(\.label).joined(separator: " > ") } == [
                "main: row", "chip: row", "chip: row > chip", "end: row > flag",
            ])
    }
}

private func expect(_ bytes: [UInt8]?, contains text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let output = String(decoding: bytes ?? [], as: UTF8.self)
    #expect(output.contains(text), "\(output)", sourceLocation: sourceLocation)
}
