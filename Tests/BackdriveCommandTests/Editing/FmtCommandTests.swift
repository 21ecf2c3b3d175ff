import Foundation
import Testing

@Suite("backdrive fmt")
struct FmtCommandTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private func comments(_ tree: Tree) -> [String: [String]] {
        tree.files.mapValues { data in
            String(decoding: data, as: UTF8.self).matches(of: /(?:^|\s)#[^\r\n]*/.anchorsMatchLineEndings())
                .map { String($0.output).trimmingCharacters(in: .whitespacesAndNewlines) }.sorted()
        }
    }

    private static let contents = Result {
        let small = try ["cases", "faults"].flatMap { folder in
            let path = "Tests/Fixtures/\(folder)"
            return try FileManager.default.contentsOfDirectory(atPath: Program.package.appending(path: path).path)
                .sorted().map { "\(path)/\($0)/content" }
        }
        let large = ["every-error", "every-error-again", "hostile", "layouts"].map { "Tests/Fixtures/\($0)/content" }
        return ["content"] + large + small
    }

    @Test("Formatting is done once, keeps every comment and adds no finding", arguments: try contents.get())
    func idempotence(content: String) throws {
        try place.copy(content, to: "content")
        let before = try place.tree("content")
        let findings = try place.run("check").output
        _ = try place.run("fmt")
        let once = try place.tree("content")
        #expect(comments(once) == comments(before))
        #expect(
            try place.run("check").output.matches(of: /\[BD\d+\]\n/).count == findings.matches(of: /\[BD\d+\]\n/).count)
        #expect(try place.run("fmt").output == "")
        #expect(try place.tree("content") == once)
    }

    @Test("The demonstration is in the canonical layout")
    func demonstration() throws {
        #expect(
            try Program.run(["fmt", "--check"], in: Program.package)
                == Program.Result(exitCode: 0, output: "", errors: ""))
    }

    @Test("Files come into the canonical layout, and --check names those that are not in it")
    func transcript() throws {
        try Transcript.restore(place)
        try place.write("---\nname: a: b\n---\n", to: "content/people/bad.md")
        let before = try place.tree("content")
        let checked = try place.run("fmt", "--check")
        #expect(checked.exitCode == 1)
        #expect(checked.output == "content/aps/AP-K7QX2.md\n")
        #expect(checked.errors.hasPrefix("content/people/bad.md:2:7: error: "))
        #expect(try place.tree("content") == before)
        #expect(try place.run("fmt") == checked)
        let changes = try Transcript.changes(from: before, to: place.tree("content"))
        try Golden.expect(changes, in: "Tests/Fixtures/editing/expected/fmt.txt")
    }

    @Test("A file that cannot be read at all is shown, too")
    func unreadable() throws {
        try Transcript.restore(place)
        let link = place.folder.appending(path: "content/people/link.md").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "elsewhere.md")
        let result = try place.run("fmt", "--check")
        #expect(result.exitCode == 1)
        #expect(result.errors.hasPrefix("content/people/link.md:1:1: error: this is a symbolic link"))
    }
}
