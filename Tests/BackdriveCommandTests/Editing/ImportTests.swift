import Foundation
import Testing

@Suite("backdrive import")
struct ImportTests {
    private static let fixture = "Tests/Fixtures/imports"

    private static func restore(_ place: Workplace) throws {
        for folder in ["content", "exports"] {
            try? FileManager.default.removeItem(at: place.folder.appending(path: folder))
            try place.copy("\(fixture)/\(folder)", to: folder)
        }
    }

    private func place() throws -> Workplace {
        let place = try Workplace()
        try Self.restore(place)
        return place
    }

    private func expect(_ lines: [String], in golden: String) throws {
        var transcript = try Transcript(Self.restore)
        for line in lines { try transcript.run(line) }
        try Golden.expect(transcript.text, in: "\(Self.fixture)/expected/\(golden).txt")
    }

    @Test("An export of TAPD becomes problems; what the content or an earlier row knows is passed over")
    func tapd() throws {
        try expect(
            [
                "import tapd exports/stories.csv --source req-change --dry-run",
                "import tapd exports/stories.csv --source req-change --by zhangwei",
                "import tapd exports/stories.csv --source req-change --map owner= --map workaround=状态 --map body=",
                "import tapd exports/stories.csv --into P-001",
            ], in: "tapd")
    }

    @Test("A row that cannot be imported is named by its line; the others come in with --keep-going only")
    func faults() throws {
        try expect(
            [
                "import tapd exports/faulty.csv --source req-change",
                "import tapd exports/faulty.csv --source req-change --dry-run",
                "import tapd exports/faulty.csv --source req-change --keep-going",
                "import tapd exports/faulty.csv --into P-001 --keep-going",
                "import tapd exports/broken-gb18030.csv --source req-change --keep-going",
            ], in: "faults")
    }

    @Test("Columns of any name fill fields; what is missing or misspelt is said with what there is")
    func columns() throws {
        let maps = "--map title=Summary --map occurrences.ref=ticket --map 'reported_on=Seen on'"
        try expect(
            [
                "import csv exports/incidents.csv --source req-change \(maps) --map reported_by=Who --map occurrences.by=Who",
                "import csv exports/incidents.csv --source req-change \(maps) --map occurrences.count=Times --keep-going",
                "import csv exports/incidents.csv --into P-001 --map occurrences.ref=Ticket --on 2026-05-19",
                "import csv exports/incidents.csv --source req-change",
                "import csv exports/incidents.csv --source req-change --map occurrences.ref=Tickets",
                "import csv exports/incidents.csv --source req-change --map titel=Summary",
                "import csv exports/incidents.csv --source req-change --map occurrences=Ticket",
                "import csv exports/incidents.csv --source req-change --map source=Who",
                "import csv exports/incidents.csv --source req-change --map title",
                "import csv exports/incidents.csv --source req-change --map Ticket=occurrences.ref",
                "import csv exports/incidents.csv --source req-change --map 'occurrences.ref = Ticket' --map title=Summary",
                "import csv exports/incidents.csv",
                "import csv exports/incidents.csv --source req-change --into P-001",
                "import csv exports/incidents.csv --source req-change --into P-001 --map occurrences.ref=Ticket --dry-run",
                "import tapd exports/stories.csv --source req-chang",
                "import tapd exports/stories.csv --into P-01",
                "import tapd exports/stories.csv --into req-change",
                "import tapd exports/story.csv --source req-change",
                "import tapd exports/empty.csv --source req-change",
                "import tapd exports/book.csv --source req-change",
                "import tapd exports/wide.csv --source req-change",
                "import tapd exports --source req-change",
            ], in: "columns")
    }

    @Test("A cell that says a day in another way is named with the day to write")
    func days() throws {
        try expect(["import csv exports/days.csv --source req-change"], in: "days")
    }

    @Test("Hostile cells come out as quoted text")
    func hostile() throws {
        try expect(["import csv exports/hostile.csv --source req-change"], in: "hostile")
    }

