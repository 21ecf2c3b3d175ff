import ArgumentParser
import BackdriveCore
import BackdriveManual
import Foundation
import Testing

@testable import backdrive

@Suite("The manual")
struct ManualTests {
    static let languages = ["en", "zh-CN"]

    @Test("Documentation/manual is what the program writes", arguments: languages)
    func documentation(language: String) throws {
        let place = try Workplace()
        let result = try place.run("manual", "--output", "manual", "--language", language)
        #expect(result.exitCode == 0, "\(result.errors)")
        let written = try place.tree("manual")
        #expect(result.output.split(separator: "\n").count == written.files.count)
        let kept = Program.package.appending(path: "Documentation/manual/\(language)")
        for path in written.files.keys.sorted() {
            try Golden.expect(written.text(path), in: "Documentation/manual/\(language)/\(path)")
        }
        #expect(try Tree(kept).files.keys.sorted() == written.files.keys.sorted())
    }

    @Test("names every field, rule, command and number")
    func whole() throws {
        let place = try Workplace()
        let manual = try place.run("manual").output
        for name in [
            "`due_history`", "`unfiltered_days`", "`duplicate_of`", "## BD010", "## BD095", "## backdrive renumber",
            "Recurrence",
        ] {
            #expect(manual.contains(name), "\(name) is missing")
        }
    }

    @Test("is a page for man, in whose code no line is a request", arguments: languages)
    func manPage(language: String) throws {
        let place = try Workplace()
        let page = try place.run("manual", "--man", "--language", language)
        #expect(page.exitCode == 0)
        #expect(page.output.hasPrefix(".TH BACKDRIVE 1 "))
        let code = page.output.matches(of: /\n\.nf\n(.*?)\n\.fi\n/.dotMatchesNewlines())
        #expect(code.count > 20)
        #expect(!code.contains { $0.output.1.contains("\n.") })
    }

