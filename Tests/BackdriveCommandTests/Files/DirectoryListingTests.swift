import Glibc
import Testing

@testable import backdrive

@Suite("Directory listing")
struct DirectoryListingTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    func entries() throws -> [DirectoryEntry] {
        DirectoryListing.entries(below: try Descriptor(folder: folder.path))
    }

    @Test("all files below come sorted by the bytes of their paths, dotted names left out")
    func sorted() throws {
        for name in ["a", "a/b", "a-b", ".git", "é"] { try folder.makeFolder(name) }
        for name in ["a/b/z", "a/.hidden", "a-b/1", "a.md", "Z", ".git/config", "é/中.md", "10", "9"] {
            try folder.write("text", to: name)
        }
        let entries = try entries()
        #expect(entries.map(\.path) == ["10", "9", "Z", "a-b/1", "a.md", "a/b/z", "é/中.md"])
        #expect(entries.allSatisfy { $0.kind == .regularFile && $0.isUTF8 })
    }

    @Test("what is no regular file is told, and a link is never followed")
    func kinds() throws {
        try folder.makeFolder("inner")
        try folder.write("", to: "inner/file")
        try #require(mkfifo(folder["fifo"], 0o644) == 0)
        try #require(symlink("inner", folder["link"]) == 0)
        try #require(symlink("nowhere", folder["broken"]) == 0)
        let entries = try entries()
        #expect(entries.map(\.path) == ["broken", "fifo", "inner/file", "link"])
        #expect(entries.map(\.kind) == [.symbolicLink, .namedPipe, .regularFile, .symbolicLink])
    }

    @Test("a repository inside is told and not gone through, since a commit does not hold its files")
    func repositoryInside() throws {
        for name in [".git", "inner", "inner/.git", "inner/below"] { try folder.makeFolder(name) }
        for name in ["inner/file", "inner/below/file", "own"] { try folder.write("", to: name) }
        let entries = try entries()
        #expect(entries.map(\.path) == ["inner", "own"])
        #expect(entries.map(\.kind) == [.submodule, .regularFile])
    }

    @Test("a name that is not UTF-8 survives, escaped and marked")
    func invalidNames() throws {
        let name =
            Array(folder["a\u{e9}"].utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), CChar(bitPattern: 0xC3), 0]
        let file = creat(name, 0o644)
        try #require(file >= 0)
        close(file)
        let entries = try entries()
        #expect(entries.map(\.path) == ["aé\\xff\\xc3"])
        #expect(entries.map(\.isUTF8) == [false])
    }

    @Test("a folder too deep to be named is told, and nothing above it is lost")
    func tooDeep() async throws {
        try folder.write("", to: "top")
        var deepest = open(folder.path, O_RDONLY | O_DIRECTORY)
        for _ in 0..<20 {
            let name = String(repeating: "d", count: 250)
            try #require(mkdirat(deepest, name, 0o755) == 0)
            let next = openat(deepest, name, O_RDONLY | O_DIRECTORY)
            close(deepest)
            deepest = next
        }
        close(deepest)
        let entries = try entries()
        let root = try Descriptor(folder: folder.path)
        try await removeFolder(String(repeating: "d", count: 250), in: root.number)
        #expect(try folder.names() == ["top"])
        #expect(entries.map(\.kind) == [.unreadable(SystemError(code: ENAMETOOLONG)), .regularFile])
    }
}
