import Foundation
import Testing

@Suite("check --merge-with: a merge before it is made")
struct MergeTests {
    /// Two branches from one beginning, `main` and `topic`, the latter checked out.
    private func branches(_ main: [String: String?], _ topic: [String: String?]) throws -> Workplace {
        let place = try Workplace.repository()
        try place.write(Workplace.plan(), to: "content/aps/AP-1.md")
        try place.git.commitAll()
        try place.git("branch", "topic")
        for (branch, files) in [("main", main), ("topic", topic)] {
            try place.git("switch", "--quiet", branch)
            for (path, text) in files {
                if let text { try place.write(text, to: path) } else { try place.remove(path) }
            }
            try place.git.commitAll()
        }
        return place
    }

    @Test("Owner and due date of one AP, edited on two branches, merge clean")
    func clean() throws {
        let moved = Workplace.plan().replacing(
            "due_on: 2026-04-30",
            with: "due_on: 2026-05-08\ndue_history: [{on: 2026-03-09, from: 2026-04-30, to: 2026-05-08, reason: r}]")
        let place = try branches(
            [
                "content/people/chen.md": "---\nname: Chen\n---\n",
                "content/aps/AP-1.md": Workplace.plan().replacing("li.na", with: "chen"),
            ],
            ["content/aps/AP-1.md": moved])
        let before = try Tree(place.folder)
        let result = try place.run("check", "--merge-with", "main", "--base", "main")
        #expect(result.exitCode == 0, "\(result.output)")
        #expect(result.errors.contains("Nothing is wrong") || result.errors.contains("0 errors"))
        // Nothing was written, neither to the work tree nor to the repository.
        #expect(try Tree(place.folder) == before)
    }

    @Test("The same id on two branches, each green alone, fails with both files named")
    func sameID() throws {
        let place = try branches(
            ["content/problems/P-2.md": Workplace.problem("Two")],
            ["content/problems/P-2.md": Workplace.problem("Zwei")])
        #expect(try place.run("check").exitCode == 0)
        let result = try place.run("check", "--merge-with", "main")
        #expect(result.exitCode == 1)
        #expect(
            result.output.contains(
                """
                content/problems/P-2.md:1:1: error: P-2 cannot be merged: HEAD and main each added it, and they are not \
                the same [BD009]
                note: one is HEAD:content/problems/P-2.md
                note: one is main:content/problems/P-2.md
                help: give this one another id: backdrive renumber P-2, then backdrive set NEW-ID aliases=, since P-2 stays \
                with the other
                """))

