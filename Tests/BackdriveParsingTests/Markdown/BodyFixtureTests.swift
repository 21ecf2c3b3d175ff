import BackdriveCore
import Foundation
import Testing

@testable import BackdriveParsing

/// What GitHub adds to CommonMark, and what would vanish or show its marks: bodies with their whole HTML and their faults.
@Suite("The bodies of Fixtures/bodies")
struct BodyFixtureTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/bodies")

    @Test(
        "a body has the HTML and the faults that stand beside it",
        arguments: [
            "alerts", "emphasis", "footnotes", "heading-marks", "label-lines", "missing-notes", "other-label",
            "raw-html", "soft-breaks",
        ])
    func whole(name: String) throws {
        let markdown = try String(contentsOf: Self.folder.appending(path: name + ".md"), encoding: .utf8)
        let body = RenderedBody(markdown)
        let output = ([body.html] + body.faults.map { "fault: \($0)\n" }).joined()
        let golden = Self.folder.appending(path: name + ".txt")
        guard FileManager.default.fileExists(atPath: golden.path) else {
            try Data(output.utf8).write(to: golden)
            Issue.record("recorded \(name).txt: read it, then run again")
            return
        }
        #expect(output == (try String(contentsOf: golden, encoding: .utf8)))
    }
}
