import Foundation
import Testing

@Suite("Two people who write at once")
struct TwoClonesTests {
    /// Two clones of one repository, in folders of their own.
    private func clones() throws -> (Workplace, Workplace) {
        let origin = try Workplace.repository()
        try origin.write(Workplace.plan(), to: "content/aps/AP-1.md")
        try origin.write("---\nname: Chen\n---\n", to: "content/people/chen.md")
        try origin.git.commitAll()
        let clones = try ["mine", "theirs"].map { name in
            try origin.git("clone", "--quiet", ".", origin.folder.path + "-" + name)
            return Workplace(at: origin.folder.path + "-" + name)
        }
        return (clones[0], clones[1])
    }

    @Test("Each mints 500 ids; git merges them, or stops at a name that both have")
    func ids() throws {
        let (mine, theirs) = try clones()
        var names: [Set<String>] = []
        for (place, letter) in [(mine, "A"), (theirs, "B")] {
            let rows = (0..<500).map { "\(letter)-\($0),Problem \($0),2026-03-03\n" }.joined()
            try place.write("ref,title,date\n" + rows, to: ".git/export.csv")
            let result = try place.run("import", "csv", ".git/export.csv", "--source", "calls")
            #expect(result.exitCode == 0, "\(result.errors)")
            try place.git.commitAll()
            names.append(Set(result.output.split(separator: "\n").map(String.init)))
        }
        #expect(names.map(\.count) == [500, 500])
        // One in a hundred runs draws an id twice: there are 33 million.
        guard names[0].isDisjoint(with: names[1]) else {
            #expect(throws: UserGit.Failure.self) { try mine.git("pull", "--quiet", "--no-rebase", theirs.folder.path) }
            return
        }
        try mine.git("pull", "--quiet", "--no-rebase", theirs.folder.path)
        let result = try mine.run("check")
        #expect(result.exitCode == 0)
        #expect(result.errors.contains("in 1006 files"))
    }

    @Test("One gives an AP another owner, one moves its due date: git merges both")
    func plan() throws {
        let (mine, theirs) = try clones()
        #expect(try mine.run("set", "AP-1", "owner=chen").exitCode == 0)
        let moved = try theirs.run("log", "AP-1", "due", "2026-05-08", "--reason", "vendor late", "--by", "li.na")
        #expect(moved.exitCode == 0)
        for place in [mine, theirs] { try place.git.commitAll() }
        try mine.git("pull", "--quiet", "--no-rebase", theirs.folder.path)
        let text = try mine.tree("content").text("aps/AP-1.md")
        #expect(text.contains("owner: chen\n"))
        #expect(text.contains("due_on: 2026-05-08\n"))
        #expect(try mine.run("check", "--base", "HEAD~1").exitCode == 0)
    }
}