        let apart = try branches(
            ["content/problems/2026/P-2.md": Workplace.problem("Two")],
            ["content/problems/P-2.md": Workplace.problem("Zwei")])
        #expect(try apart.run("check").exitCode == 0)
        let double = try apart.run("check", "--merge-with", "main")
        #expect(double.exitCode == 1)
        #expect(double.output.contains("content/problems/P-2.md:1:1: error: the id \"P-2\" is taken"))
        #expect(double.output.contains("content/problems/2026/P-2.md:1:1: note: "))
    }

    @Test("The way that the help names out of it leads to a green merge, step by step")
    func sameIDApart() throws {
        let place = try branches(
            ["content/problems/P-2.md": Workplace.problem("Two")],
            [
                "content/problems/P-2.md": Workplace.problem("Zwei"),
                "content/people/chen.md": "---\nname: Chen\n---\n[[P-2]]\n",
            ])
        let path = try #require(place.run("renumber", "P-2").output.split(separator: "\n").first)
        let id = String(try #require(path.split(separator: "/").last).dropLast(".md".count))
        try place.git.commitAll()
        // Until the alias is gone, its address would lead to both.
        let halfway = try place.run("check", "--merge-with", "main")
        #expect(halfway.exitCode == 1)
        #expect(
            halfway.output.contains(
                "help: take it out of \"aliases\" (backdrive set \(id) aliases= clears them): "))
        #expect(try place.run("set", id, "aliases=").exitCode == 0)
        try place.git.commitAll()
        for arguments in [["--base", "main"], ["--merge-with", "main"], ["--base", "main", "--merge-with", "main"]] {
            #expect(try Program.run(["check"] + arguments, in: place.folder).exitCode == 0, "\(arguments)")
        }
        try place.git("merge", "--quiet", "main")
        #expect(try place.run("check").exitCode == 0)
        let tree = try place.tree("content")
        #expect(tree.text("problems/P-2.md") == Workplace.problem("Two"))
        #expect(tree.text("problems/\(id).md") == Workplace.problem("Zwei"))
        #expect(tree.text("people/chen.md").hasSuffix("[[\(id)]]\n"))
    }

    @Test("What git cannot merge is named by its record, in content and templates")
    func conflicts() throws {
        let place = try branches(
            [
                "content/problems/P-1.md": Workplace.problem("Uno"), "content/aps/AP-1.md": nil,
                "Templates/assets/ours.css": "a{}", "elsewhere.txt": "1",
            ],
            [
                "content/problems/P-1.md": Workplace.problem("Eins"),
                "content/aps/AP-1.md": Workplace.plan().replacing("A plan", with: "The plan"),
                "Templates/assets/ours.css": "b{}", "elsewhere.txt": "2",
            ])
        let result = try place.run("check", "--merge-with", "main")
        let heads = result.output.split(separator: "\n").filter { $0.contains("[BD009]") }
        #expect(
            heads == [
                "Templates/assets/ours.css:1:1: error: ours.css cannot be merged: HEAD and main each added it, and they are not the same [BD009]",
                "content/aps/AP-1.md:1:1: error: AP-1 cannot be merged: HEAD changed it and main removed it [BD009]",
                "content/problems/P-1.md:1:1: error: P-1 cannot be merged: HEAD and main changed the same lines [BD009]",
            ])
        #expect(result.exitCode == 1)
    }

    @Test("Faults that only the merged content has are found")
    func crossed() throws {
        let place = try branches(
            ["content/people/li.na.md": nil, "content/people/chen.md": "---\nname: Chen\naliases: [li.na]\n---\n"],
            ["content/people/chen.md": "---\nname: Chen\naliases: [li.na]\n---\n"])
        #expect(try place.run("check", "--merge-with", "main").exitCode == 0)
        let broken = try branches(
            ["content/sources/calls.md": nil, "content/problems/P-1.md": nil, "content/aps/AP-1.md": nil],
            ["content/problems/P-2.md": Workplace.problem("Two")])
        let result = try broken.run("check", "--merge-with", "main")
        #expect(result.output.contains("content/problems/P-2.md:3:9: error: "))
        #expect(result.output.contains("[BD006]"))
    }

    @Test("Local changes are not part of it, which a note says")
    func dirty() throws {
        let place = try branches([:], [:])
        #expect(try !place.run("check", "--merge-with", "main").errors.contains("note:"))
        try place.write("no front matter", to: "content/problems/P-7.md")
        let result = try place.run("check", "--merge-with", "main")
        #expect(result.exitCode == 0)
        #expect(result.errors.contains("note: the content has local changes"))
    }

    @Test("It works in repositories of sha256 and in a shallow clone that has the common ancestor")
    func formats() throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.git("init", "--quiet", "--initial-branch=main", "--object-format=sha256")
        for name in ["one", "two", "three"] {
            try place.write("---\nname: \(name)\n---\n", to: "content/people/\(name).md")
            try place.git.commitAll()
        }
        try place.git("switch", "--quiet", "--create", "topic", "HEAD~1")
        try place.write("---\nname: four\n---\n", to: "content/people/four.md")
        try place.git.commitAll()
        #expect(try place.run("check", "--merge-with", "main").errors.contains("in 5 files"))
        try place.git(
            "clone", "--quiet", "--depth", "2", "--no-single-branch", "file://" + place.folder.path, "clone")
        let clone = place.folder.appending(path: "clone")
        #expect(try Program.run(["check", "--merge-with", "origin/main"], in: clone).errors.contains("in 5 files"))
        let temporary = place.folder.appending(path: "nowhere").path
        let result = try place.run("check", "--merge-with", "main", environment: ["TMPDIR": temporary])
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("TMPDIR"))
    }
}
