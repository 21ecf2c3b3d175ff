import Foundation
import Testing

@Suite("Writing a new record")
struct WritingTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try Transcript.restore(place)
    }

    @Test("At a terminal it asks for what is missing, until the answers will do")
    func questions() throws {
        let answers = [
            "", "Fewer typing errors", "li.nn", "shop", "li.na", "soon", "30.6.2026", "2026-06-30", "Nobody types",
            "P-7M2Q9, P-7M2QQ", "P-7M2Q9",
        ]
        let result = try PseudoTerminal.run(["new", "ap"], typing: answers, in: place.folder)
        #expect(result.exitCode == 0, "\(result.screen)")
        for shown in [
            "title: ", "owner (", "no person has the id \"li.nn\": did you mean li.na?",
            "no person has the id \"shop\": the people are li.na and zhang.wei",
            "'soon' is no day: write one that exists as YYYY-MM-DD", "'30.6.2026' is no day: write 2026-06-30",
            "no problem has the id \"P-7M2QQ\": did you mean P-7M2Q9?",
        ] {
            #expect(result.screen.contains(shown), "\(result.screen)")
        }
        let plans = try place.tree("content/aps")
        let text = try #require(plans.files.keys.map(plans.text).first { $0.contains("Fewer typing errors") })
        #expect(text.contains("owner: li.na\n") && text.contains("problems: [P-7M2Q9]\n"))
        #expect(text.contains("due_on: 2026-06-30\n") && text.contains("acceptance: Nobody types\n"))
    }

    @Test("At a terminal an id that will not do is asked for again, and none is an end")
    func identifiers() throws {
        let answers = ["Li.Na", "li.na", "wang.lei", "Wang Lei"]
        let result = try PseudoTerminal.run(["new", "person"], typing: answers, in: place.folder)
        #expect(result.exitCode == 0, "\(result.screen)")
        #expect(result.screen.contains("\"Li.Na\" is no id of a person: "))
        #expect(result.screen.contains("the id \"li.na\" is taken by content/people/li.na.md: choose another one"))
        #expect(try place.tree("content").text("people/wang.lei.md") == "---\nname: Wang Lei\n---\n")
        let without = try place.run("new", "person", "--name", "Wang Lei")
        #expect(without.exitCode == 64)
    }

    @Test("A new record begins as the site's own template of its kind")
    func templates() throws {
        try place.write(
            "---\n# who is hit?\ntags: [new]\n---\n\n## What happens\n", to: "content/.backdrive/new/problem.md")
        let result = try place.run("new", "problem", "--title", "T", "--source", "req-change", "--on", "2026-05-04")
        #expect(result.exitCode == 0, "\(result.errors)")
        let path = try #require(result.output.split(separator: "\n").first)
        #expect(
            try place.tree("content").text(String(path.dropFirst("content/".count)))
                == "---\ntitle: T\nsource: req-change\nreported_on: 2026-05-04\n# who is hit?\ntags: [new]\n---\n\n## What happens\n"
        )
    }

    @Test("--edit opens the file in $EDITOR, and says what is wrong with what was left there")
    func editor() throws {
        try place.write("#!/bin/sh\n[ \"$1\" = --wait ] && sed -i 's/^title: .*/titel: T/' \"$2\"\n", to: "editor.sh")
        let script = place.folder.appending(path: "editor.sh").path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        let arguments = ["new", "problem", "--title", "T", "--source", "req-change", "--edit"]
        let result = try Program.run(arguments, in: place.folder, environment: ["EDITOR": script + " --wait"])
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("\"titel\""), "\(result.errors)")

        let before = try place.tree("content")
        let without = try Program.run(arguments, in: place.folder)
        #expect(without.exitCode == 2)
        #expect(without.errors.contains("Set EDITOR"))
        #expect(try place.tree("content") == before)
        let failing = try Program.run(arguments, in: place.folder, environment: ["EDITOR": "false"])
        #expect(failing.exitCode == 2)
        #expect(failing.errors.contains("is written; open it yourself"))
    }
}
