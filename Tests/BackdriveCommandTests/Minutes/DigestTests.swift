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
