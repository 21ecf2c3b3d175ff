import Foundation
import Testing

@Suite("check --base: what a change did")
struct BaseTests {
    /// `path:line:column: severity: [code]` of each finding's own line.
    private func heads(_ result: Program.Result) -> [String] {
        result.output.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^(\S+:\d+:\d+: (?:error|warning|note)): .* (\[BD\d{3}\])$/).map { "\($0.1) \($0.2)" }
        }
    }

    private static func plan(_ more: String, dueOn: String = "2026-04-30") -> String {
        """
        ---
        title: A plan
        owner: li.na
        problems: [P-1]
        status: open
        created_on: 2026-03-05
        due_on: \(dueOn)
        acceptance: It no longer happens
        checks: [{on: 2026-03-09, outcome: on_track}]
        \(more)---

        """
    }

    /// A branch `topic` beside `main`, which went on.
    private func branches() throws -> Workplace {
        let place = try Workplace.repository()
        try place.write(Self.plan(""), to: "content/aps/AP-1.md")
        try place.write(Workplace.problem("Two", "prio: 1\n"), to: "content/problems/P-2.md")
        try place.git.commitAll()
        try place.git("switch", "--quiet", "--create", "topic")
        try place.git("switch", "--quiet", "main")
        try place.write(Workplace.problem("Nine"), to: "content/problems/P-9.md")
        try place.git.commitAll()
        try place.git("switch", "--quiet", "topic")
        return place
    }

    @Test(
        "Moves without an entry, removed entries and lost addresses since the branches parted are found, as it is on disk"
    )
    func rules() throws {
        let place = try branches()
        try place.write(
            Self.plan("", dueOn: "2026-05-30").replacing("on_track", with: "at_risk"), to: "content/aps/AP-1.md")
        try place.git.commitAll()
        try FileManager.default.moveItem(
            at: place.folder.appending(path: "content/problems/P-2.md"),
            to: place.folder.appending(path: "content/problems/P-3.md"))
        let result = try place.run("check", "--base", "main")
        #expect(result.exitCode == 1)
        #expect(
            heads(result) == [
                "content/aps/AP-1.md:7:9: error [BD022]",
                "content/aps/AP-1.md:9:10: error [BD023]",
                "content/problems/P-2.md:1:1: error [BD025]",
                "content/problems/P-3.md:5:1: error [BD001]",
            ])
    }

    @Test("What stands on files that the change did not touch is a note, and counts nothing")
    func untouched() throws {
        let place = try branches()
        #expect(try place.run("check").exitCode == 1)
        let clean = try place.run("check", "--base", "main", "--strict")
        #expect(heads(clean) == ["content/problems/P-2.md:5:1: note [BD001]"])
        #expect(clean.exitCode == 0)
        #expect(clean.errors.contains("Nothing is wrong"))
        try place.write(Workplace.problem("Two!", "prio: 1\n"), to: "content/problems/P-2.md")
        let changed = try place.run("check", "--base", "main")
        #expect(heads(changed).last == "content/problems/P-2.md:5:1: error [BD001]")
        #expect(changed.exitCode == 1)
    }

    @Test("A base before there was content makes everything new")
    func empty() throws {
        let place = try Workplace()
        try place.git("init", "--quiet", "--initial-branch=main")
        try place.git.commitAll("Nothing")
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.write("no front matter", to: "content/problems/P-1.md")
        let result = try place.run("check", "--base", "main")
        #expect(heads(result) == ["content/problems/P-1.md:1:1: error [BD007]"])
    }

    @Test("A clone of depth 1 is told what to fetch, and the command helps")
    func shallow() throws {
        let place = try branches()
        try place.git.commitAll()
        let clone = place.folder.lastPathComponent + "-clone"
        try place.git(
            "clone", "--quiet", "--depth", "1", "--no-single-branch", "file://" + place.folder.path, "../" + clone)
        let shallow = Workplace(at: place.folder.path + "-clone")
        let result = try shallow.run("check", "--base", "origin/main")
        #expect(result.exitCode == 2)
        let command = "git -C \(shallow.folder.path) fetch --unshallow"
        #expect(result.errors.hasSuffix(command + "\n"))
        try shallow.git("fetch", "--quiet", "--unshallow")
        #expect(try shallow.run("check", "--base", "origin/main").exitCode == 0)
    }

    @Test("Revisions without a common ancestor are exit 2, unknown ones exit 64")
    func noBase() throws {
        let place = try branches()
        try place.git("switch", "--quiet", "--orphan", "other")
        try place.git.commitAll("Else")
        try place.git("switch", "--quiet", "topic")
        let result = try place.run("check", "--base", "other")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("have no common ancestor"))
        #expect(try place.run("check", "--base", "mian").errors.contains("did you mean 'main'?"))
        #expect(try place.run("check", "--base", "mian").exitCode == 64)
        #expect(try place.run("check", "--base=-main").exitCode == 64)
    }
}
