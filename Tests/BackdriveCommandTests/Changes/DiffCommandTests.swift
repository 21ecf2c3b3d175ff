import Foundation
import Testing

@Suite("backdrive diff")
struct DiffCommandTests {
    private static let fixture = "Tests/Fixtures/changes"

    /// A repository whose branch `topic` is about to make a change, in a language.
    private func repository(_ change: CraftedChange, language: String = "en") throws -> Workplace {
        let place = try Workplace()
        try place.git("init", "--quiet", "--initial-branch=main")
        if change != .firstContent { try place.copy("\(Self.fixture)/content", to: "content") }
        if change != .firstContent { try place.edit("backdrive.yml", ["language: en": "language: \(language)"]) }
        try place.git.commitAll("Begin")
        try place.git("switch", "--quiet", "--create", "topic")
        if change == .firstContent { try place.copy("\(Self.fixture)/content", to: "content") }
        if change == .firstContent { try place.edit("backdrive.yml", ["language: en": "language: \(language)"]) }
        try change.make(in: place)
        return place
    }

    @Test(
        "What a change means, for a pull request", arguments: CraftedChange.allCases, ["en", "zh-CN"])
    func markdown(change: CraftedChange, language: String) throws {
        let place = try repository(change, language: language)
        let result = try place.run("diff", "main", "--format", "markdown")
        #expect(result.exitCode == 0)
        try Golden.expect(result.output, in: "\(Self.fixture)/\(change.rawValue).\(language).md")
    }

    @Test("The same as text and as JSON", arguments: [CraftedChange.slips, .decisions, .hostile, .unknown])
    func otherFormats(change: CraftedChange) throws {
        let place = try repository(change)
        for format in ["text", "json"] {
            let result = try place.run("diff", "main", "--format", format)
            #expect(result.exitCode == 0)
            let base = try place.git("rev-parse", "main")
            try Golden.expect(
                result.output.replacing(base, with: "BASE"), in: "\(Self.fixture)/\(change.rawValue).en.\(format)")
        }
    }

    @Test("A reviewer reads a slip as the record's own terms have it")
    func slip() throws {
        let text = try repository(.slips).run("diff", "main").output
        #expect(text.hasPrefix("This change moves the due date of AP-K7QX2 (2nd slip, +14 d)."))
        #expect(text.contains("AP-K7QX2 due 06-01 → 06-15, 2nd slip, +14 d"))
    }

