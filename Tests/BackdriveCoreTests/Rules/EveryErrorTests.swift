import BackdriveCore
import Foundation
import Testing

@Suite("The fixture folder with one fault a rule")
struct EveryErrorTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Fixtures/every-error").standardizedFileURL

    @Test("gives exactly the findings that expected.txt lists, in order")
    func everyRule() throws {
        let findings = try #require(FixtureSite(Self.files())).judgement().findings
        let lines = findings.map {
            "\($0.location.path):\($0.location.start.line):\($0.location.start.column): \($0.severity) [\($0.code)]"
        }
        let expected = try String(contentsOf: Self.folder.appending(path: "expected.txt"), encoding: .utf8)
        #expect(lines == expected.split(separator: "\n").map(String.init))
    }

    @Test("has every rule that looks at one version of the content, once")
    func isComplete() throws {
        let findings = try #require(FixtureSite(Self.files())).judgement().findings
        let found = findings.map(\.code)
        // Against a base (BD022, BD023, BD025) and about templates (BD095).
        let elsewhere: Set<RuleCode> = [22, 23, 25, 95]
        #expect(found.sorted() == RuleBook.all.map { $0.code }.filter { !elsewhere.contains($0) })
    }

    @Test("gives findings whose messages name something, end without a full stop and keep to one line")
    func wording() throws {
        for finding in try #require(FixtureSite(Self.files())).judgement().findings {
            for text in [finding.message, finding.help ?? "-"] + finding.notes.map(\.message) {
                #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("\n"), "\(finding.code): \(text)")
            }
        }
    }

    private static func files() throws -> [String: String] {
        let content = folder.appending(path: "content")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: content.path)
        var files: [String: String] = [:]
        for path in paths where path.contains(".") {
            let url = content.appending(path: path)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false else { continue }
            files[path] = try String(contentsOf: url, encoding: .utf8)
        }
        return files
    }
}
