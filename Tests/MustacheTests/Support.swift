@testable import Mustache

/// A template in a file named after it.
func source(_ name: String, _ text: String) -> TemplateSource {
    TemplateSource(name: name, path: "\(name).mustache", text: Array(text.utf8))
}

/// What the template `main` shows in lenient mode.
func lenient(_ main: String, _ value: Value, _ others: KeyValuePairs<String, String> = [:]) -> String {
    let (library, _) = Library.lenient([source("main", main)] + others.map { source($0, $1) })
    return library.text("main", value)
}

/// The errors of the template `main` in lenient mode.
func lenientErrors(_ main: String) -> [String] {
    Library.lenient([source("main", main)]).errors.map(\.description)
}

/// What the template `main` shows in strict mode.
func strict(
    _ main: String, _ value: Value, _ others: KeyValuePairs<String, String> = [:], constants: [String: Value] = [:]
) -> String {
    guard case .object(let object) = value else { return "not an object" }
    let (library, errors) = Library.compile(
        [source("main", main)] + others.map { source($0, $1) },
        entries: [("main", object.shape)],
        constants: constants)
    return errors.isEmpty ? library.text("main", value) : errors.map(\.description).joined(separator: "\n")
}

/// The errors of the template `main`, rendered with `shape`, in strict mode.
func strictErrors(
    _ main: String, _ shape: Shape, _ others: KeyValuePairs<String, String> = [:], constants: [String: Value] = [:]
) -> [String] {
    let sources = [source("main", main)] + others.map { source($0, $1) }
    return Library.compile(sources, entries: [("main", shape)], constants: constants).errors.map(\.description)
}

extension Library {
    func text(_ name: String, _ value: Value) -> String {
        var output: [UInt8] = []
        render(name, value, into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
