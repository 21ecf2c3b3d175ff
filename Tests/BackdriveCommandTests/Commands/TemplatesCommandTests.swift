import Testing

@Suite("The built-in templates, written out")
struct TemplatesCommandTests {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.copy("Tests/Fixtures/clean/content", to: "content")
    }

    @Test("give the same site, and the site follows a change of one of them")
    func overlay() throws {
        #expect(try place.run("build", "--output", "built-in").exitCode == 0)
        let listing = try place.run("templates", "Templates")
        #expect(listing.exitCode == 0)
        #expect(listing.output.contains("Templates/pages/ap.mustache\n"))
        #expect(try place.tree("Templates").files.count == listing.output.split(separator: "\n").count)
        #expect(try place.run("build", "--output", "own").exitCode == 0)
        let differences = try place.tree("own").differences(from: place.tree("built-in"))
        #expect(differences.filter { !$0.hasPrefix(".backdrive") } == [])
        try place.write("body { color: green }\n", to: "Templates/assets/style.css")
        #expect(try place.run("build", "--output", "own").exitCode == 0)
        #expect(try place.tree("own").text("style.css") == "body { color: green }\n")
    }

    @Test(
        "are not written into the content folder, and no manual is",
        arguments: ["content", "content/looks", "content/../content"])
    func content(folder: String) throws {
        let before = try place.tree("content")
        let refused = try place.run("templates", folder)
        #expect(refused.exitCode == 64)
        #expect(refused.errors.hasPrefix("error: \(folder) is the content folder or lies in it: "))
        let manual = try place.run("manual", "--output", folder)
        #expect(manual.exitCode == 64)
        #expect(manual.errors.hasPrefix("error: \(folder) is the content folder or lies in it: "))
        #expect(try place.tree("content") == before)
    }

    @Test("are never written over")
    func present() throws {
        try place.write("mine", to: "Templates/pages/ap.mustache")
        let refused = try place.run("templates", "Templates")
        #expect(refused.exitCode == 64)
        #expect(refused.errors.contains("Templates/pages/ap.mustache is there already"))
        #expect(try place.tree("Templates").files.count == 1)
    }
}
