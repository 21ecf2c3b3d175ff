import BackdriveCore
import BackdriveParsing
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

    /// The words of the built-in languages.
    static let shownWords = ShownWords(
        ["en", "zh-CN"].map { code in
            let file = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../../Templates/languages/\(code).yml").standardizedFileURL
            return SourceFile(path: code, contentPath: code, bytes: Array((try? Data(contentsOf: file)) ?? Data()))
        })

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
    func expectedLines() throws -> [String] { try lines(of: "expected.txt").filter { !$0.hasPrefix("Templates/") } }

    func lines(of name: String) throws -> [String] {
        try String(contentsOf: url.appending(path: name), encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// Compares a text with a file beside the content; where there is none it is recorded, and the test fails.
    func expect(_ text: String, in name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
        let file = url.appending(path: name)
        guard FileManager.default.fileExists(atPath: file.path) else {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(name): read it, then run again", sourceLocation: sourceLocation)
            return
        }
        #expect(
            try text == String(contentsOf: file, encoding: .utf8), "\(name) differs", sourceLocation: sourceLocation)
    }
}

extension Diagnostic {
    /// All that it says to a reader, line by line, with an empty line at the end.
    var wording: String {
        let notes = notes.map { "note: \($0.location.map { "\($0.name): " } ?? "")\($0.message)\n" }
        return "\(location.name): \(severity): \(message) [\(code)]\n" + (help.map { "help: \($0)\n" } ?? "")
            + notes.joined()
    }
}
