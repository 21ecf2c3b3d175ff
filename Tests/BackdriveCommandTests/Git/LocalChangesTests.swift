import Foundation
import Testing

@Suite("Local changes: what is shown differs from HEAD")
struct LocalChangesTests {
    private func hasLocalChanges(_ place: Workplace) throws -> Bool {
        let result = try place.run("build")
        #expect(result.exitCode == 0, "\(result.errors)")
        return try #require(try place.shownRevision()).hasSuffix("and local changes")
    }

    @Test("A changed, an added and a removed file is one, in content and templates")
    func changes() throws {
        let place = try Workplace.repository()
        #expect(try !hasLocalChanges(place))
        try place.write(Workplace.problem("Two"), to: "content/problems/P-2.md")
        #expect(try hasLocalChanges(place))
        try place.git.commitAll()
        #expect(try !hasLocalChanges(place))
        try place.write(Workplace.problem("Won"), to: "content/problems/P-2.md")
        #expect(try hasLocalChanges(place))
        try place.remove("content/problems/P-2.md")
        #expect(try hasLocalChanges(place))
        try place.git.commitAll()
        try place.write("/* ours */", to: "Templates/assets/ours.css")
        #expect(try hasLocalChanges(place))
        try place.git.commitAll()
        #expect(try !hasLocalChanges(place))
    }

    @Test("What the content leaves out, other folders' files and a mode are none")
    func nothingShown() throws {
        let place = try Workplace.repository()
        for path in ["README.md", "content/README.md", "content/.DS_Store", "content/.git/x", "Templates/README.md"] {
            try place.write("x", to: path)
        }
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: place.folder.appending(path: "content/problems/P-1.md").path)
        #expect(try !hasLocalChanges(place))
    }

    @Test("A record that git ignores, assumes to be unchanged or left out of the work tree is one")
    func hiddenFromStatus() throws {
        let ignored = try Workplace.repository()
        try ignored.write("P-2.md\n", to: ".gitignore")
        try ignored.write(Workplace.problem("Two"), to: "content/problems/P-2.md")
        #expect(try ignored.git("status", "--porcelain", "content") == "")
        #expect(try hasLocalChanges(ignored))

        for flag in ["--assume-unchanged", "--skip-worktree"] {
            let place = try Workplace.repository()
            try place.git("update-index", flag, "content/problems/P-1.md")
            try place.write(Workplace.problem("Two"), to: "content/problems/P-1.md")
            #expect(try place.git("status", "--porcelain", "content") == "")
            #expect(try hasLocalChanges(place))
            try place.remove("content/problems/P-1.md")
            #expect(try hasLocalChanges(place))
        }
    }

    @Test("Line endings alone are none, a changed attachment is one", arguments: ["sha1", "sha256"])
    func normalisation(format: String) throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.write("---\nname: Li Na\n---\n[a](a.png)\n", to: "content/people/li.na.md")
        let image = place.folder.appending(path: "content/people/a.png")
        try Data([0x89, 0, 0x0D, 0x0A]).write(to: image)
        try place.git("init", "--quiet", "--object-format=\(format)")
        try place.git.commitAll()
        #expect(try !hasLocalChanges(place))
        try place.write("---\r\nname: Li Na\r\n---\r\n[a](a.png)\r\n", to: "content/people/li.na.md")
        #expect(try !hasLocalChanges(place))
        try Data([0x89, 0, 0x0A]).write(to: image)
        #expect(try hasLocalChanges(place))
    }
}
