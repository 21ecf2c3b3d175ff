import Foundation
import Testing

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

    @Test("Its tutorial works as it is written, in the order it is written", arguments: languages)
    func tutorial(language: String) throws {
        let place = try Workplace()
        #expect(try place.run("manual", "--output", "manual", "--language", language).exitCode == 0)
        let tutorial = try place.tree("manual").text("tutorial.md")
        var folder = place.folder
        for block in tutorial.matches(of: /```(console|yaml (\S+))\n([^`]*)```/) {
            if let path = block.output.2 {
                try Data(block.output.3.utf8).write(to: folder.appending(path: String(path)))
                continue
            }
            for line in block.output.3.split(separator: "\n") {
                let words = line.matches(of: /"([^"]*)"|(\S+)/).map { String($0.output.1 ?? $0.output.2 ?? "") }
                if words[1] == "cd" {
                    folder.append(path: words[2])
                } else {
                    let result = try Program.run(Array(words.dropFirst(2)), in: folder)
                    #expect(result.exitCode == 0, "\(line)\n\(result.output)\(result.errors)")
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
