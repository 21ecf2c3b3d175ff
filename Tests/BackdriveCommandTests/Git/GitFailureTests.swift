import Foundation
import Testing

@Suite("Git that fails ends the run with the command that mends it")
struct GitFailureTests {
    /// What is named after the last `: ` of the last line.
    private func command(_ result: Program.Result) throws -> String {
        let line = try #require(result.errors.split(separator: "\n").last)
        return String(try #require(line.split(separator: ": ", maxSplits: 1).last))
    }

    @Test("A repository of another owner", arguments: ["check", "build"])
    func foreignOwner(name: String) throws {
        let place = try Workplace.repository()
        // What git takes from its own tests: everything belongs to somebody else.
        let home = place.folder.appending(path: "home")
        try place.write("", to: "home/.gitconfig")
        let environment = ["GIT_TEST_ASSUME_DIFFERENT_OWNER": "1", "HOME": home.path]
        let result = try place.run(name, environment: environment)
        #expect(result.exitCode == 2)
        let command = try command(result)
        #expect(command == "git config --global --add safe.directory \(place.folder.path)")
        try place.sh(command, environment: ["HOME": home.path, "GIT_CONFIG_GLOBAL": home.path + "/.gitconfig"])
        #expect(try place.run(name, environment: environment).exitCode == 0)
        #expect(try place.run("check", "--base", "HEAD", environment: environment).exitCode == 0)
    }

    @Test("A path that a shell would take apart is quoted in the command")
    func quoted() throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "it's $HOME/content/backdrive.yml")
        let inside = place.folder.appending(path: "it's $HOME")
        try UserGit(folder: inside)("init", "--quiet")
        let result = try Program.run(["check"], in: inside, environment: ["GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"])
        #expect(try command(result).hasSuffix("safe.directory '\(place.folder.path)/it'\\''s $HOME'"))
    }

    @Test("A HEAD that is damaged, or leads to nothing")
    func brokenHead() throws {
        let place = try Workplace.repository()
        let head = try place.git("rev-parse", "HEAD")
        for (path, text) in [
            (".git/HEAD", ""), (".git/HEAD", "junk\n"), (".git/refs/heads/main", "junk\n"),
            (".git/refs/heads/main", "0123456789012345678901234567890123456789\n"),
        ] {
            try place.write(text, to: path)
            for arguments in [["build"], ["check"], ["check", "--base", "HEAD"]] {
                let result = try Program.run(arguments, in: place.folder)
                #expect(result.exitCode == 2, "\(path) \(text): \(result.errors)")
                #expect(result.errors.contains("git"))
            }
            let command = try command(place.run("check"))
            #expect(command.contains(place.folder.path + "/.git/"))
            try place.sh(command.replacing("COMMIT", with: head))
            #expect(try place.run("build").exitCode == 0, "\(path) \(text)")
            #expect(try place.shownRevision() == String(head.prefix(10)))
        }
    }

    @Test("A repository that lacks objects, and one of a format that git does not know")
    func corrupt() throws {
        let place = try Workplace.repository()
        let tree = try place.git("rev-parse", "HEAD:content")
        try place.remove(".git/objects/\(tree.prefix(2))/\(tree.dropFirst(2))")
        let result = try place.run("build")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("git -C \(place.folder.path) fsck"))
        let future = try Workplace.repository()
        try future.git("config", "core.repositoryformatversion", "9")
        #expect(try future.run("check").exitCode == 2)
    }

    @Test("Without git the content is shown without a revision, and what needs git says so")
    func missing() throws {
        let place = try Workplace.repository()
        try place.write("no front matter", to: "content/problems/P-2.md")
        let inside = place.folder.appending(path: "content")
        let result = try Program.run(["check", "--content", "."], in: inside, environment: ["PATH": "/nowhere"])
        #expect(result.output.hasPrefix("content/problems/P-2.md:1:1: error: "))
        let base = try place.run("check", "--base", "main", environment: ["PATH": "/nowhere"])
        #expect(base.exitCode == 2)
        #expect(base.errors.contains("git is not installed"))
    }
}
