import Foundation
import Testing

@Suite("The README that init writes")
struct StarterWayTests {
    static let languages = ["en", "zh-CN"]

    /// The `set` and `log` commands below the first heading, each on one line.
    private func commands(in readme: String) -> [String] {
        let part = readme.components(separatedBy: "\n## ")[1]
        return part.matches(of: /`backdrive ((?:set|log) [^`]+)`/).map {
            $0.output.1.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    /// A repository that `init` has just made, whose settings pin a day.
    private func begun(_ language: String) throws -> Workplace {
        let place = try Workplace()
        #expect(try place.run("init", ".", "--owner", "li.na", "--language", language).exitCode == 0)
        let settings = try place.tree("content").text("backdrive.yml")
        try place.write(
            settings.replacing(/starts_on: \S+/, with: "starts_on: 2026-03-02") + "as_of: 2026-05-20\n",
            to: "content/backdrive.yml")
        return place
    }

    private func readme(of place: Workplace) throws -> String {
        try String(contentsOf: place.folder.appending(path: "README.md"), encoding: .utf8)
    }

    @Test("Each command of its table works on the first day, in the table's order", arguments: languages)
    func table(language: String) throws {
        let place = try begun(language)
        let rows = try readme(of: place).split(separator: "\n").filter { $0.hasPrefix("| ") }
        let commands = rows.flatMap { $0.matches(of: /`backdrive ([^`]+)`/).map { String($0.output.1) } }
        #expect(commands.count == 8)
        var problem = ""
        for command in commands {
            let line = command.replacing("P-…", with: problem).replacing("DAY", with: "2026-06-10")
                .replacing("\"", with: "'")
            let result = try Program.run(Transcript.words(of: line), in: place.folder)
            #expect(result.exitCode == 0, "\(line)\n\(result.errors)")
            if line.hasPrefix("new problem") {
                problem = String(result.output.split(separator: "/").last?.prefix { $0 != "." } ?? "")
            }
        }
        #expect(try place.run("check").exitCode == 0)
        #expect(try place.run("build").exitCode == 0)
    }

    @Test("Its way from a problem to its end works as it is written", arguments: languages)
    func way(language: String) throws {
        let place = try begun(language)
        func made(_ arguments: String) throws -> String {
            let result = try Program.run(arguments.components(separatedBy: " "), in: place.folder)
            #expect(result.exitCode == 0, "\(arguments)\n\(result.errors)")
            return String(try #require(result.output.split(separator: "/").last).prefix { $0 != "." })
        }
        let problem = try made("new problem --title Prices --source requirement-changes --on 2026-03-03")
        var plan = ""
        let days = ["03-04", "03-16", "03-16", "03-20", "03-23", "04-09", "04-10"]
        let lines = commands(in: try readme(of: place))
        #expect(lines.count == days.count)
        for (line, day) in zip(lines, days) {
            if line.contains("AP-"), plan.isEmpty {
                let fields = "--title Editor --owner li.na --problems \(problem) --due_on 2026-04-10 --acceptance Works"
                plan = try made("new ap \(fields) --on 2026-03-16")
            }
            let filled = line.replacing("AP-…", with: plan).replacing("P-…", with: problem)
                .replacing("DAY", with: "2026-04-17").replacing("https://…", with: "https://example.org/1")
                .replacing("\"…\"", with: "late")
            _ = try made("\(filled) --on 2026-\(day)")
        }
        let result = try place.run("check")
        #expect(result.exitCode == 0, "\(result.output)")
        let text = try place.tree("content").text("aps/\(plan).md")
        #expect(text.contains("status: done\n") && text.contains("evidence: [https://example.org/1]\n"), "\(text)")
    }
}
