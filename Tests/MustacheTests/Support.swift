@testable import Mustache

/// A template in a file named after it.
func source(_ name: String, _ text: String) -> TemplateSource {
    TemplateSource(name: name, path: "\(name).mustache", text: Array(text.utf8))
}

/// What the template `main` shows in lenient mode.
func lenient(_ main: String, _ value: Datum, _ others: KeyValuePairs<String, String> = [:]) -> String {
    let (library, _) = Library.lenient([source("main", main)] + others.map { source($0, $1) })
    return library.text("main", value)
}

/// The errors of the template `main` in lenient mode.
func lenientErrors(_ main: String) -> [String] {
    Library.lenient([source("main", main)]).errors.map(\.description)
}

/// What the template `main` shows in strict mode.
func strict<Row>(
    _ main: String, _ row: Row, _ view: View<Row>, _ others: KeyValuePairs<String, String> = [:],
    constants: [String: Datum] = [:]
) -> String {
    let (library, errors) = Library.compile(
        [source("main", main)] + others.map { source($0, $1) },
        entries: [("main", view.type)],
        constants: constants)
    return errors.isEmpty ? library.text("main", row) : errors.map(\.description).joined(separator: "\n")
}

/// The errors of the template `main`, compiled against `view`, in strict mode.
func strictErrors<Row>(
    _ main: String, _ view: View<Row>, _ others: KeyValuePairs<String, String> = [:], constants: [String: Datum] = [:]
) -> [String] {
    let sources = [source("main", main)] + others.map { source($0, $1) }
    return Library.compile(sources, entries: [("main", view.type)], constants: constants).errors.map(\.description)
}

extension Library {
    func text<Row>(_ name: String, _ row: Row) -> String {
        var output: [UInt8] = []
        render(name, row, into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
