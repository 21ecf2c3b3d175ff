import Testing

@Suite("backdrive digest")
struct DigestTests {
    @Test(
        "What waits for a person or in a source",
        arguments: [
            "--owner li.na", "--owner zhang.wei", "--owner wang.lei", "--source req-change", "--source walk",
        ], ["en", "zh-CN"])
    func lists(whose: String, language: String) throws {
        let result = try MinutesSite(language: language).run("digest \(whose) --base-url https://board.example/team")
        #expect(result.exitCode == 0)
        #expect(result.errors == "")
        try Golden.expect(
            result.output, in: "\(MinutesSite.fixture)/digest.\(whose.split(separator: " ")[1]).\(language).md")
    }

    @Test(
        "It cries for problems that nobody works on, blocked APs and stale sources, to whom it concerns",
        arguments: ["en", "zh-CN"])
    func cries(language: String) throws {
        let site = try MinutesSite(language: language)
        try site.edit("content/sources/quiet.md", ["2026-04-14": "2026-03-10"])
        try site.edit("content/aps/AP-LATER1.md", ["status: open": "status: blocked"])
        try site.edit("content/meetings/2026-W15.md", ["AP-SOON1, outcome: on_track": "AP-SOON1, outcome: blocked"])
        for (id, more) in [("P-HIGH1", "andon: false"), ("P-HIGH2", "andon: true"), ("P-HIGH3", "owner: wang.lei")] {
            try site.place.write(
                """
                ---
                title: Number \(id)
                source: quiet
                reported_on: 2026-03-03
                screening: {result: passed, on: 2026-03-04, by: li.na}
                analysis: {on: 2026-03-16, category: system, cause: automation.rule, frequency: 5, impact: 5}
                \(more)
                ---

                """, to: "content/problems/\(id).md")
        }
        let whose = ["--owner idle", "--owner wang.lei", "--owner li.na", "--owner zhang.wei", "--source quiet"]
        let told = try whose.map { "$ backdrive digest \($0)\n" + (try site.run("digest \($0)").output) }
        try Golden.expect(told.joined(separator: "\n"), in: "\(MinutesSite.fixture)/digest.cries.\(language).md")
        let badge = try site.run("build").exitCode == 0 ? try site.text("_site/badges/AP-LATER1.json") : ""
        #expect(
            badge.contains("\"color\":\"#8A5600\"") && badge.contains(language == "en" ? "Blocked" : "受阻"), "\(badge)")
    }

    @Test("Without the site's address there are no links; a past day has its own list")
    func past() throws {
        let site = try MinutesSite()
        try Golden.expect(
            try site.run("digest --owner zhang.wei --as-of 2026-04-02").output,
            in: "\(MinutesSite.fixture)/digest.past.md")
    }

    @Test("Nothing at all is printed when nothing waits")
    func nothing() throws {
        let site = try MinutesSite()
        for whose in ["--owner idle", "--source quiet"] {
            #expect(try site.run("digest \(whose)") == Program.Result(exitCode: 0, output: "", errors: ""))
        }
    }

    @Test("One person or source must be named, and known")
    func usage() throws {
        let site = try MinutesSite()
        #expect(try site.run("digest").exitCode == 64)
        #expect(try site.run("digest --owner li.na --source walk").exitCode == 64)
        let person = try site.run("digest --owner li.nna")
        #expect(person.exitCode == 64)
        #expect(person.errors == "error: no person has the id li.nna: did you mean li.na?\n")
        #expect(try site.run("digest --source wakl").errors == "error: no source has the id wakl: did you mean walk?\n")
    }
}
