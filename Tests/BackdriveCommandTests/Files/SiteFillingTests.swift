import Glibc
import Testing

@testable import backdrive

@Suite("Filling a folder in place")
struct SiteFillingTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["site", "new", "new/aps", "new/problems", "outside"] { try folder.makeFolder(name) }
    }

    func fill(_ files: [String: String]) async throws {
        for (path, text) in files { try folder.write(text, to: "new/" + path) }
        let filling = try SiteFilling(OutputFolder(folder["site"], apartFrom: []))
        let staging = try Descriptor(folder: folder["new"])
        try await filling.perform(moving: Array(files.keys), from: staging)
    }

    @Test("files take their places, and what is no longer of the site goes")
    func replacing() async throws {
        try folder.write(SiteMarker(origin: nil, files: 0, bytes: 0).text, to: "site/.backdrive-site")
        try folder.write("old", to: "site/index.html")
        try folder.write("old", to: "site/gone.html")
        for name in ["gone", "gone/deep", "lost+found", ".site.backdrive-other"] {
            try folder.makeFolder("site/" + name)
        }
        try folder.write("old", to: "site/gone/deep/page.html")
        try await fill(["index.html": "new", "aps/AP-1.html": "plan", ".backdrive-site": "marker"])
        #expect(
            try folder.names(below: "site") == [
                ".backdrive-site", ".site.backdrive-other/", "aps/", "aps/AP-1.html", "index.html", "lost+found/",
            ])
        #expect(folder.text(of: "site/index.html") == "new")
        #expect(folder.text(of: "site/.backdrive-site") == "marker")
    }

    @Test("a folder in a file's place, a file in a folder's place and a link to elsewhere all give way")
    func obstacles() async throws {
        try folder.write(SiteMarker(origin: nil, files: 0, bytes: 0).text, to: "site/.backdrive-site")
        try folder.makeFolder("site/index.html")
        try folder.write("old", to: "site/index.html/page")
        try folder.write("old", to: "site/problems")
        try #require(symlink("../outside", folder["site/aps"]) == 0)
        try await fill(["index.html": "new", "aps/AP-1.html": "plan", "problems/P-1.html": "problem"])
        #expect(try folder.names(below: "outside") == [])
        #expect(folder.text(of: "site/index.html") == "new")
        #expect(folder.text(of: "site/aps/AP-1.html") == "plan")
        #expect(folder.text(of: "site/problems/P-1.html") == "problem")
    }

    @Test("no path leaves the folder")
    func hostilePath() async throws {
        let filling = try SiteFilling(OutputFolder(folder["site"], apartFrom: []))
        let staging = try Descriptor(folder: folder["new"])
        await #expect(throws: EnvironmentError.self) {
            try await filling.perform(moving: ["../outside/x"], from: staging)
        }
    }
}
