import Foundation
import Testing

@Suite("backdrive init")
struct InitCommandTests {
    private func begun(_ arguments: String...) throws -> (place: Workplace, result: Program.Result) {
        let place = try Workplace()
        let result = try Program.run(["init"] + arguments, in: place.folder)
        #expect(result.exitCode == 0, "\(result.errors)")
        return (place, result)
    }

    @Test("What it makes has no gap and no error, and is laid out as fmt does", arguments: StarterWayTests.languages)
    func whole(language: String) throws {
        let place = try begun(".", "--owner", "li.na", "--language", language).place
        for (path, bytes) in try place.tree(".").files {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.firstMatch(of: /\{\{[a-z]/) == nil, "\(path)")
            #expect(!text.split(separator: "\n").contains { $0.hasSuffix(" ") }, "\(path)")
        }
        #expect(try place.tree("content").text("backdrive.yml").contains("language: \(language) #"))
        let made = try place.run("new", "problem", "--title", "Prices", "--source", "requirement-changes")
        #expect(made.exitCode == 0, "\(made.errors)")
        for command in ["check", "build"] {
            let result = try place.run(command)
            #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
        }
        #expect(try place.run("fmt", "--check").exitCode == 0)
        #expect(try place.tree("_site").text("index.html").contains("<html lang=\"\(language)\""))
    }

    @Test("What new records ask for is on no page", arguments: StarterWayTests.languages)
    func prompts(language: String) throws {
        let place = try begun(".", "--owner", "li.na", "--language", language).place
        let ap = ["--owner", "li.na", "--due_on", "2030-01-01", "--acceptance", "A"]
        let project = try place.run("new", "special-project", "--title", "T", "--owner", "li.na", "--goal", "G")
        let id = try #require(project.output.split(separator: "/").last).prefix { $0 != "." }
        #expect(
            try Program.run(["new", "ap", "--title", "T", "--special_project", "\(id)"] + ap, in: place.folder).exitCode
                == 0)
        #expect(try place.run("new", "problem", "--title", "T", "--source", "walkthroughs").exitCode == 0)
        let other = ["--kind", "other", "--title", "T", "--owner", "li.na"]
        #expect(try Program.run(["new", "source", "--id", "other"] + other, in: place.folder).exitCode == 0)
        let check = try place.run("check")
        #expect(check.exitCode == 0 && !check.output.contains("BD090"), "\(check.output)")
        #expect(try place.run("build").exitCode == 0)
        let templates = try place.tree(".backdrive/new").files.values.map { String(decoding: $0, as: UTF8.self) }
        let prompts = templates.flatMap { $0.matches(of: /<!-- (.*?) -->/).map { String($0.output.1) } }
        #expect(prompts.count == 7)
        let pages = try place.tree("_site").files.filter { $0.key.hasSuffix(".html") }.values
            .map { String(decoding: $0, as: UTF8.self) }
        for prompt in prompts { #expect(!pages.contains { $0.contains(prompt) }, "\(prompt)") }
    }

    @Test("The README says every word that may be chosen, with what the pages call it")
    func values() throws {
        let place = try begun(".", "--language", "zh-CN").place
        let readme = try place.tree(".").text("README.md")
        for line in [
            "- 问题 `analysis.category`: `system` 系统、`mechanism` 机制、`people` 人",
            "- 行动计划 `status`: `open` 未开始、`in_progress` 进行中、`blocked` 受阻、`done` 已完成、`dropped` 已取消",
            "- 行动计划 `checks.outcome`: `on_track` 正常、`at_risk` 有风险、`off_track` 偏离计划、`blocked` 受阻",
        ] {
            #expect(readme.contains(line + "\n"), "\(line)")
        }
        #expect(readme.contains("`automation.rule` 缺少自动规则") && readme.contains("`qa` 测试"))
    }

    @Test(
        "The pages are built anew in the morning of the site's zone",
        arguments: [
            ("UTC", "0 6"), ("Asia/Shanghai", "0 22"), ("Asia/Kolkata", "30 0"), ("Pacific/Honolulu", "0 16"),
            ("Pacific/Kiritimati", "0 16"),
        ])
    func morning(zone: String, cron: String) throws {
        let place = try begun(".", "--timezone", zone).place
        let workflow = try place.tree(".github").text("workflows/backdrive.yml")
        #expect(workflow.contains("- cron: \"\(cron) * * *\"\n"))
        #expect(workflow.contains("built anew about 6:00 in \(zone);"))
    }

    @Test(
        "A language that there is not is refused with the one that was meant",
        arguments: [
            ("zh-TW", "zh-CN"), ("中文", "zh-CN"), ("english", "en"), ("fr", nil),
        ])
    func unknownLanguage(language: String, meant: String?) throws {
        let place = try Workplace()
        let result = try place.run("init", ".", "--language", language)
        #expect(result.exitCode == 64)
        let end = meant.map { ": did you mean \($0)?" } ?? ""
        #expect(
            result.errors.contains("no files are written in '\(language)': choose en or zh-CN\(end)\n"),
            "\(result.errors)")
        #expect(try place.tree(".").files.isEmpty)
    }

