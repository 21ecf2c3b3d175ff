import Testing

@Suite("backdrive link")
struct LinkTests {
    @Test("A permanent link in each format, with and without the site's address")
    func formats() throws {
        let site = try MinutesSite()
        var text = ""
        for options in ["--base-url https://board.example/team/", ""] {
            for format in ["markdown", "html", "plain"] {
                let line = "link AP-OLD1 P-NEW02 li.na 2026-W15 2026-C02"
                let result = try site.run("\(line) --format \(format) \(options)")
                #expect(result.exitCode == 0)
                text += "$ backdrive \(line) --format \(format) \(options)\n" + result.output + result.errors + "\n"
            }
        }
        try Golden.expect(text, in: "\(MinutesSite.fixture)/link.txt")
    }

    @Test("Markdown is the default, and one unknown id is wrong usage, with the nearest")
    func unknown() throws {
        let site = try MinutesSite()
        #expect(try site.run("link AP-RISK1").output == "[AP-RISK1 Prices come from one place](aps/AP-RISK1.html)\n")
        let result = try site.run("link AP-RISK1 AP-RISK2")
        #expect(
            result
                == Program.Result(
                    exitCode: 64, output: "", errors: "error: no record has the id AP-RISK2: did you mean AP-RISK1?\n"))
        #expect(try site.run("link").exitCode == 64)
    }

    @Test("A record with an error has its link all the same")
    func faulty() throws {
        let site = try MinutesSite()
        try site.edit("content/aps/AP-RISK1.md", ["status: open": "status: opened"])
        #expect(try site.run("link AP-RISK1").output == "[AP-RISK1 Prices come from one place](aps/AP-RISK1.html)\n")
    }
}