    @Test("Of the Chinese one only what programs read or print is English")
    func translated() throws {
        let manual = try Workplace().run("manual", "--language", "zh-CN").output
        let text = manual.replacing(/```.*?```/.dotMatchesNewlines(), with: "").replacing(/`[^`]*`/, with: "")
        #expect(text.matches(of: /(?:[A-Za-z]+ ){3}[a-z]+/).map { String($0.output) } == [])
        let fields = [Settings.fields] + RecordKind.allCases.map { $0.fields }
        let rules = RuleBook.all.map { $0.explanation }
        let said =
            fields.flatMap { Self.sentences(of: $0) } + RecordKind.allCases.map { $0.idShape }
            + rules.flatMap { [$0.title, $0.purpose] }
            + Backdrive.configuration.subcommands.map { $0.configuration.abstract }
        #expect(Set(ManualProse.chinese.translations.keys).symmetricDifference(said) == [])
    }

    private static func sentences(of fields: [FieldSchema]) -> [String] {
        fields.flatMap { [$0.sentence] + sentences(of: $0.type.fieldsInside) }
    }

    @Test("Nothing is wrong in its examples of records", arguments: languages)
    func examples(language: String) throws {
        let place = try Workplace()
        for example in try #require(ManualWords.of(language)).prose.examples {
            try place.write(example.text, to: "content/\(example.path)")
        }
        let result = try place.run("check", "--as-of", "2026-03-31")
        #expect(result.exitCode == 0)
        #expect(result.output.isEmpty, "\(result.output)")
        #expect(try place.run("fmt", "--check").exitCode == 0)
    }

    @Test("A site shows it in its own language and with its own grades, and every link of it leads to a heading")
    func help() throws {
        let place = try Workplace()
        for example in ManualWords.chinese.prose.examples {
            try place.write(example.text, to: "content/\(example.path)")
        }
        let grades = (1...5).map { "{label: 第\($0)档, anchor: 一周\($0)次}" }.joined(separator: ", ")
        let settings = try String(contentsOf: place.folder.appending(path: "content/backdrive.yml"), encoding: .utf8)
        try place.write("\(settings)scales: {frequency: [\(grades)]}\n", to: "content/backdrive.yml")
        #expect(try place.run("build", "--as-of", "2026-03-31").exitCode == 0)
        let site = try place.tree("_site")
        #expect(site.text("index.html").contains("<a href=\"help/index.html\">使用手册</a>"))
        #expect(site.text("help/records.html").contains("<li>5 第5档：一周5次</li>"))
        #expect(SiteLinks(site).dead == [])
        for (path, bytes) in site.files where path.hasPrefix("help/") {
            let page = String(decoding: bytes, as: UTF8.self)
            for link in page.matches(of: /href="([a-z]*(?:\.html)?)#([^"]*)"/) where link.output.2 != "main" {
                let target = link.output.1.isEmpty ? page : site.text("help/\(link.output.1)")
                #expect(target.contains("id=\"\(link.output.2)\""), "\(path): \(link.output.0)")
            }
        }
    }

    @Test("Both READMEs name the same commands, files and pages")
    func readme() throws {
        let names = try ["README.md", "README.zh-CN.md"].map { file in
            let text = try String(contentsOf: Program.package.appending(path: file), encoding: .utf8)
            let prose = text.replacing(/```.*?```/.dotMatchesNewlines(), with: "")
            let all = text.matches(of: /(?m)^(?:make [a-z]+|\$ .*)/) + prose.matches(of: /`[^`\n]+`|\]\([^)]*\)/)
            return all.map { String($0.output) }.filter { !$0.hasPrefix("](README") }.sorted()
        }
        #expect(names[0] == names[1])
    }

    @Test("A README shows a record of the demonstration, and what check says of a slip", arguments: ["", ".zh-CN"])
    func sample(language: String) throws {
        let path = Program.package.appending(path: "README\(language).md")
        let readme = try String(contentsOf: path, encoding: .utf8)
        let record = try #require(readme.firstMatch(of: /```markdown\n([^`]*)```/)).output.1
        let shown = try #require(readme.firstMatch(of: /\$ backdrive check\n([^`]*)```/)).output.1
        let place = try Workplace()
        try place.copy("content", to: "content")
        let file = String(try #require(shown.firstMatch(of: /^content\/(.*?):/)).output.1)
        let text = try place.tree("content").text(file)
        var rest = text.split(separator: "\n")[...]
        for line in record.split(separator: "\n") where !line.hasPrefix("…") {
            let start = try #require(rest.firstIndex { $0.hasPrefix(line.trimmingSuffix("…")) }, "\(line)")
            rest = rest[(start + 1)...]
        }
        try place.write(text.replacing("category: system", with: "category: systm"), to: "content/\(file)")
        #expect(try place.run("check").output.contains(shown))
    }

    @Test("Its tutorial works as it is written, in the order it is written", arguments: languages)
    func tutorial(language: String) throws {
        let place = try Workplace()
        #expect(try place.run("manual", "--output", "manual", "--language", language).exitCode == 0)
        let tutorial = try place.tree("manual").text("tutorial.md")
        var folder = place.folder
        for block in tutorial.matches(of: /```(console|yaml (\S+))\n([^`]*)```/) {
            if let path = block.output.2 {
                try Data(block.output.3.utf8).write(to: folder.appending(path: String(path)))
                #expect(try Program.run(["fmt", "--check"], in: folder).exitCode == 0, "\(path)")
                continue
            }
            for line in block.output.3.split(separator: "\n") {
                let words = line.matches(of: /"([^"]*)"|(\S+)/).map { String($0.output.1 ?? $0.output.2 ?? "") }
                if words[1] == "cd" {
                    folder.append(path: words[2])
                } else {
                    let result = try Program.run(Array(words.dropFirst(2)), in: folder)
                    #expect(result.exitCode == 0, "\(line)\n\(result.output)\(result.errors)")
                    let isQuiet = !result.errors.contains("warning:") && !result.errors.contains("note:")
                    #expect(isQuiet, "\(line)\n\(result.errors)")
                    if words[2] == "check" { #expect(result.output.matches(of: /\[BD055\]/).count == 5) }
                }
            }
        }
        let metrics = try String(contentsOf: folder.appending(path: "_site/data/metrics.json"), encoding: .utf8)
        #expect(metrics.contains(#""verdict": "improved""#))
    }

    @Test("A file that somebody else wrote is not replaced, one of an earlier run is")
    func again() throws {
        let place = try Workplace()
        try place.write("# Mine\n", to: "manual/README.md")
        let refused = try place.run("manual", "--output", "manual")
        #expect(refused.exitCode == 64)
        #expect(try place.tree("manual").files.count == 1)
        #expect(try place.run("manual", "--output", "other").exitCode == 0)
        #expect(try place.run("manual", "--output", "other", "--language", "zh-CN").exitCode == 0)
        #expect(try place.tree("other").text("README.md").contains("使用手册"))
    }

    @Test("What cannot be is refused", arguments: [["--language", "fr"], ["--man", "--output", "x"]])
    func refused(arguments: [String]) throws {
        let place = try Workplace()
        #expect(try Program.run(["manual"] + arguments, in: place.folder).exitCode == 64)
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ suffix: String) -> Substring {
        hasSuffix(suffix) ? dropLast(suffix.count) : self
    }
}
