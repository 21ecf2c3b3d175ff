import BackdriveCore
import Glibc
import Testing

@testable import backdrive

@Suite("Site writer")
struct SiteWriterTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @discardableResult
    func build(_ files: [String: String], exchanging: Bool = true) async throws -> SiteWriter.Summary {
        let output = try OutputFolder(folder["site"], apartFrom: [])
        return try await SiteWriter(output: output, slicing: Slicing(cores: 3), exchanging: exchanging).replace(
            with: files.sorted { $0.key < $1.key }.map { OutputFile(path: $0, contents: .bytes(Array($1.utf8))) })
    }

    @Test("a site is written whole, with the marker, and nothing stays beside it", arguments: [true, false])
    func first(exchanging: Bool) async throws {
        let summary = try await build(["index.html": "home", "aps/AP-1.html": "plan"], exchanging: exchanging)
        #expect(summary == SiteWriter.Summary(written: 3, kept: 0, bytes: 8))
        #expect(
            try folder.names() == [
                "site/", "site/.backdrive-site", "site/aps/", "site/aps/AP-1.html", "site/index.html",
            ])
        #expect(folder.text(of: "site/aps/AP-1.html") == "plan")
    }

    @Test("a second site replaces the first whole; unchanged files stay the same files", arguments: [true, false])
    func second(exchanging: Bool) async throws {
        let large = String(repeating: "a long line of text\n", count: 10_000)
        try await build(["same": "same", "large": large, "longer": "12", "other": "abc", "gone/page": "x"])
        let before = try (folder.status(of: "site/same"), folder.status(of: "site/large"))
        let changed = ["same": "same", "large": large, "longer": "123", "other": "abd", "new/page": "y"]
        let summary = try await build(changed, exchanging: exchanging)
        #expect(summary.written == 4 && summary.kept == 2)
        let after = try (folder.status(of: "site/same"), folder.status(of: "site/large"))
        #expect(before.0.st_ino == after.0.st_ino && before.1.st_ino == after.1.st_ino)
        #expect(before.0.st_mtim.tv_nsec == after.0.st_mtim.tv_nsec && after.0.st_nlink == 1)
        for (name, text) in changed { #expect(folder.text(of: "site/" + name) == text) }
        #expect(try !folder.names().contains { $0.contains("gone") || $0.hasPrefix(".site") })
    }

    @Test("attachments are copied")
    func copies() async throws {
        try folder.write("picture", to: "source.png")
        let output = try OutputFolder(folder["site"], apartFrom: [])
        let attachment = OutputFile(path: "problems/source.png", contents: .copy(of: folder["source.png"]))
        try await SiteWriter(output: output).replace(with: [attachment])
        #expect(folder.text(of: "site/problems/source.png") == "picture")
    }

    @Test("a failure half way leaves the old site, the same files, and nothing beside it")
    func failure() async throws {
        try await build(["index.html": "old"])
        let before = try folder.status(of: "site")
        let output = try OutputFolder(folder["site"], apartFrom: [])
        let missing = OutputFile(path: "a.png", contents: .copy(of: folder["absent.png"]))
        await #expect(throws: EnvironmentError.self) { try await SiteWriter(output: output).replace(with: [missing]) }
        let twice = OutputFile(path: "a", contents: .bytes([]))
        await #expect(throws: EnvironmentError.self) {
            try await SiteWriter(output: output).replace(with: [twice, twice])
        }
        #expect(try folder.status(of: "site").st_ino == before.st_ino)
        #expect(try folder.names() == ["site/", "site/.backdrive-site", "site/index.html"])
    }

    @Test("no path leaves the site", arguments: ["../escaped", "/escaped", "a/../../escaped", "a//b", "."])
    func hostilePaths(path: String) async throws {
        await #expect(throws: EnvironmentError.self) { try await build([path: "x"]) }
        #expect(try folder.names() == [])
    }

    @Test("a folder that gains other files meanwhile is not replaced")
    func changedMeanwhile() async throws {
        try folder.makeFolder("site")
        let output = try OutputFolder(folder["site"], apartFrom: [])
        try folder.write("precious", to: "site/thesis")
        await #expect(throws: UsageError.self) { try await SiteWriter(output: output).replace(with: []) }
        #expect(try folder.names() == ["site/", "site/thesis"])
    }

    @Test("what a killed run left is removed, what a living one is making is not")
    func leftovers() async throws {
        try folder.makeFolder(".site.backdrive-dead")
        try folder.write("half", to: ".site.backdrive-dead/index.html")
        let parent = try Descriptor(folder: folder.path)
        let living = try StagingFolder(for: "site", in: parent)
        try folder.makeFolder(".site2.backdrive-dead")
        try await build(["a": ""])
        #expect(
            try folder.names()
                == [
                    ".\(living.name.dropFirst())/", ".site2.backdrive-dead/", "site/", "site/.backdrive-site", "site/a",
                ].sorted())
    }

    @Test("a staging folder that another run removes before it is locked is made anew")
    func removedBeforeItsLock() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [folder] in
                let parent = try Descriptor(folder: folder.path)
                for _ in 0..<300 { _ = try StagingFolder(for: "site", in: parent) }
            }
            group.addTask { [folder] in
                let parent = try Descriptor(folder: folder.path)
                for _ in 0..<300 { try await StagingFolder.removeLeftovers(of: "site", in: parent) }
            }
            try await group.waitForAll()
        }
    }

    @Test("a site that a killed run left between its two renames comes back")
    func recovery() async throws {
        try await build(["index.html": "old"])
        try #require(rename(folder["site"], folder[".site.backdrive.old"]) == 0)
        let parent = try Descriptor(folder: folder.path)
        let exchange = FolderExchange(new: "", place: "site", retired: ".site.backdrive.old")
        try await exchange.recover(in: parent.number)
        #expect(folder.text(of: "site/index.html") == "old")
        #expect(try !folder.names().contains { $0.hasPrefix(".site") })
    }

    @Test("an old site that a killed run left after its two renames is removed", arguments: [true, false])
    func leftoverOfRenames(exchanging: Bool) async throws {
        try await build(["index.html": "old"], exchanging: exchanging)
        try folder.makeFolder(".site.backdrive.old")
        try folder.write("older", to: ".site.backdrive.old/index.html")
        try await build(["index.html": "new"], exchanging: exchanging)
        #expect(folder.text(of: "site/index.html") == "new")
        #expect(try !folder.names().contains { $0.hasPrefix(".site") })
    }

    @Test("of builds at once the last wins whole, and none leaves anything behind", arguments: [true, false])
    func race(exchanging: Bool) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                let files = Dictionary(uniqueKeysWithValues: (0..<50).map { ("page\($0)", "build \(number)") })
                group.addTask { try await build(files, exchanging: exchanging) }
            }
            try await group.waitForAll()
        }
        let texts = Set((0..<50).map { folder.text(of: "site/page\($0)") })
        #expect(texts.count == 1)
        #expect(try folder.names().count == 52)
    }

    @Test("a full disk names what to do")
    func advice() {
        let error = EnvironmentError(SystemError(code: ENOSPC), writing: "/srv/site/index.html")
        #expect(
            error.description == """
                cannot write /srv/site/index.html: No space left on device
                Free some space there and build again; the last site stays as it was
                """)
    }
}
