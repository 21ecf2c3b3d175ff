import Foundation
import Testing

@testable import Mustache

/// The official Mustache specification's tests, run in lenient mode. They lie beside the repository, not in it.
@Suite("The Mustache specification", .enabled(if: Specification.isPresent, "../shared/spec/mustache is absent"))
struct SpecificationTests {
    @Test("holds in every case", arguments: Specification.files)
    func everyCase(file: String) throws {
        for example in try Specification.examples(in: file) {
            let (library, errors) = Library.lenient(example.sources)
            #expect(errors == [], "\(file): \(example.name)")
            var output: [UInt8] = []
            library.render("main", example.data, into: &output)
            let text = String(decoding: output, as: UTF8.self)
            #expect(text == example.expected, "\(file): \(example.name): \(example.description)")
        }
    }
}

/// The test files of the specification's modules, as data.
enum Specification {
    static let files = [
        "comments", "delimiters", "inheritance", "interpolation", "inverted", "partials", "sections",
    ]

    struct Example {
        let name: String
        let description: String
        let sources: [TemplateSource]
        let data: Datum
        let expected: String
    }

    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared/spec/mustache")

    static var isPresent: Bool {
        FileManager.default.fileExists(atPath: folder.path)
    }

    static func examples(in file: String) throws -> [Example] {
        let bytes = try Data(contentsOf: folder.appendingPathComponent("\(file).json"))
        let root = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        let tests = try #require(root["tests"] as? [[String: Any]])
        try #require(!tests.isEmpty)
        return try tests.map { test in
            let partials = test["partials"] as? [String: String] ?? [:]
            let main = ("main", try #require(test["template"] as? String))
            return Example(
                name: try #require(test["name"] as? String),
                description: test["desc"] as? String ?? "",
                sources: ([main] + partials.map { ($0, $1) }).map { source($0, $1) },
                data: Datum(json: try #require(test["data"])),
                expected: try #require(test["expected"] as? String))
        }
    }
}

extension Datum {
    /// A JSON value; numbers become text as Foundation writes them.
    fileprivate init(json: Any) {
        switch json {
        case let text as String: self = .text(text)
        case let number as NSNumber where isBoolean(number): self = .flag(number.boolValue)
        case let number as NSNumber: self = .text("\(number)")
        case let items as [Any]: self = .list(items.map(Datum.init(json:)))
        case let fields as [String: Any]:
            self = .object(fields.mapValues(Datum.init(json:)))
        default: self = .nothing
        }
    }
}

/// Whether the number was `true` or `false` in the JSON text.
private func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
}
