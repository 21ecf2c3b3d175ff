import Foundation
import Testing

@testable import backdrive

@Suite("Faults of a change, in every format")
struct BaseFormatTests {
    /// A change that breaks BD022, BD023 and BD025, each in two ways.
    private func change() throws -> Workplace {
        let place = try Workplace.repository()
        let occurrences = "occurrences: [{on: 2026-03-03, ref: T-1}]\n"
        try place.write(Workplace.problem("One", occurrences), to: "content/problems/P-1.md")
        try place.write(Workplace.problem("Two", "aliases: [P-OLD2]\n"), to: "content/problems/P-2.md")
        try place.write("---\nname: Chen\n---\n", to: "content/people/chen.md")
        for id in ["AP-1", "AP-2"] { try place.write(Workplace.plan(), to: "content/aps/\(id).md") }
        try place.git.commitAll()
        try place.git("switch", "--quiet", "--create", "topic")

        try place.write(
            Workplace.plan(dueOn: "2026-05-08").replacing("on_track", with: "blocked"), to: "content/aps/AP-1.md")
        let struck = "due_history: [{on: 2026-03-09, from: 2026-04-30, to: 2026-05-15, reason: r, void: wrong}]\n"
        try place.write(Workplace.plan(dueOn: "2026-05-15", struck), to: "content/aps/AP-2.md")
        try place.write(Workplace.problem("One"), to: "content/problems/P-1.md")
        try place.write(Workplace.problem("Two"), to: "content/problems/P-2.md")
        try place.remove("content/people/chen.md")
        return place
    }

    @Test("Each is found in its place and said whole", arguments: FindingsFormat.allCases)
    func formats(format: FindingsFormat) throws {
        let result = try change().run("check", "--base", "main", "--format", "\(format)")
        #expect(result.exitCode == 1)
        // Their words are the rules' own, and change with them.
        let text = result.output.replacing(/("rules": \[)\n[\s\S]*?\n {10}\]/) { "\($0.1)…]" }
        try Golden.expect(text, in: "Tests/Fixtures/against-base/findings.\(format)")
        for code in ["BD022", "BD023", "BD025"] {
            #expect(text.components(separatedBy: code).count > 2, "\(code)")
        }
    }
}
