import Glibc
import Testing

@testable import backdrive

@Suite("Output folder")
struct OutputFolderTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["content", "Templates", "content/problems"] { try folder.makeFolder(name) }
    }

    func accept(_ name: String) throws -> OutputFolder {
        try OutputFolder(folder[name], apartFrom: [folder["content"], folder["Templates"], folder["absent"]])
    }

    @Test("a path that does not exist is accepted; the folders that lead to it are made when they are needed")
    func absent() throws {
        let output = try accept("public/./x/../deep/site//")
        #expect(output.path == folder["public/deep/site"])
        #expect(try folder.names() == ["Templates/", "content/", "content/problems/"])
        _ = try output.openParent()
        #expect(try folder.names() == ["Templates/", "content/", "content/problems/", "public/", "public/deep/"])
    }

    private static let marker = SiteMarker(origin: nil, files: 1, bytes: 0).text

    @Test("an empty folder and a site are accepted, a folder of other files and a file are not")
    func existing() throws {
        try folder.makeFolder("empty")
        #expect(try accept("empty").name == "empty")
        try folder.makeFolder("site")
        try folder.write("", to: "site/index.html")
        #expect(throws: UsageError.self) { try accept("site") }
        for other in ["", "a file of somebody else"] {
            try folder.write(other, to: "site/.backdrive-site")
            #expect(throws: UsageError.self) { try accept("site") }
        }
        try folder.write(Self.marker, to: "site/.backdrive-site")
        #expect(try accept("site").name == "site")
        try folder.write("", to: "file")
        #expect(throws: UsageError.self) { try accept("file") }
    }

    @Test(
        "an output that is, holds or lies in the content or the templates is refused",
        arguments: [
            "content", "content/site", "content/x/y", "Templates", "Templates/a/b", ".", "content/..", "link/site",
            "x/../content/y", "",
        ])
    func overlap(name: String) throws {
        try #require(symlink("content", folder["link"]) == 0)
        #expect(throws: UsageError.self) { try accept(name) }
        #expect(try folder.names() == ["Templates/", "content/", "content/problems/", "link"])
    }

    @Test("a folder that only begins with the content's name is another one")
    func similarName() throws {
        #expect(try accept("content-site").name == "content-site")
    }

    @Test("a repository is refused, even one that looks like a site")
    func repository() throws {
        try folder.makeFolder("site")
        try folder.write(Self.marker, to: "site/.backdrive-site")
        try folder.write("gitdir: elsewhere", to: "site/.git")
        #expect(throws: UsageError.self) { try accept("site") }
    }

    @Test("the root folder is refused")
    func root() {
        #expect(throws: UsageError.self) { try OutputFolder("/", apartFrom: []) }
        #expect(throws: UsageError.self) { try OutputFolder("", apartFrom: []) }
    }
}
