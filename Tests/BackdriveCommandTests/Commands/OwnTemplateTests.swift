import Foundation
import Testing

@Suite("A site's own templates and words")
struct OwnTemplateTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(Workplace.settings + "language: zh-CN\n", to: "content/backdrive.yml")
    }

    @Test("One word in a site's own way leaves all others in the language of the site")
    func oneWord() throws {
        try place.write("nav: {matrix: 要紧的事}\n", to: "Templates/languages/zh-CN.yml")
        #expect(try place.run("build").exitCode == 0)
        let own = try place.tree("_site").text("index.html")
        try place.remove("Templates")
        #expect(try place.run("build", "--output", "other").exitCode == 0)
        let builtIn = try place.tree("other").text("index.html")
        #expect(own.contains("要紧的事"))
        #expect(own.replacing("要紧的事", with: "矩阵") == builtIn)
    }

    @Test("A language of the site's own says in English what it has no words for")
    func ownLanguage() throws {
        try place.write("nav: {matrix: Was zählt}\n", to: "Templates/languages/de.yml")
        #expect(try place.run("build", "--language", "de").exitCode == 0)
        let page = try place.tree("_site").text("index.html")
        #expect(page.contains("Was zählt") && page.contains("Weekly meeting") && page.contains("lang=\"de\""))
    }

    @Test("check says of templates what build says, and build writes nothing, with --keep-going neither")
    func sameInBuild() throws {
        try place.write("<p>{{ansver}}</p>\n", to: "Templates/pages/overview.mustache")
        let checked = try place.run("check")
        #expect(checked.exitCode == 1)
        #expect(checked.output.hasPrefix("Templates/pages/overview.mustache:1:6: error: "))
        for options in [["build"], ["build", "--keep-going"]] {
            let built = try Program.run(options, in: place.folder)
            #expect(built.exitCode == 1)
            #expect(built.errors.hasPrefix(checked.output))
        }
        #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "_site").path))
    }

    @Test("A misspelt section is told with the name that was meant")
    func section() throws {
        #expect(try place.run("templates", "own").exitCode == 0)
        let page = try place.tree("own").text("pages/ap.mustache")
        let wrong = page.replacing("{{acceptance}}", with: "{{#acceptence}}{{.}}{{/acceptence}}")
        #expect(wrong != page)
        try place.write(wrong, to: "Templates/pages/ap.mustache")
        let result = try place.run("check")
        #expect(result.output.contains(": error: unknown name “acceptence” in “"), "\(result.output)")
        #expect(result.output.contains("\nhelp: did you mean “acceptance”?\n"), "\(result.output)")
    }

    @Test("The built-in files, written out, are as good as none of one's own")
    func writtenOut() throws {
        let builtIn = try place.run("build", "--output", "built-in")
        #expect(try place.run("templates", "Templates").exitCode == 0)
        #expect(try place.run("check").output == "")
        #expect(try place.run("build").errors == builtIn.errors)
        #expect(try place.tree("_site") == place.tree("built-in"))
    }

    @Test("A fault in a template keeps no record from being changed, and no digest from being told")
    func otherCommands() throws {
        try place.write("---\nname: Li Na\n---\n", to: "content/people/li.na.md")
        try place.write("<p>{{ansver}}</p>\n", to: "Templates/pages/overview.mustache")
        #expect(try place.run("set", "li.na", "team=shop").exitCode == 0)
        #expect(try place.run("digest", "--owner", "li.na") == Program.Result(exitCode: 0, output: "", errors: ""))
    }

    @Test("Against a base, a fault in a template that the change did not touch is a note")
    func base() throws {
        try place.write("<p>{{ansver}}</p>\n", to: "Templates/pages/overview.mustache")
        try place.git("init", "--quiet", "--initial-branch=main")
        try place.git.commitAll()
        #expect(try place.run("check", "--base", "main").output.contains("overview.mustache:1:6: note: "))
        try place.write("<p>\n{{ansver}}</p>\n", to: "Templates/pages/overview.mustache")
        #expect(try place.run("check", "--base", "main").output.contains("overview.mustache:2:3: error: "))
    }

    @Test(
        "A templates folder that is given must be there",
        arguments: ["check", "build", "diff", "serve", "set", "agenda"])
    func missingFolder(command: String) throws {
        let more = ["diff": ["HEAD"], "set": ["P-1", "title=x"]][command] ?? []
        let result = try Program.run([command, "--templates", "Template"] + more, in: place.folder)
        #expect(result.exitCode == 64)
        #expect(
            result.errors
                == "error: there is no templates folder Template: leave --templates out for the built-in ones\n")
    }
}