    @Test("GB18030 gives the files that UTF-8 gives, and the second import of an export changes nothing")
    func again() throws {
        let (one, two) = (try place(), try place())
        let first = try one.run("import", "tapd", "exports/stories.csv", "--source", "req-change")
        #expect(first.exitCode == 0)
        #expect(
            try two.run("import", "tapd", "exports/stories-gb18030.csv", "--source", "req-change").output
                == first.output)
        let tree = try one.tree("content")
        #expect(try two.tree("content") == tree)
        #expect(
            try two.run("import", "tapd", "exports/stories.csv", "--source", "req-change")
                == Program.Result(exitCode: 0, output: "", errors: "0 new problems, 8 rows known already.\n"))
        #expect(try two.tree("content") == tree)
        #expect(try two.run("import", "tapd", "exports/stories.csv", "--into", "P-002").output == "")
        #expect(try two.tree("content") == tree)
        #expect(try two.run("check").exitCode == 0)
        #expect(try two.run("fmt", "--check") == Program.Result(exitCode: 0, output: "", errors: ""))
    }

    @Test("While a problem cannot be read, nobody can tell which rows are known, and nothing is imported")
    func unreadable() throws {
        let place = try place()
        for fault in [("---\n", "--\n"), ("{on: 2026-05-11,", "{on: 2026-05-32,"), ("https:", "ftp:")] {
            try Self.restore(place)
            try place.edit("problems/P-001.md", [fault.0: fault.1])
            let before = try place.tree("content")
            let result = try place.run(
                "import", "tapd", "exports/stories.csv", "--source", "req-change", "--keep-going")
            #expect(result.exitCode == 1)
            #expect(result.errors.hasPrefix("content/problems/P-001.md:"))
            #expect(
                result.errors.hasSuffix(
                    "error: which rows are known cannot be told before these are mended\nNothing was written.\n"))
            #expect(try place.tree("content") == before)
        }
    }

    @Test("Whatever cells hold, the content stays sound, and a title says what its cell says")
    func anything() throws {
        let place = try place()
        var generator = SeededGenerator(seed: 11)
        let pieces = [
            "---", "\n", "\"", "'", ": ", " #", "{", "}", "[", "]", ",", "=", "@", "&a", "*a", "!!t", "%", "|", ">",
            "`",
            "\t", "\\", "~", "null", "- ", "? ", "好", "“", "\u{202E}", "\u{7}", "\u{200B}", "\u{2028}", "é", "👩‍💻", "a",
            "1",
            "<<<<<<< ", "P-1", "</p>",
        ]
        func cell() -> String {
            (0..<Int.random(in: 1...6, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined()
        }
        func quoted(_ cell: String) -> String { "\"" + cell.replacing("\"", with: "\"\"") + "\"" }
        var table = "ref,title,reported_on,body,workaround,tags,reported_by\n"
        var titles: Set<String> = []
        for number in 0..<400 {
            let title = "t" + cell() + "."
            titles.insert(
                title.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map {
                    String(String.UnicodeScalarView($0))
                }.joined(separator: " "))
            table +=
                (["k\(number)", title, "2026-05-17"] + (0..<4).map { _ in cell() }).map(quoted).joined(separator: ",")
                + "\r\n"
        }
        try place.write(table, to: "any.csv")
        let result = try place.run("import", "csv", "any.csv", "--source", "req-change", "--keep-going")
        #expect(result.output.split(separator: "\n").count > 150)
        #expect(try place.run("check").exitCode == 0)
        #expect(try place.run("build", "--output", "_site").exitCode == 0)
        let data = try Data(contentsOf: place.folder.appending(path: "_site/data/records.json"))
        let records = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let problems = records["problems"] as? [String: [String: Any]] ?? [:]
        let imported = problems.values.compactMap { $0["title"] as? String }.filter { $0 != "改价规则要发版" }
        #expect(imported.count == result.output.split(separator: "\n").count)
        #expect(Set(imported).subtracting(titles) == [])
    }

    @Test("Three thousand rows become occurrences of one problem in one step")
    func many() throws {
        let place = try place()
        let rows = (0..<3_000).map { "T-\($0),2026-05-\(10 + $0 % 9)\n" }.joined()
        try place.write("ref,on\n" + rows, to: "many.csv")
        #expect(
            try place.run("import", "csv", "many.csv", "--into", "P-001", "--by", "zhangwei")
                == Program.Result(
                    exitCode: 0, output: "content/problems/P-001.md\n", errors: "3000 new occurrences of P-001.\n"))
        #expect(try place.run("check").exitCode == 0)
    }
}
