import Glibc
import Testing

@testable import backdrive

@Suite("Git repository")
struct GitRepositoryTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["repository", "repository/content", "repository/Templates"] { try folder.makeFolder(name) }
    }

    var content: String { folder["repository/content"] }
    var folders: [String] { [content, folder["repository/Templates"], folder["elsewhere"]] }

    func git(_ arguments: String...) async throws {
        let answer = try await Git(folder: folder["repository"])(
            ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"] + arguments)
        try #require(answer?.succeeded == true, "\(answer?.complaint ?? "git is not installed")")
    }

    func commitAll() async throws {
        try await git("add", "--all")
        try await git("commit", "--quiet", "--message", "All")
    }

    @Test("outside a repository there is none")
    func outside() async throws {
        #expect(try await GitRepository.around(content) == nil)
    }

    @Test("before the first commit there is a root and no revision")
    func unborn() async throws {
        try await git("init", "--quiet")
        let repository = try #require(try await GitRepository.around(content))
        #expect(repository == GitRepository(root: folder["repository"], revision: nil))
        #expect(repository.shortRevision == nil)
    }

    @Test("the revision is HEAD's, its short form ten digits long")
    func revision() async throws {
        try folder.write("one", to: "repository/content/a.md")
        try await git("init", "--quiet")
        try await commitAll()
        let repository = try #require(try await GitRepository.around(content))
        #expect(repository.root == folder["repository"])
        #expect(repository.revision?.count == 40)
        #expect(repository.shortRevision?.count == 10)
    }

    @Test("changed, added and deleted files are local changes; dotted names and other folders' files are none")
    func localChanges() async throws {
        try folder.write("one", to: "repository/content/a.md")
        try folder.write("two", to: "repository/content/b.md")
        try await git("init", "--quiet")
        try await commitAll()
        let repository = try #require(try await GitRepository.around(content))
        try folder.write("elsewhere", to: "repository/README.md")
        try folder.write("hidden", to: "repository/content/.DS_Store")
        #expect(try await !repository.hasLocalChanges(in: folders))
        try folder.write("untracked", to: "repository/content/含 \" -> c.md")
        #expect(try await repository.hasLocalChanges(in: folders))
        try await commitAll()
        #expect(try await !repository.hasLocalChanges(in: folders))
        try folder.write("1", to: "repository/content/a.md")
        #expect(try await repository.hasLocalChanges(in: folders))
        try await commitAll()
        unlink(folder["repository/content/b.md"])
        #expect(try await repository.hasLocalChanges(in: folders))
    }

    @Test("a path with pathspec magic in its name is just a path")
    func literalPaths() async throws {
        try await git("init", "--quiet")
        try folder.makeFolder("repository/:(exclude)*")
        try folder.write("x", to: "repository/:(exclude)*/a.md")
        let repository = try #require(try await GitRepository.around(folder["repository/:(exclude)*"]))
        #expect(try await repository.hasLocalChanges(in: [folder["repository/:(exclude)*"]]))
    }
}
