import Foundation
import Testing

@Suite("A site whose content did not change")
struct UnchangedSiteTests {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.write("---\nname: Li Na\n---\n", to: "content/people/li.na.md")
        try place.write(Self.source, to: "content/sources/req.md")
        for number in 1...3 {
            try place.write(Self.problem(number, body: "Text"), to: "content/problems/P-\(number).md")
        }
        try place.write("picture", to: "content/problems/a.png")
    }

    private static let source = """
        ---
        kind: requirement_change
        title: Requirement changes
        owner: li.na
        reviews: [{on: 2026-03-09, by: li.na, found: 1}]
        ---

        """

    private static func problem(_ number: Int, body: String) -> String {
        "---\ntitle: Problem \(number)\nsource: req\nreported_on: 2026-03-0\(number + 2)\n---\n\(body) ![a](a.png)\n"
    }

    private func build(_ arguments: String...) throws -> Program.Result {
        try Program.run(["build"] + arguments, in: place.folder)
    }

    /// The files that a build with these arguments wrote anew; the marker aside, which every build that writes dates.
    private func written(by arguments: String..., after change: () throws -> Void = {}) throws -> Set<String> {
        try change()
        let before = try place.statuses("_site")
        #expect(try Program.run(["build"] + arguments, in: place.folder).exitCode == 0)
        let after = try place.statuses("_site")
        return Set(after.keys.filter { after[$0]?.number != before[$0]?.number }).subtracting([".backdrive-site"])
    }

    @Test("is not touched, and the build says the same as before")
    func untouched() throws {
        try place.write("nothing links to it", to: "content/stray.md")
        let first = try build()
        let before = try place.statuses("_site")
        let second = try build()
        #expect(try place.statuses("_site") == before)
        #expect(first == second)
        #expect(first.exitCode == 0)
        #expect(first.errors == "1 warning: backdrive check shows it\n")
    }

    @Test("A change of one body writes that record's page and what else shows it, and keeps the rest")
    func oneBody() throws {
        _ = try build()
        let files = try written {
            try place.write(Self.problem(2, body: "Other text"), to: "content/problems/P-2.md")
        }
        #expect(files.contains("problems/P-2.html"))
        #expect(files.isDisjoint(with: ["problems/P-1.html", "problems/P-3.html", "index.html", "style.css"]))
    }

    @Test("What somebody removed, added or changed in it is mended")
    func tampering() throws {
        _ = try build()
        let site = try place.tree("_site")
        let page = place.folder.appending(path: "_site/problems/P-1.html")
        #expect(try written { try FileManager.default.removeItem(at: page) } == ["problems/P-1.html"])
        #expect(try written { try place.write("more", to: "_site/problems/more.html") } == [])
        #expect(try place.tree("_site") == site)
        let changed = try written {
            let text = try String(contentsOf: page, encoding: .utf8)
            let modified = try FileManager.default.attributesOfItem(atPath: page.path)[.modificationDate]
            try text.replacing("Problem 1", with: "Problem 7").write(to: page, atomically: false, encoding: .utf8)
            try FileManager.default.setAttributes([.modificationDate: modified as Any], ofItemAtPath: page.path)
        }
        #expect(changed == ["problems/P-1.html"])
        #expect(try place.tree("_site") == site)
    }

    @Test("Another day, language, address or template renders it anew, and the next build finds it unchanged again")
    func otherInputs() throws {
        _ = try build()
        #expect(try written(by: "--as-of", "2026-03-11").contains("index.html"))
        #expect(try written(by: "--as-of", "2026-03-11") == [])
        #expect(try written(by: "--language", "zh-CN").contains("index.html"))
        #expect(try written(by: "--base-url", "https://board.example").contains("index.html"))
        #expect(try written().contains("index.html"))
        let styled = try written { try place.write("p { color: red }", to: "Templates/assets/style.css") }
        #expect(styled.contains("style.css"))
        #expect(try written() == [])
    }

    @Test("An attachment that changed is copied, even one of the same size and time")
    func attachment() throws {
        _ = try build()
        let picture = place.folder.appending(path: "content/problems/a.png").path
        let modified = try FileManager.default.attributesOfItem(atPath: picture)[.modificationDate]
        let files = try written {
            try place.write("PICTURE", to: "content/problems/a.png")
            try FileManager.default.setAttributes([.modificationDate: modified as Any], ofItemAtPath: picture)
        }
        #expect(files == ["problems/a.png"])
        #expect(try place.tree("_site").text("problems/a.png") == "PICTURE")
    }

    @Test("A build that left records out is never taken for unchanged")
    func leftOut() throws {
        try place.write("no front matter", to: "content/problems/P-4.md")
        for _ in 1...2 {
            let result = try build("--keep-going")
            #expect(result.exitCode == 1)
            #expect(result.errors.contains("content/problems/P-4.md:1:1: error: "))
        }
    }
}
