import Foundation
import Testing

@testable import backdrive

@Suite("build --rev: a revision as git's objects hold it")
struct RevisionTests {
    @Test("It is the site that a checkout of the revision gives on the same day, byte for byte")
    func sameAsCheckout() throws {
        let place = try Workplace()
        try place.copy("content", to: "content")
        try place.write("/* ours */", to: "Templates/assets/ours.css")
        try place.git("init", "--quiet", "--initial-branch=main")
        try place.git.commitAll()
        try place.git("tag", "old")
        try place.git("clone", "--quiet", "--branch", "old", ".", "../\(place.folder.lastPathComponent)-old")
        let old = Workplace(at: place.folder.path + "-old")

        try place.remove("content/aps")
        try place.remove("Templates")
        try place.git.commitAll()
        try place.write("no front matter", to: "content/problems/P-1.md")
        let built = try place.run("build", "--rev", "old", "--as-of", "2026-11-20")
        #expect(built.exitCode == 0, "\(built.errors)")
        #expect(try old.run("build", "--as-of", "2026-11-20").exitCode == 0)
        let (one, two) = (try place.tree("_site"), try old.tree("_site"))
        #expect(one.files.count > 150)
        #expect(one.differences(from: two) == [])
        #expect(try place.shownRevision() == String(try place.git("rev-parse", "old").prefix(10)))
    }

    @Test("A bare repository, in which no content folder lies, is named as such")
    func bare() throws {
        let place = try Workplace.repository()
        try place.git("clone", "--quiet", "--bare", ".", "../\(place.folder.lastPathComponent)-bare")
        let bare = Workplace(at: place.folder.path + "-bare")
        let result = try bare.run("build", "--rev", "HEAD")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("-bare is a bare repository"))
        #expect(result.errors.contains("git clone /"))
    }

    @Test("A clone of depth 1 gives the same site")
    func shallow() throws {
        let place = try Workplace.repository()
        try place.write(Workplace.problem("Two"), to: "content/problems/P-2.md")
        try place.git.commitAll()
        try place.git("clone", "--quiet", "--depth", "1", "file://" + place.folder.path, "clone")
        #expect(try place.run("build").exitCode == 0)
        #expect(try Program.run(["build"], in: place.folder.appending(path: "clone")).exitCode == 0)
        #expect(try place.tree("_site").differences(from: place.tree("clone/_site")) == [])
    }

    @Test("Attachments come as they are stored, and a link or a submodule is a finding")
    func kinds() throws {
        let place = try Workplace.repository()
        try place.write("---\nname: Li Na\n---\n[a](a.csv)\n", to: "content/people/li.na.md")
        try place.write("a,b\r\n", to: "content/people/a.csv")
        try place.git.commitAll()
        try place.remove("content/people/a.csv")
        #expect(try place.run("build", "--rev", "HEAD").exitCode == 0)
        #expect(try place.tree("_site").text("people/a.csv") == "a,b\r\n")

        let problems = place.folder.appending(path: "content/problems").path
        try FileManager.default.createSymbolicLink(atPath: problems + "/P-2.md", withDestinationPath: "/etc/passwd")
        try place.git.commitAll()
        let commit = try place.git("rev-parse", "HEAD")
        try place.git("update-index", "--add", "--cacheinfo", "160000,\(commit),content/sub")
        try place.git("commit", "--quiet", "--message", "Submodule")
        let result = try place.run("build", "--rev", "main")
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("content/problems/P-2.md:1:1: error: this is a symbolic link"))
        #expect(result.errors.contains("content/sub:1:1: error: this is a submodule"))
    }

    @Test("A revision that there is not is exit 64, with the nearest name; one that begins with - is no revision")
    func unknown() throws {
        let place = try Workplace.repository()
        try place.git("branch", "release-7")
        let near = try place.run("build", "--rev", "relaese-7")
        #expect(near.exitCode == 64)
        #expect(near.errors == "error: there is no revision 'relaese-7': did you mean 'release-7'?\n")
        let far = try place.run("build", "--rev", "0123456789012345678901234567890123456789")
        #expect(far.exitCode == 64)
        #expect(try place.run("build", "--rev=--output=/tmp/x").exitCode == 64)
        #expect(try place.run("build", "--rev", "^main").exitCode == 64)
        #expect(try place.run("build", "--rev", "main..release-7").exitCode == 64)
        #expect(try place.run("build", "--rev", "").exitCode == 64)
        try place.git("clone", "--quiet", "--depth", "1", "file://" + place.folder.path, "clone")
        let shallow = try Program.run(["build", "--rev", "v1.0"], in: place.folder.appending(path: "clone"))
        #expect(shallow.exitCode == 64)
        #expect(shallow.errors.contains("git fetch --unshallow"))
    }

    @Test("Outside git, and where the revision has no such folder, it is exit 2")
    func absent() throws {
        let outside = try Workplace()
        try outside.write(Workplace.settings, to: "content/backdrive.yml")
        #expect(try outside.run("build", "--rev", "main").exitCode == 2)
        let place = try Workplace.repository()
        try place.write(Workplace.settings, to: "other/backdrive.yml")
        let result = try place.run("build", "--rev", "main", "--content", "other")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("there is no content folder other/ in main"))
        // The folder of the revision need not be on disk.
        try place.remove("content")
        #expect(try place.run("build", "--rev", "main").exitCode == 0)
    }
}

@Suite("Ids that a repository ever held")
struct RecordHistoryTests {
    @Test("They are those of all branches and of all history, merged, removed and unmerged ones")
    func all() async throws {
        let place = try Workplace.repository()
        let content = place.folder.appending(path: "content").path
        try place.git("switch", "--quiet", "--create", "side")
        try place.write(Workplace.problem("Two"), to: "content/problems/2026/P-2.md")
        try place.git.commitAll()
        try place.remove("content/problems/2026/P-2.md")
        try place.git.commitAll()
        try place.git("switch", "--quiet", "main")
        try place.git("merge", "--quiet", "--no-ff", "side")
        try place.git("branch", "--delete", "side")
        try place.git("switch", "--quiet", "--create", "other")
        try place.write(Workplace.problem("Three"), to: "content/problems/P-3.md")
        try place.write(Workplace.problem("Three"), to: "content/problems/P-4.md")
        try place.write("x", to: "elsewhere/problems/P-5.md")
        try place.write("x", to: "content/problems/no id.md")
        try place.git.commitAll()
        try place.git("update-ref", "refs/remotes/origin/other", "HEAD")
        try place.git("switch", "--quiet", "main")
        try place.git("branch", "--delete", "--force", "other")
        let repository = try #require(try await GitRepository.around(content))
        #expect(
            try await repository.recordIDsEver(in: content).sorted()
                == ["P-1", "P-2", "P-3", "P-4", "calls", "li.na"])
    }

    @Test("Before the first commit there are none")
    func unborn() async throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.git("init", "--quiet")
        let repository = try #require(try await GitRepository.around(place.folder.appending(path: "content").path))
        #expect(try await repository.recordIDsEver(in: place.folder.appending(path: "content").path) == [])
    }
}
