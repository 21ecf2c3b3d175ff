import BackdriveCore
import Foundation
import Testing

@Suite("What is said of each slip")
struct SlipWordingTests {
    /// One line of `Fixtures/slips/slips.txt`.
    private struct WrittenSlip {
        let path: String
        let right: String
        let wrong: String

        /// Nil for a comment.
        init?(_ line: String) {
            let parts = line.components(separatedBy: ["‹", "›"]).map { part in
                part.replacing("⏎", with: "\n").replacing("⇥", with: "\t")
            }
            guard parts.count == 5 else { return nil }
            path = parts[0].trimmingCharacters(in: .whitespaces)
            right = parts[1]
            wrong = parts[3]
        }
    }

    @Test("Every message and every help line is as expected.txt has it, and no slip gives two findings")
    func whole() throws {
        let folder = FixtureFolder("slips")
        let site = try folder.texts()
        var lines: [String] = []
        for line in try folder.lines(of: "slips.txt") {
            guard let slip = WrittenSlip(line) else { continue }
            var wrong = site
            let text = try #require(site[slip.path])
            wrong[slip.path] = text.replacing(slip.right, with: slip.wrong, maxReplacements: 1)
            #expect(wrong[slip.path] != text, "\(line)")
            let findings = try FixtureSite.findings(in: wrong)
            #expect(findings.count == 1, "\(line)")
            lines += ["‹\(slip.wrong)›"] + findings.map { $0.wording }
        }
        try folder.expect(lines.joined(separator: "\n"), in: "expected.txt")
    }
}
