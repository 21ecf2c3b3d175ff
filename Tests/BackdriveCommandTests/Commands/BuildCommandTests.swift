import Foundation
import Testing

@Suite("backdrive build")
struct BuildCommandTests {
    @Test("The same content gives the same bytes, whatever the folder, the zone, the locale and the order of files")
    func sameBytes() throws {
        let (here, there) = (try Workplace(), try Workplace())
        try here.copy("content", to: "content")
        try there.copy("content", to: "deep/er/content", reversed: true)
        let first = try here.run("build", environment: ["TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C"])
        let second = try there.run(
            "build", "--content", "deep/er/content", "--output", "elsewhere/site",
            environment: ["TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
        #expect(first.exitCode == 0)
        #expect(second.exitCode == 0)
        let (one, two) = (try here.tree("_site"), try there.tree("elsewhere/site"))
        #expect(one.files.count > 150)
        #expect(one.differences(from: two) == [])
    }

    @Test("The last line of the output is the path of the front page")
    func frontPage() throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        let result = try place.run("build")
        #expect(result.exitCode == 0)
        #expect(result.output.hasSuffix("/_site/index.html\n"))
        #expect(FileManager.default.fileExists(atPath: result.output.trimmingCharacters(in: .newlines)))
    }

    @Test("Settings alone make a site that says how to begin", arguments: ["en", "zh-CN"])
    func emptySite(language: String) throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        #expect(try place.run("build", "--language", language).exitCode == 0)
        let site = try place.tree("_site")
        #expect(site.text("index.html").contains("problems/"))
        #expect(site.text("index.html").contains("lang=\"\(language)\""))
        #expect(SiteLinks(site).dead == [])
    }

    @Test("An error in the content leaves the last site as it was")
    func failedBuild() throws {
        let place = try Workplace()
        try place.copy("content", to: "content")
        #expect(try place.run("build").exitCode == 0)
        let before = try place.tree("_site")
        try place.write("no front matter", to: "content/problems/P-1.md")
        let result = try place.run("build")
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("content/problems/P-1.md:1:1: error: "))
        #expect(try place.tree("_site") == before)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted() == ["_site", "content"])
    }

    @Test("--keep-going publishes the rest, and exits 1 all the same")
    func keepGoing() throws {
        let place = try Workplace()
        try place.copy("content", to: "content")
        try place.write("no front matter", to: "content/problems/P-1.md")
        let result = try place.run("build", "--keep-going")
        #expect(result.exitCode == 1)
        #expect(
            result.errors.hasSuffix("\n1 record is left out for its errors: the site's quality.html shows it\n"))
        let site = try place.tree("_site")
        #expect(site.files["index.html"] != nil)
        #expect(site.files["problems/P-1.html"] == nil)
        #expect(SiteLinks(site).dead == [])
        for page in site.files.keys where page.hasSuffix(".html") && page != "404.html" {
            #expect(site.text(page).contains("quality.html#left-out\">1 record left out</a>"), "\(page)")
        }
        let quality = site.text("quality.html")
        #expect(quality.contains("1 record is left out and in no number"))
        #expect(quality.contains("<span class=\"name\">P-1</span> <span class=\"note\">Problem</span>"))
        #expect(quality.contains(">problems/P-1.md:1:1</span> the file has no front matter"))
    }

    @Test("An exempted finding is counted on the Data quality page, and nowhere else")
    func exempted() throws {
        let place = try Workplace()
        try place.write(
            Workplace.settings + """
                exemptions:
                  - {code: BD055, ids: [calls], until: 2026-12-31, reason: "moves house"}

                """, to: "content/backdrive.yml")
        try place.write("---\nname: Li Na\n---\n", to: "content/people/li.na.md")
        for source in ["calls", "walks"] {
            try place.write(
                "---\nkind: other\ntitle: \(source)\nowner: li.na\ncadence_days: 1\n---\n",
                to: "content/sources/\(source).md")
        }
        #expect(try place.run("build").exitCode == 0)
        let quality = try place.tree("_site").text("quality.html")
        #expect(quality.contains("Every record is counted; 1 warning stands open, 1 more is exempted."))
        #expect(quality.contains("data-label=\"Found\">1</td>\n<td class=\"num\" data-label=\"Exempted\">1</td>"))
        #expect(quality.contains("<a href=\"sources/walks.html\">sources/walks.md"))
    }

    @Test("A reference to a record that was left out shows as its id, and says so")
    func leftOutReferences() throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.write("---\nname: [Li Na]\n---\n", to: "content/people/li.na.md")
        try place.write("no front matter", to: "content/problems/P-1.md")
        let plan = """
            ---
            title: A plan
            owner: li.na
            problems: [P-1]
            status: open
            created_on: 2026-03-09
            due_on: 2026-04-30
            acceptance: It no longer happens
            ---

            """
        try place.write(plan, to: "content/aps/AP-1.md")
        #expect(try place.run("build", "--keep-going").exitCode == 1)
        let page = try place.tree("_site").text("aps/AP-1.html")
        #expect(page.contains("P-1 (left out)"))
        #expect(page.contains("li.na (left out)"))
    }

    @Test("With unusable settings nothing is written, with --keep-going neither")
    func unusableSettings() throws {
        let place = try Workplace()
        try place.write("title: Only", to: "content/backdrive.yml")
        #expect(try place.run("build", "--keep-going").exitCode == 1)
        try place.write(Workplace.settings + "as_of: soon\n", to: "content/backdrive.yml")
        #expect(try place.run("build", "--keep-going").exitCode == 1)
        try place.write(Workplace.settings.replacing("2026-03-10", with: "soon"), to: "content/backdrive.yml")
        #expect(try place.run("build", "--keep-going").exitCode == 1)
        #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "_site").path))
        #expect(try place.run("build", "--keep-going", "--as-of", "2026-03-10").exitCode == 1)
        #expect(FileManager.default.fileExists(atPath: place.folder.appending(path: "_site").path))
    }

    @Test("A fault in one of the site's own templates stops the build with its line")
    func faultyTemplate() throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.write("<p>\n{{ansver}}</p>", to: "Templates/pages/overview.mustache")
        let result = try place.run("build")
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("Templates/pages/overview.mustache:2:3: error: "))
        #expect(result.errors.contains("[BD095]"))
    }

    @Test("What is asked for wrongly is exit 64, a folder that is not there exit 2")
    func exitCodes() throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        #expect(try place.run("build", "--as-of", "2026-02-30").exitCode == 64)
        #expect(try place.run("build", "--output", "content/site").exitCode == 64)
        #expect(try place.run("build", "--language", "xx").exitCode == 64)
        #expect(try place.run("build", "--base-url", "javascript:alert(1)").exitCode == 64)
        #expect(try place.run("build", "--base-url", "https://li.na:secret@board.example").exitCode == 64)
        #expect(try place.run("build", "--content", "nowhere").exitCode == 2)
        #expect(try place.run("biuld").exitCode == 64)
    }
}
