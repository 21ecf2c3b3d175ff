import Foundation
import Testing

@testable import backdrive

@Suite("Git repository")
struct GitRepositoryTests {
    @Test("outside a repository there is none")
    func outside() async throws {
        let place = try Workplace()
        try place.write("", to: "content/.git/description")
        #expect(try await GitRepository.around(place.folder.appending(path: "content").path) == nil)
    }

    @Test("before the first commit there is a root and no revision")
    func unborn() async throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.git("init", "--quiet")
        let repository = try #require(try await GitRepository.around(place.folder.appending(path: "content").path))
        #expect(repository.root == place.folder.path)
        #expect(repository.revision == nil)
        #expect(try place.run("build").exitCode == 0)
        #expect(try place.shownRevision() == nil)
    }

    @Test("the revision is HEAD's, in work trees and submodules too", arguments: ["sha1", "sha256"])
    func revision(format: String) async throws {
        let place = try Workplace()
        try place.write("one", to: "content/a.md")
        try place.git("init", "--quiet", "--object-format=\(format)")
        try place.git.commitAll()
        try place.git("worktree", "add", "--quiet", "elsewhere")
        let head = try place.git("rev-parse", "HEAD")
        for root in [place.folder, place.folder.appending(path: "elsewhere")] {
            let repository = try #require(try await GitRepository.around(root.appending(path: "content").path))
            #expect(repository.root == root.path)
            #expect(repository.revision == head)
            #expect(repository.revision.map(GitRepository.short) == String(head.prefix(10)))
        }
    }

    @Test("a path with pathspec magic in its name is just a path")
    func literalPaths() throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: ":(exclude)*/backdrive.yml")
        try place.git("init", "--quiet")
        try place.git.commitAll()
        #expect(try place.run("build", "--content", ":(exclude)*").exitCode == 0)
        #expect(try place.shownRevision() == String(try place.git("rev-parse", "HEAD").prefix(10)))
    }
}
