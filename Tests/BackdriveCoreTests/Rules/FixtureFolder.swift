import BackdriveCore
import Foundation
import Testing

/// A whole content folder below `Tests/Fixtures`, with the list of its findings beside it.
struct FixtureFolder {
    private let url: URL

    init(_ name: String) {
        url =
            URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Fixtures/\(name)").standardizedFileURL
    }

    func findings() throws -> [Diagnostic] {
        try #require(FixtureSite(texts())).judgement().findings
    }

    /// Content path to text.
    func texts() throws -> [String: String] {
        let content = url.appending(path: "content")
        var files: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: content.path) {
            let file = content.appending(path: path)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false else { continue }
            files[path] = try String(contentsOf: file, encoding: .utf8)
        }
        return files
    }

    /// Those about the content; `backdrive check` finds those of the templates.
    func expectedLines() throws -> [String] {
        try String(contentsOf: url.appending(path: "expected.txt"), encoding: .utf8)
            .split(separator: "\n").filter { !$0.hasPrefix("Templates/") }.map(String.init)
    }
}
