import Foundation
import Testing

@Suite("backdrive serve", .timeLimit(.minutes(1)))
struct ServeCommandTests {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.copy("Tests/Fixtures/clean/content", to: "content")
    }

    /// Expects that every file that build writes is served, with no other bytes than what follows the content.
    private func expectSite(of preview: RunningPreview) throws {
        #expect(try place.run("build").exitCode == 0)
        let site = try place.tree("_site")
        for (path, bytes) in site.files where path != ".backdrive-site" {
            let target = "/" + (path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "")
            let served = try preview.get(target)
            #expect(served.status == "200", "\(path)")
            let body = served.body.replacing(/<script src="\/\.backdrive\/live\.js[^>]*><\/script>\n/, with: "")
            #expect(body == String(decoding: bytes, as: UTF8.self), "\(path)")
            #expect((body != served.body) == path.hasSuffix(".html"), "\(path)")
        }
    }

    @Test("shows what build writes, and writes nothing")
    func sameSite() throws {
        let preview = try RunningPreview(in: place.folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["content"])
        try expectSite(of: preview)
        #expect(try preview.get("/").body.contains("</html>"))
        #expect(try preview.get("/problems").status == "301")
        #expect(try preview.get("/absent.html").status == "404")
        #expect(try preview.get("/.backdrive-site").status == "404")
    }

    @Test("shows an edit, what is wrong, and that it is mended, without a restart")
    func following() throws {
        let preview = try RunningPreview(in: place.folder)
        let settings = place.folder.appending(path: "content/backdrive.yml")
        let good = try String(contentsOf: settings, encoding: .utf8)
        try (good + "brand: {name: Edited}\n").write(to: settings, atomically: true, encoding: .utf8)
        try preview.page { $0.contains("Edited") && !$0.contains("backdrive-findings") }

        try place.write("no front matter <b>", to: "content/problems/2027/P-BR0KE.md")
        let broken = try preview.page { $0.contains("content/problems/2027/P-BR0KE.md:1:1:") }
        #expect(broken.contains("Edited") && broken.contains("Behind this, the last good site."))
        #expect(broken.contains("1 | </b>no front matter &lt;b&gt;\n"))

        try FileManager.default.removeItem(at: place.folder.appending(path: "content/problems/2027/P-BR0KE.md"))
        try preview.page { $0.contains("Edited") && !$0.contains("backdrive-findings") }
        try expectSite(of: preview)
    }

    @Test("follows templates that are added, and a content folder that goes away and comes back")
    func folders() throws {
        let preview = try RunningPreview(in: place.folder)
        try place.write("body { color: teal }", to: "Templates/assets/style.css")
        try preview.page { _ in try preview.get("/style.css").body == "body { color: teal }" }

        let (content, aside) = (place.folder.appending(path: "content"), place.folder.appending(path: "aside"))
        try FileManager.default.moveItem(at: content, to: aside)
        try preview.page { $0.contains("there is no content folder") }
        try FileManager.default.moveItem(at: aside, to: content)
        try preview.page { !$0.contains("backdrive-findings") }
        try place.write("no front matter", to: "content/problems/P-BR0KE.md")
        try preview.page { $0.contains("P-BR0KE.md:1:1:") }
    }

    @Test("shows the commit, and whether the files differ from it, from change to change")
    func revision() throws {
        let place = try Workplace.repository()
        let preview = try RunningPreview(in: place.folder)
        func isCommitted(_ page: String) -> Bool { page.contains("Revision ") && !page.contains("and local changes") }
        func isChanged(_ page: String) -> Bool { page.contains("and local changes") }
        #expect(isCommitted(try preview.get("/").body))
        for path in ["content/people/li.na.md", "content/note.txt"] {
            let file = place.folder.appending(path: path)
            let bytes = try? Data(contentsOf: file)
            try place.write("---\nname: Li Li\n---\n", to: path)
            try preview.page(where: isChanged)
            if let bytes { try bytes.write(to: file) } else { try FileManager.default.removeItem(at: file) }
            try preview.page(where: isCommitted)
        }
        let problem = place.folder.appending(path: "content/problems/P-1.md")
        let bytes = try Data(contentsOf: problem)
        try FileManager.default.removeItem(at: problem)
        try preview.page(where: isChanged)
        try place.git.commitAll()
        try bytes.write(to: problem)
        try preview.page(where: isChanged)
        try FileManager.default.removeItem(at: problem)
        try preview.page(where: isCommitted)
    }

    @Test("begins with what is wrong where there is no good site yet, and with no folder not at all")
    func brokenStart() throws {
        try place.write("no front matter", to: "content/problems/P-BR0KE.md")
        let preview = try RunningPreview(in: place.folder)
        let page = try preview.get("/index.html")
        #expect(page.status == "503")
        #expect(page.body.contains("P-BR0KE.md:1:1:") && !page.body.contains("Behind this"))
        try FileManager.default.removeItem(at: place.folder.appending(path: "content/problems/P-BR0KE.md"))
        try preview.page { $0.contains("</nav>") }
        let result = try place.run("serve", "--content", "absent")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("there is no content folder"))
    }

    @Test("gives nothing to hostile requests")
    func hostile() throws {
        let preview = try RunningPreview(in: place.folder)
        try place.write("secret", to: "secret.txt")
        for target in [
            "/../secret.txt", "/%2e%2e/secret.txt", "//secret.txt", place.folder.path + "/secret.txt", "*", "/\\..\\x",
        ] {
            let answer = try preview.get(target)
            #expect(["404", "400"].contains(answer.status), "\(target)")
            #expect(!answer.body.contains("secret"), "\(target)")
        }
        let end = "\r\nConnection: close\r\n\r\n"
        #expect(try preview.exchange("GET / HTTP/1.1\r\nHost: evil.example" + end).hasPrefix("HTTP/1.1 421 "))
        #expect(try preview.exchange("POST / HTTP/1.1\r\nHost: localhost" + end).hasPrefix("HTTP/1.1 405 "))
        #expect(try preview.exchange("nonsense\r\n\r\n").hasPrefix("HTTP/1.1 400 "))
        #expect(try preview.exchange(String(repeating: "x", count: 20_000)).hasPrefix("HTTP/1.1 431 "))
        let head = try preview.exchange("HEAD /style.css HTTP/1.1\r\nHost: localhost" + end)
        #expect(head.hasPrefix("HTTP/1.1 200 ") && head.hasSuffix("\r\n\r\n"))
        #expect(!head.lowercased().contains("access-control"))
    }

    @Test("ends at once and well when it is told to", arguments: [SIGINT, SIGTERM])
    func ending(signal: Int32) throws {
        let preview = try RunningPreview(in: place.folder)
        #expect(try preview.get("/").status == "200")
        #expect(preview.end(signal) == 0)
    }

    @Test("says that a port is taken")
    func takenPort() throws {
        let preview = try RunningPreview(in: place.folder)
        let result = try place.run("serve", "--port", "\(preview.port)")
        #expect(result.exitCode == 2)
        #expect(
            result.errors.contains(
                "error: port \(preview.port) of 127.0.0.1 is taken\nName another one, or leave --port out"))
    }
}
