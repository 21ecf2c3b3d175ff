import Foundation
import Testing

/// The published examples of GitHub's extensions, where the specification's folder stands beside the package.
struct GitHubExamplesTests {
    struct Example: Decodable, CustomTestStringConvertible {
        let `extension`: String
        let markdown: String
        let html: String

        var testDescription: String { "\(`extension`): \(markdown.prefix(40))" }
    }

    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/spec/gfm/examples.json")
    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func examples() throws -> [Example] {
        guard isPresent else { return [] }
        return try JSONDecoder().decode([Example].self, from: Data(contentsOf: folder))
            .filter { $0.extension != "tagfilter" }
    }

    @Test(
        "GitHub's published example renders as GitHub does",
        .enabled(if: isPresent, "the specification's folder is not beside the package"),
        arguments: try examples())
    func example(_ example: Example) {
        #expect(RenderedBody(example.markdown).html == example.html)
    }

    @Test("all published examples were read", .enabled(if: isPresent, "the specification's folder is not here"))
    func count() throws {
        #expect(try Self.examples().count == 23)
    }
}
