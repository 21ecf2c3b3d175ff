import BackdriveCore
import Foundation
import Testing

@testable import backdrive

@Suite("Renumbering")
struct RenumberingTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try Transcript.restore(place)
    }

    @Test("Whatever step a crash leaves it at, check names the id that then exists twice, or all is done")
    func crashes() async throws {
        let environment: [String: String] = [:]
        let surroundings = Surroundings(
            now: 1_780_000_000, environment: environment, workingDirectory: place.folder.path,
            output: .output(environment), errors: .errors(environment), fileMode: 0o644, program: nil)
        let session = try await EditingSession(
            Pipeline(surroundings: surroundings, content: "content", templates: nil, asOf: nil))
        let record = try NamedRecord("P-7M2Q9", in: session)
        let steps = try Renumbering(record, to: "P-1", in: session.catalog).writes(in: session.content.files).steps
        #expect(steps.count == 5)
        for count in 1...steps.count {
            try Transcript.restore(place)
            try PlannedWrites(steps: Array(steps.prefix(count))).carryOut(in: session.folders)
            let result = try place.run("check")
            #expect(result.exitCode == (count == steps.count ? 0 : 1))
            #expect(result.output.contains(/"P-7M2Q9" is taken.*\[BD005\]/) == (count < steps.count), "after \(count)")
        }
    }

    @Test("An image that names the record's file is a link to it, and so is one whose text is an image")
    func images() throws {
        let text =
            "---\nname: X\n---\n![a](../aps/AP-K7QX2.md) [![b](b.png)](../aps/AP-K7QX2.md#how) ![c](AP-K7QX2.png)\n"
        try place.write(text, to: "content/people/x.md")
        #expect(try place.run("renumber", "AP-K7QX2", "AP-1").exitCode == 0)
        #expect(try place.tree("content").text("people/x.md") == text.replacing("AP-K7QX2.md", with: "AP-1.md"))
    }

    @Test("An error that stands elsewhere, or that the record has already, is none of the change")
    func otherFaults() throws {
        try place.write(
            "---\ntitle: T\nsource: req-change\nreported_on: 2026-03-03\nscreening: {result: passd, on: 2026-03-04}\n---\n",
            to: "content/problems/P-BAD.md")
        #expect(try place.run("check").exitCode == 1)
        let result = try place.run("renumber", "P-BAD", "P-WORSE")
        #expect(result == Program.Result(exitCode: 0, output: "content/problems/P-WORSE.md\n", errors: ""))
    }
}

@Suite("Ids that were in use")
struct UsedIDTests {
    private func git(_ place: Workplace, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"] + arguments
        process.currentDirectoryURL = place.folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.runBounded()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    @Test("in the working tree, in the history or on another branch are not used again")
    func history() throws {
        let place = try Workplace()
        try place.write(Workplace.settings + "ids: sequential\n", to: "content/backdrive.yml")
        try place.write("---\nname: Li Na\n---\n", to: "content/people/li.na.md")
        try place.write("---\nkind: other\ntitle: S\nowner: li.na\n---\n", to: "content/sources/s.md")
        func new() throws -> String { try place.run("new", "problem", "--title", "T", "--source", "s").output }
        try git(place, "init", "--quiet", "--initial-branch=main")
        #expect(try new() == "content/problems/P-001.md\n")
        try git(place, "add", "--all")
        try git(place, "commit", "--quiet", "--message", "One")
        try git(place, "checkout", "--quiet", "-b", "side")
        #expect(try new() == "content/problems/P-002.md\n")
        try git(place, "add", "--all")
        try git(place, "commit", "--quiet", "--message", "Two")
        try git(place, "checkout", "--quiet", "main")
        try git(place, "rm", "--quiet", "content/problems/P-001.md")
        try git(place, "commit", "--quiet", "--message", "None")
        #expect(try new() == "content/problems/P-003.md\n")
        #expect(try new() == "content/problems/P-004.md\n")
    }
}