    @Test(
        "What one side does not know is neither moved nor gone, whichever side that is",
        arguments: [CraftedChange.unknown, .unreadable])
    func unknown(change: CraftedChange) throws {
        func lists(_ text: String) -> [String] {
            text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.dropFirst().map(String.init)
        }
        let place = try repository(change)
        let isEdited = change == .unknown ? ["Also edited"] : []
        #expect(try lists(place.run("diff", "main", "--format", "text").output) == ["New findings"] + isEdited)
        try place.git.commitAll()
        try place.git("checkout", "main", "--", ".")
        #expect(
            try lists(place.run("diff", "topic", "--format", "text").output) == ["Findings that end"] + isEdited)
    }

    @Test("On disk, committed, and committed beside a branch that went on: the same change")
    func sameChange() throws {
        let place = try repository(.slips)
        let onDisk = try place.run("diff", "main").output
        try place.git.commitAll()
        #expect(try place.run("diff", "main").output == onDisk)
        #expect(try place.run("diff", "main", "HEAD").output == onDisk)
        try place.git("switch", "--quiet", "main")
        try place.write("---\nname: Wang Lei\n---\n", to: "content/people/wang.lei.md")
        try place.git.commitAll()
        #expect(try place.run("diff", "main", "topic").output == onDisk)
    }

    @Test("Nothing changed is one sentence")
    func nothing() throws {
        let place = try repository(.layout)
        #expect(try place.run("diff", "main").output == "This change alters no record.\n")
        #expect(try place.run("diff", "topic", "main", "--format", "text").output == "This change alters no record.\n")
    }

    @Test("Warnings on files that the change leaves alone are told apart: check --base counts the others")
    func elsewhere() throws {
        let place = try Workplace.repository()
        try place.write("---\nkind: other\ntitle: Audits\nowner: li.na\n---\n", to: "content/sources/audits.md")
        try place.git.commitAll()
        // An old report of a source of which nothing was heard: the source is stale, and stands in no change.
        let problem = Workplace.problem("Old").replacing("2026-03-03", with: "2026-01-30")
        try place.write(problem.replacing("calls", with: "audits"), to: "content/problems/P-2.md")
        let change = try place.run("diff", "main", "--format", "text").output
        #expect(
            change.hasPrefix(
                "This change adds 1 problem and brings 3 warnings, 1 of them on a file that it leaves alone.\n"))
        let check = try place.run("check", "--base", "main")
        #expect(check.errors == "0 errors and 2 warnings in 6 files.\n")
        #expect(check.output.contains("content/sources/audits.md:1:1: note: the source is stale: "))
        try place.git.commitAll()
        // It stays stale: that two days less have gone by is no other finding.
        try place.write(
            problem.replacing("calls", with: "audits").replacing("2026-01-30", with: "2026-02-01"),
            to: "content/problems/P-3.md")
        #expect(
            try place.run("diff", "HEAD").output.hasPrefix("This change adds 1 problem and brings 2 warnings.\n"))
    }

    @Test("Findings do not fail it; unusable settings, a wrong revision and a folder outside git do")
    func failures() throws {
        let place = try repository(.findings)
        #expect(try place.run("diff", "main").exitCode == 0)
        #expect(try place.run("diff", "mein").errors.contains("did you mean 'main'?"))
        #expect(try place.run("diff", "mein").exitCode == 64)
        #expect(try place.run("diff", "--", "-x").exitCode == 64)
        try place.write("title: no", to: "content/backdrive.yml")
        #expect(try place.run("diff", "main").exitCode == 1)
        let outside = try Workplace()
        try outside.write(Workplace.settings, to: "content/backdrive.yml")
        #expect(try outside.run("diff", "main").exitCode == 2)
    }

    @Test(
        "Of 5,000 changed records the comment stays under 60,000 UTF-16 units and says of each list how many are left")
    func large() throws {
        let place = try repository(.layout)
        for number in 0..<1_250 {
            let title = "Title \(number) " + String(repeating: "长𠮷|*<", count: 30)
            try place.write(Self.problem(title), to: "content/problems/P-A\(number).md")
            try place.write(Self.plan(title, number), to: "content/aps/AP-A\(number).md")
            try place.write(Self.problem(title), to: "content/problems/P-B\(number).md")
        }
        try place.git.commitAll()
        for number in 0..<1_250 {
            let title = "Title \(number) " + String(repeating: "长𠮷|*<", count: 30)
            try place.write(
                Self.problem(title, "decisions: [{on: 2026-05-18, outcome: act}]\n"),
                to: "content/problems/P-A\(number).md")
            try place.edit("aps/AP-A\(number).md", Self.slip)
            try place.remove("content/problems/P-B\(number).md")
            try place.write(Self.problem(title), to: "content/problems/P-C\(number).md")
        }
        let result = try place.run("diff", "topic")
        #expect(result.output.utf16.count < 60_000)
        #expect(result.output.utf16.count > 55_000)
        let lists = result.output.split(separator: "\n#### ").dropFirst()
        #expect(
            lists.map { String($0.prefix { $0 != "\n" }) } == [
                "New findings", "Due dates", "Decisions", "New", "Removed and renamed", "Numbers of 2026-05-18",
            ])
        for list in lists.dropLast() { #expect(list.contains(/\n- and \d+ more\n?$/), "\(list.prefix(40))") }
    }

    private static func problem(_ title: String, _ more: String = "") -> String {
        "---\ntitle: \"\(title)\"\nsource: req-change\nreported_on: 2026-05-05\n\(more)---\n"
    }

    private static func plan(_ title: String, _ number: Int) -> String {
        """
        ---
        title: "\(title)"
        owner: zhang.wei
        problems: [P-A\(number)]
        status: open
        created_on: 2026-05-11
        due_on: 2026-06-01
        acceptance: It no longer happens
        ---

        """
    }

    private static let slip: KeyValuePairs = [
        "due_on: 2026-06-01": "due_on: 2026-06-15",
        "acceptance": "due_history: [{on: 2026-05-18, from: 2026-06-01, to: 2026-06-15, reason: late}]\nacceptance",
    ]
}
