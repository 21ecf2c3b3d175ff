import Foundation
import Testing

@Suite("backdrive notes")
struct NotesTests {
    private static let base = "https://board.example/team"

    /// The site with `notes.md` beside its content.
    private func site(_ language: String = "en", base: String? = nil) throws -> MinutesSite {
        let site = try MinutesSite(language: language)
        if let base { try site.edit("content/backdrive.yml", ["as_of:": "base_url: \(base)/\nas_of:"]) }
        let notes = Program.package.appending(path: MinutesSite.fixture + "/notes.md")
        try site.place.write(String(contentsOf: notes, encoding: .utf8), to: "notes.md")
        return site
    }

    @Test(
        "In the content repository ids become links to files, with title and state; all else stays",
        arguments: ["en", "zh-CN"])
    func inRepository(language: String) throws {
        let result = try site(language, base: Self.base).run("notes notes.md")
        #expect(result.exitCode == 0)
        try Golden.expect(result.output, in: "\(MinutesSite.fixture)/notes.\(language).md")
        try Golden.expect(result.errors, in: "\(MinutesSite.fixture)/notes.errors.txt")
    }

    @Test("Outside of it they become links to pages, whose address must be known")
    func outside() throws {
        let (site, elsewhere) = (try site(), try Workplace())
        try elsewhere.write(site.text("notes.md"), to: "notes.md")
        let file = elsewhere.folder.path + "/notes.md"
        let unknown = try site.run("notes \(file)")
        #expect(unknown.exitCode == 64)
        #expect(unknown.errors.contains("lies outside the content repository"))
        #expect(unknown.errors.contains("--base-url"))
        let result = try site.run("notes \(file) --base-url \(Self.base)")
        #expect(result.exitCode == 0)
        try Golden.expect(result.output, in: "\(MinutesSite.fixture)/notes.outside.md")
    }

    @Test("Where --base-url says so, notes in the content repository lead to pages too")
    func toPages() throws {
        let site = try site()
        try site.place.write("AP-RISK1\n", to: "notes.md")
        let title = "AP-RISK1 Prices come from one place · Due later"
        #expect(try site.run("notes --write notes.md --base-url \(Self.base)").output == "notes.md\n")
        #expect(try site.text("notes.md") == "[\(title)](\(Self.base)/aps/AP-RISK1.html)\n")
        #expect(try site.run("notes --write notes.md --base-url \(Self.base)").output == "")
    }

    @Test("A past day has its own states")
    func pastDay() throws {
        let site = try site()
        try site.place.write("AP-SOON1 and AP-LATER1\n", to: "past.md")
        let result = try site.run("notes past.md --as-of 2026-04-02")
        #expect(result.output.contains(" · Due later](content/aps/AP-SOON1.md)"))
        #expect(result.output.contains("[AP-LATER1 A price API](content/aps/AP-LATER1.md)"))
    }

    @Test("--check says what would change and changes nothing; --write changes it once")
    func checkAndWrite() throws {
        let site = try site()
        let before = try site.text("notes.md")
        let checked = try site.run("notes --check notes.md")
        #expect(checked.exitCode == 1)
        #expect(checked.output == "notes.md\n")
        #expect(try site.text("notes.md") == before)
        let printed = try site.run("notes notes.md")
        #expect(try site.run("notes --write notes.md").output == "notes.md\n")
        #expect(try site.text("notes.md") == printed.output)
        #expect(try site.run("notes --write notes.md").output == "")
        #expect(try site.text("notes.md") == printed.output)
        let again = try site.run("notes --check notes.md")
        #expect(again.exitCode == 1)
        #expect(again.output == "")
        #expect(again.errors.matches(of: /no record has the id/).count == 2)
        try site.edit("notes.md", ["AP-OVER2": "x", "P-NEW03": "y"])
        #expect(try site.run("notes --check notes.md") == Program.Result(exitCode: 0, output: "", errors: ""))
        #expect(try site.run("notes --check --write notes.md").exitCode == 64)
    }

    @Test("A title that changes is refreshed, and so is a state")
    func refreshed() throws {
        let site = try site()
        try site.place.write("AP-RISK1\n", to: "notes.md")
        _ = try site.run("notes --write notes.md")
        #expect(
            try site.text("notes.md") == "[AP-RISK1 Prices come from one place · Due later](content/aps/AP-RISK1.md)\n")
        try site.edit(
            "content/aps/AP-RISK1.md", ["title: Prices": "title: '[All] prices)'", " come from one place": ""])
        try site.edit("content/aps/AP-RISK1.md", ["status: open": "status: done\ndone_on: 2026-04-15"])
        _ = try site.run("notes --write notes.md")
        #expect(try site.text("notes.md") == "[AP-RISK1 \\[All\\] prices) · Done](content/aps/AP-RISK1.md)\n")
    }

    @Test("Line ends, a byte order mark, the mode and every other byte stay")
    func bytes() throws {
        let site = try site()
        let text = "\u{FEFF}---\r\nx: AP-RISK1\r\n---\r\nAP-RISK1 \t\r\n\r\n> - AP-RISK1\r\n\r\n\u{0}\u{200B}ü"
        try site.place.write(text, to: "notes.md")
        let file = site.place.folder.appending(path: "notes.md").path
        try FileManager.default.setAttributes([.posixPermissions: 0o604], ofItemAtPath: file)
        #expect(try site.run("notes --write notes.md").exitCode == 0)
        let link = "[AP-RISK1 Prices come from one place · Due later](content/aps/AP-RISK1.md)"
        #expect(
            try site.text("notes.md")
                == "\u{FEFF}---\r\nx: AP-RISK1\r\n---\r\n\(link) \t\r\n\r\n> - \(link)\r\n\r\n\u{0}\u{200B}ü")
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o604)
        #expect(try site.place.tree("").files.keys.filter { !$0.contains("/") }.sorted() == ["notes.md"])
    }

    @Test("What a linked record's title says is text, and the site shows no more of it than the title")
    func hostile() throws {
        let site = try site()
        try site.place.write(
            "---\nkind: other\non: 2026-04-15\nhost: li.na\n---\n\nP-NEW02, AP-SOON1.\n", to: "content/meetings/x.md")
        #expect(try site.run("notes --write content/meetings/x.md").output == "content/meetings/x.md\n")
        #expect(try !site.run("check").output.contains("meetings/x.md"))
        #expect(try site.run("build").exitCode == 0)
        let page = try site.text("_site/meetings/x.html")
        #expect(!page.contains("<script>alert") && !page.contains("<img src=x"))
        #expect(!page.contains("href=\"https://evil.example"))
        #expect(page.contains("href=\"../problems/P-NEW02.html\""))
    }

    @Test("A file that is not there, is no file or no text is named, and nothing is written")
    func unreadable() throws {
        let site = try site()
        #expect(
            try site.run("notes nowhere.md")
                == Program.Result(exitCode: 64, output: "", errors: "error: there is no file nowhere.md\n"))
        #expect(try site.run("notes content").errors == "error: content is no regular file\n")
        try Data([0x41, 0xFF]).write(to: site.place.folder.appending(path: "bad.md"))
        let before = try site.text("notes.md")
        let result = try site.run("notes --write notes.md bad.md")
        #expect(result.exitCode == 1)
        #expect(result.errors.hasPrefix("bad.md:1:2: error: "))
        #expect(try site.text("notes.md") == before)
    }
}
