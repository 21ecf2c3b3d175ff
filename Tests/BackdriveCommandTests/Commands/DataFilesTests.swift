import Foundation
import Testing

/// What other programs read: the data files of a small site, and the schemas.
@Suite("Data files (PRODUCT.md §4)")
struct DataFilesTests {
    private static let fixture = "Tests/Fixtures/data-files"
    private static let files = [
        "data/records.json", "data/problems.csv", "data/aps.csv", "data/occurrences.csv", "data/checks.csv",
        "data/cycles.csv", "problems/P-1.json", "aps/AP-1.json", "people/li.na.json", "sources/req-change.json",
        "special-projects/SP-1.json", "cycles/2026-C02.json", "cycles/2026-C05.json", "meetings/2026-03-16-cycle.json",
    ]

    /// The fixture's site, and the place that holds it.
    private func site() throws -> (tree: Tree, place: Workplace) {
        let place = try Workplace()
        try place.copy(Self.fixture + "/content", to: "content")
        let result = try place.run("build")
        #expect(result.exitCode == 0, "\(result.errors)")
        return (try place.tree("_site"), place)
    }

    @Test("Every data file is as its golden file, byte for byte")
    func golden() throws {
        let tree = try site().tree
        for path in Self.files { try Golden.expect(tree.text(path), in: Self.fixture + "/expected/" + path) }
    }

    @Test("At a past day they equal those of the content with every later event deleted (METRICS.md §2)")
    func timeTravel() throws {
        let day = "2026-03-25"
        func dataFiles(of content: String, on day: String) throws -> [String: Data] {
            let place = try Workplace()
            try place.copy("Tests/Fixtures/time-travel/" + content, to: "content")
            let result = try place.run("build", "--as-of", day)
            #expect(result.exitCode == 0, "\(result.errors)")
            return try place.tree("_site").files.filter { $0.key.hasSuffix(".json") || $0.key.hasSuffix(".csv") }
        }
        let seen = try dataFiles(of: "content", on: day)
        let written = try dataFiles(of: "written-by-" + day, on: day)
        #expect(seen.keys.sorted() == written.keys.sorted())
        for (path, bytes) in written {
            #expect(String(decoding: seen[path] ?? Data(), as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
        }
        // Two cycles and four records later the content tells more.
        func told(_ files: [String: Data]) -> Int { files.keys.count { !$0.hasPrefix("badges/") } }
        #expect(told(try dataFiles(of: "content", on: "2026-04-20")) == told(seen) + 6)
    }

    @Test("A record's file and its line of records.json are the same bytes")
    func sameBytes() throws {
        let tree = try site().tree
        let lines = tree.text("data/records.json").split(separator: "\n")
        for path in ["problems/P-1.json", "cycles/2026-C02.json", "meetings/2026-03-16-cycle.json"] {
            let record = tree.text(path).dropLast()
            #expect(lines.contains { $0.hasSuffix(": \(record)") || $0.hasSuffix(": \(record),") }, "\(path)")
        }
    }

    @Test("Every record has its JSON beside its page")
    func besidePages() throws {
        let tree = try site().tree
        let folders = ["people", "sources", "problems", "aps", "special-projects", "cycles", "meetings"]
        let listed = try records(of: tree).values.compactMap { $0 as? [String: [String: Any]] }.flatMap(\.values)
        let pages = listed.compactMap { $0["url"] as? String }
        #expect(pages.count == 15)
        #expect(pages.allSatisfy { tree.files[$0] != nil })
        let beside = tree.files.keys.filter { path in
            path.hasSuffix(".json") && folders.contains { path.hasPrefix($0 + "/") }
        }
        #expect(Set(beside) == Set(pages.map { $0.dropLast(4) + "json" }))
    }

    @Test("A title with quotes, CJK and an emoji comes back equal through a JSON reader")
    func json() throws {
        let problems = try #require(try records(of: site().tree)["problems"] as? [String: [String: Any]])
        #expect(problems["P-1"]?["title"] as? String == "=价格规则 \"P1\", 改一次要找工程师 🛠")
        let fields = try #require(problems["P-1"]?["fields"] as? [String: Any])
        let analysis = try #require(fields["analysis"] as? [String: Any])
        #expect(analysis["root_cause"] as? String == "Rules live in code.\nOnly engineers deploy it.\n")
    }

    @Test("Texts come back equal through a CSV reader, a formula behind an apostrophe")
    func csv() throws {
        let tree = try site().tree
        let problems = CSVReader.rows(tree.text("data/problems.csv"))
        #expect(problems.map(\.count) == Array(repeating: 41, count: 4))
        #expect(problems[1][1] == "'=价格规则 \"P1\", 改一次要找工程师 🛠")
        #expect(problems[1].contains("Rules live in code.\nOnly engineers deploy it.\n"))
        #expect(CSVReader.rows(tree.text("data/checks.csv"))[2][4] == "the vendor, again;\nwe call")
    }

    @Test("A person's address is in no file unless the settings ask for it")
    func email() throws {
        let (tree, place) = try site()
        let leaks = { (tree: Tree) in tree.files.keys.filter { tree.text($0).contains("li.na@example.invalid") } }
        #expect(leaks(tree) == [])
        let settings = try String(contentsOf: place.folder.appending(path: "content/backdrive.yml"), encoding: .utf8)
        try place.write(settings + "publish_email: true\n", to: "content/backdrive.yml")
        #expect(try place.run("build").exitCode == 0)
        #expect(Set(leaks(try place.tree("_site"))).isSuperset(of: ["data/records.json", "people/li.na.json"]))
    }

    private func records(of tree: Tree) throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: try #require(tree.files["data/records.json"]))
        return try #require(json as? [String: Any])
    }
}

@Suite("backdrive schema")
struct SchemaCommandTests {
    @Test("The smallest schema, whole")
    func cycle() throws {
        let result = try Workplace().run("schema", "cycle")
        try Golden.expect(result.output, in: "Tests/Fixtures/data-files/expected/cycle.schema.json")
        #expect(result.exitCode == 0)
    }

    @Test("Without a name, everything by its name")
    func everything() throws {
        let place = try Workplace()
        let output = try place.run("schema").output
        let all = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        let names = [
            "ap", "cycle", "meeting", "metrics", "person", "problem", "record", "records", "settings", "source",
            "special-project", "templates",
        ]
        #expect(all.keys.sorted() == names)
        for name in names {
            let alone = try JSONSerialization.jsonObject(with: Data(try place.run("schema", name).output.utf8))
            #expect(NSDictionary(dictionary: alone as? [String: Any] ?? [:]) == all[name] as? NSDictionary)
        }
    }

    @Test("An unknown name is wrong usage, with the nearest one")
    func unknown() throws {
        let result = try Workplace().run("schema", "metric")
        #expect(result.exitCode == 64)
        #expect(result.errors.hasPrefix("Error: there is no schema of 'metric': did you mean metrics?"))
        #expect(result.output == "")
    }
}