    @Test("Only what is still to be done is said to be next")
    func next() throws {
        #expect(try begun("a b").result.errors.hasPrefix("\nNext: cd 'a b'\n      git init && git add --all && "))
        let place = try Workplace()
        try place.git("init", "--quiet")
        #expect(try place.run("init", ".").errors.hasPrefix("\nNext: git add --all && git commit "))
        let inside = try place.run("init", "inside")
        #expect(inside.errors.hasPrefix("\nNext: cd inside\n      git add --all && "))
        #expect(inside.errors.contains("\nMove .github, .gitlab, .gitlab-ci.yml and CODEOWNERS to "))
        let chinese = try place.run("init", "中文", "--language", "zh-CN").errors
        #expect(chinese.hasPrefix("\n接下来：cd '中文'\n        git add --all && "), "\(chinese)")
        #expect(!chinese.contains("README.md there") && !chinese.contains("Move"))
    }
}

@Suite("Whom a change leaves in CODEOWNERS")
struct CodeOwnersTests {
    private func begun() throws -> Workplace {
        let place = try Workplace()
        #expect(try place.run("init", ".", "--owner", "li.na").exitCode == 0)
        #expect(try place.run("new", "person", "--id", "zhang.wei", "--name", "Zhang Wei").exitCode == 0)
        return place
    }

    @Test("Another owner of a source is told with the line that names the old one, and not once it is mended")
    func owner() throws {
        let place = try begun()
        let changed = try place.run("set", "walkthroughs", "owner=zhang.wei")
        #expect(changed.exitCode == 0)
        let note =
            "note: CODEOWNERS:8 asks @li.na to review content/sources/walkthroughs.md, whose owner is zhang.wei now: "
            + "see that it names the right account\n"
        #expect(changed.errors.hasSuffix(note), "\(changed.errors)")
        #expect(try !place.run("set", "walkthroughs", "cadence_days=7").errors.contains("CODEOWNERS"))
        #expect(try !place.run("set", "walkthroughs", "owner=li.na").errors.contains("CODEOWNERS"))
    }

    @Test("So is each line that names a person by an id that is another now, and the place of a file")
    func renumbered() throws {
        let place = try begun()
        let person = try place.run("renumber", "li.na", "na.li")
        #expect(person.exitCode == 0)
        #expect(
            person.errors.matches(of: /CODEOWNERS:\d names @li.na, who is na.li now/).count == 7, "\(person.errors)")
        let source = try place.run("renumber", "interruptions", "duty")
        #expect(
            source.errors.contains(
                "note: CODEOWNERS:7 is about content/sources/interruptions.md, which is duty.md now: "),
            "\(source.errors)")
    }
}
