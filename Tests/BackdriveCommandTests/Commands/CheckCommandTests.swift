import Foundation
import Testing

@Suite("backdrive check")
struct CheckCommandTests {
    /// `path:line:column: severity [code]` of each finding's own line, as the golden file lists them.
    private func heads(_ output: String) -> [String] {
        output.split(separator: "\n").compactMap { line in
            guard let match = line.firstMatch(of: /^(\S+:\d+:\d+: (?:error|warning)): .* (\[BD\d{3}\])$/) else {
                return nil
            }
            return "\(match.1) \(match.2)"
        }
    }

    @Test("In the content folder itself, it says where to run")
    func inside() throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        let inside = place.folder.appending(path: "content")
        let result = try Program.run(["check"], in: inside)
        #expect(result.exitCode == 2)
        let advice = "content is one: run the command one folder up, or there with --content .\n"
        #expect(result.errors.hasSuffix(advice), "\(result.errors)")
        #expect(try Program.run(["check", "--content", "."], in: inside).exitCode == 0)
    }

    @Test(
        "Every planted fault is found, once, at its place, all in one run, exit 1",
        arguments: ["every-error", "every-error-again"])
    func everyError(fixture: String) throws {
        let place = try Workplace()
        try place.copy("Tests/Fixtures/\(fixture)", to: ".")
        let result = try place.run("check")
        let golden = Program.package.appending(path: "Tests/Fixtures/\(fixture)/expected.txt")
        let expected = try String(contentsOf: golden, encoding: .utf8).split(separator: "\n")
            .map { $0.hasPrefix("Templates/") ? String($0) : "content/\($0)" }
        #expect(heads(result.output) == expected)
        #expect(result.exitCode == 1)
    }

    @Test("every-error-again breaks in another way whatever every-error breaks")
    func twoVariants() throws {
        let codes = try ["every-error", "every-error-again"].map { fixture in
            let golden = Program.package.appending(path: "Tests/Fixtures/\(fixture)/expected.txt")
            return Set(try String(contentsOf: golden, encoding: .utf8).matches(of: /BD\d{3}/).map { String($0.output) })
        }
        #expect(codes[0] == codes[1])
        #expect(codes[0].contains("BD095"))
    }

    @Test("A folder of records that is a link is the one fault, whatever refers to records behind it")
    func linkedFolder() throws {
        let place = try Workplace()
        try place.copy("Tests/Fixtures/slips/content", to: "content")
        for name in ["people", "problems", "meetings"] {
            try place.remove("content/\(name)")
            try FileManager.default.createSymbolicLink(
                atPath: place.folder.appending(path: "content/\(name)").path, withDestinationPath: "nowhere")
        }
        let result = try place.run("check")
        #expect(result.exitCode == 1)
        #expect(
            heads(result.output) == ["meetings", "people", "problems"].map { "content/\($0):1:1: error [BD009]" },
            "\(result.output)")
        #expect(result.output.contains("the people behind it are not read, and no reference to one is judged"))
    }

    @Test("Every format has the same findings at the same places", arguments: ["every-error", "every-error-again"])
    func formats(fixture: String) throws {
        let place = try Workplace()
        try place.copy("Tests/Fixtures/\(fixture)", to: ".")
        let expected = heads(try place.run("check").output)
        #expect(expected.count > 40)
        for format in MachineFormat.allCases {
            let result = try place.run("check", "--format", format.rawValue)
            #expect(result.exitCode == 1)
            #expect(try format.heads(in: result.output).sorted() == expected.sorted(), "\(format)")
        }
    }

    @Test("A misspelt command is wrong usage, and the nearest one is named")
    func unknownCommand() throws {
        let place = try Workplace()
        for (words, message) in [
            (["nwe", "problem"], "there is no command 'nwe': did you mean new?"),
            (["chek"], "there is no command 'chek': did you mean check?"),
            (["dashboard"], "there is no command 'dashboard'"),
        ] {
            let result = try Program.run(words, in: place.folder)
            #expect(result.exitCode == 64)
            #expect(result.errors.hasPrefix("Error: \(message)\n"), "\(result.errors)")
        }
        for words in [[], ["help"], ["--help"], ["help", "new"], ["--version"]] {
            #expect(try Program.run(words, in: place.folder).exitCode == 0, "\(words)")
        }
    }

    @Test("An unknown format is wrong usage, and the help names those there are")
    func unknownFormat() throws {
        let place = try Workplace()
        #expect(try place.run("check", "--format", "xml").exitCode == 64)
        let help = try place.run("check", "--help").output
        #expect(help.contains(/human, github,\s+gitlab, sarif, junit, json/))
    }

    @Test("The demonstration has no error and a handful of warnings")
    func demonstration() throws {
        let result = try Program.run(["check"], in: Program.package)
        #expect(result.exitCode == 0)
        #expect(!result.output.contains(": error: "))
        #expect((3...8).contains(heads(result.output).count))
    }

    @Test("A finding shows its line, a caret under the wrong word, and help")
    func excerpt() throws {
        let place = try Workplace()
        try place.write(Workplace.settings + "langauge: en\n", to: "content/backdrive.yml")
        #expect(
            try place.run("check").output == """
                content/backdrive.yml:5:1: error: unknown field "langauge" in the settings [BD001]
                5 | langauge: en
                  | ^^^^^^^^
                help: did you mean "language"?

                """)
    }

    @Test("A long line is shown cut, with the far finding's word and its caret in the middle")
    func longLine() throws {
        let place = try Workplace()
        let line = "brand: {name: \(String(repeating: "x", count: 100_000)), colour: red}"
        try place.write(Workplace.settings + line + "\n", to: "content/backdrive.yml")
        let shown = try place.run("check").output.split(separator: "\n")
        #expect(shown.contains("5 | …\(String(repeating: "x", count: 144)), colour: red}"))
        #expect(shown.contains("  | " + String(repeating: " ", count: 147) + "^^^^^^"))
    }

    @Test("A working folder that is gone is the machine's failure")
    func goneFolder() throws {
        let place = try Workplace()
        try place.write("", to: "gone/x")
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "cd gone && rm -r ../gone && exec \"$0\" check", Program.executable.path]
        process.currentDirectoryURL = place.folder
        process.standardError = FileHandle.nullDevice
        try process.runBounded()
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
    }

    @Test("Paths are relative to the repository's root")
    func repositoryPaths() throws {
        let place = try Workplace()
        try place.write("title: Only", to: "team/content/backdrive.yml")
        let git = Process()
        git.executableURL = URL(filePath: "/usr/bin/env")
        git.arguments = ["git", "init", "--quiet", place.folder.path]
        try git.runBounded()
        git.waitUntilExit()
        let inside = place.folder.appending(path: "team")
        #expect(try Program.run(["check"], in: inside).output.hasPrefix("team/content/backdrive.yml:1:1: error: "))
    }

    @Test("Nothing is skipped in silence: a link, a FIFO and a file that cannot be text are findings")
    func irregularFiles() throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.write("x", to: "content/problems/note.md")
        let problems = place.folder.appending(path: "content/problems")
        try FileManager.default.createSymbolicLink(
            atPath: problems.appending(path: "P-1.md").path, withDestinationPath: "/etc/passwd")
        #expect(mkfifo(problems.appending(path: "P-2.md").path, 0o644) == 0)
        let result = try place.run("check")
        #expect(result.exitCode == 1)
        #expect(result.output.contains("content/problems/P-1.md:1:1: error: this is a symbolic link"))
        #expect(result.output.contains("content/problems/P-2.md:1:1: error: this is a FIFO"))
        #expect(result.output.contains("content/problems/note.md:1:1: error: "))
        #expect(!result.output.contains("root:"))
    }

    @Test(
        "Folders that a pull request's symbolic link leads to are neither read nor written",
        arguments: ["content", "Templates"])
    func linkedFolders(name: String) throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "outside/backdrive.yml")
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        let link = place.folder.appending(path: name)
        try? FileManager.default.removeItem(at: link)
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "outside")
        let result = try place.run("check")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("\(name) is a symbolic link, which is not followed"))
        #expect(try place.run("check", "--content", "outside", "--templates", "outside").exitCode != 2)
    }

    @Test("--strict makes errors of warnings, but not of those about today's state")
    func strict() throws {
        let place = try Workplace()
        try place.copy("content", to: "content")
        let result = try place.run("check", "--strict")
        #expect(result.exitCode == 1)
        #expect(result.output.contains(/error: .*\[BD082\]/))
        #expect(result.output.contains(/warning: .*\[BD054\]/))
    }

    @Test("A settings file that cannot be read gets its one finding")
    func irregularSettings() throws {
        let place = try Workplace()
        try place.write("x", to: "content/README.md")
        try FileManager.default.createSymbolicLink(
            atPath: place.folder.appending(path: "content/backdrive.yml").path, withDestinationPath: "/etc/passwd")
        #expect(heads(try place.run("check").output) == ["content/backdrive.yml:1:1: error [BD009]"])
    }

    @Test("A link to what is no regular file is one fault, and a README.md in any folder is left alone whatever it is")
    func linkToIrregularFile() throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.write("---\nname: Li Na\n---\n[a](a.png) [b](folder/b.png)\n", to: "content/people/li.na.md")
        for name in ["people/a.png", "people/folder", "README.md", "people/README.md"] {
            try FileManager.default.createSymbolicLink(
                atPath: place.folder.appending(path: "content/" + name).path, withDestinationPath: "/etc/passwd")
        }
        #expect(
            heads(try place.run("check").output) == [
                "content/people/a.png:1:1: error [BD009]", "content/people/folder:1:1: error [BD009]",
            ])
    }
}
