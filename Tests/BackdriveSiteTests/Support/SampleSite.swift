@testable import BackdriveCore
import BackdriveParsing
import BackdriveSite
import BackdriveTemplates
import RecordLiterals
import Testing

/// A small site made by hand: five problems in three cells of the matrix and two unrated, an AP that is overdue and one
/// that was done, two sources of which one is stale.
enum Sample {
    static let asOf = day("2026-04-13")

    static func site(
        language: String = "en", title: String = "Price rules", baseURL: String? = nil, catalog: Catalog? = nil,
        asOf: Day = Sample.asOf
    ) -> Site {
        let words = Sample.words(language)
        let compiled = SiteTemplates.compile(templates, words: words)
        #expect(compiled.findings == [])
        let report = Report(catalog: catalog ?? Sample.catalog(title: title), asOf: asOf)
        return Site(
            report: report, words: words, templates: compiled.value,
            edition: Edition(revision: .init(commit: "3f2c1ab", hasLocalChanges: true), baseURL: baseURL))
    }

    static var templates: [SiteTemplates.File] {
        EmbeddedTemplates.files.map { SiteTemplates.File(path: $0.path, bytes: $0.bytes) }
    }

    static func words(_ language: String) -> Words {
        Words(language: language, own: LanguageText.words(language), english: LanguageText.words("en"))
    }

    /// - Parameter more: lines of `backdrive.yml`.
    static func settings(_ more: String = "") -> Settings {
        let text = "title: Harbor\ntimezone: Asia/Shanghai\ncycle: {starts_on: 2026-03-02}\n" + more
        let file = file("backdrive.yml").with(bytes: Array(text.utf8))
        return SettingsReader.read(file, languages: ["en"]) { _ in .utc }.value.settings
    }

    /// Without any record.
    static var empty: Catalog { Catalog(settings: settings()) }

    static func catalog(title: String) -> Catalog {
        Catalog(
            settings: settings("repository: {url: \"https://git.example/h\", branch: main, path: content}\n"),
            people: [Person("li.na", ["name": "Li Na"])],
            sources: [
                InformationSource(
                    "changes",
                    [
                        "kind": "requirement_change", "title": "Small changes", "owner": "li.na",
                        "reviews": [["on": "2026-04-10", "by": "li.na", "found": 0]],
                    ]),
                InformationSource("walks", ["kind": "walkthrough", "title": "Walkthroughs", "owner": "li.na"]),
            ],
            problems: [
                problem("P-1", title: title, on: "2026-03-03", grades: (5, 5)),
                problem("P-2", title: "Coupons stack", on: "2026-03-20", grades: (5, 5)),
                problem("P-3", title: "Zones are copied", on: "2026-03-21", grades: (4, 4)),
                problem("P-4", title: "Search is stale", on: "2026-04-01", grades: nil),
                problem("P-5", title: "Nobody owns it", on: "2026-04-02", grades: (2, 2)),
            ],
            plans: [
                plan("AP-1", for: "P-1", created: "2026-03-18", due: "2026-04-10", done: nil),
                plan("AP-2", for: "P-5", created: "2026-03-18", due: "2026-04-10", done: "2026-04-09"),
            ])
    }

    static func problem(
        _ id: String, title: String, on day: String, grades: (Int, Int)?, source: String = "changes",
        duplicate: (of: String, on: String)? = nil
    ) -> Problem {
        Problem(
            id,
            [
                "title": .text(title), "source": .text(source), "reported_on": .text(day), "owner": "li.na",
                "duplicate_of": .fields(duplicate.map { ["problem": .text($0.of), "on": .text($0.on)] }),
                "screening": ["result": "passed", "on": .text(day)],
                "analysis": .fields(
                    grades.map {
                        [
                            "on": .text(day), "category": "system", "cause": "design", "frequency": .number($0.0),
                            "impact": .number($0.1),
                        ]
                    }),
            ])
    }

    static func plan(_ id: String, for problem: String, created: String, due: String, done: String?) -> ActionPlan {
        ActionPlan(
            id,
            [
                "title": "Editor", "owner": "li.na", "problems": [.text(problem)],
                "status": done == nil ? "open" : "done", "created_on": .text(created), "due_on": .text(due),
                "acceptance": "It works", "done_on": .text(done),
            ])
    }
}

extension Sample {
    static func day(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
        return day
    }

    static func file(_ path: String) -> SourceFile {
        SourceFile(path: "content/\(path)", contentPath: path, bytes: [])
    }
}

extension Site {
    var pages: [PageAddress] { pages(listingPages.flatMap(fullLists)) }

    /// A page as text.
    func text(of page: PageAddress) -> String { file(for: page).text }

    /// What a page answers its question with, as it is read.
    func answer(of page: PageAddress) -> String? {
        text(of: page).firstMatch(of: /<p class="answer">(.*)<\/p>/).map {
            String($0.output.1).replacing(/<[^>]*>/, with: "")
        }
    }

    /// What the page of a record answers.
    func answer(of record: RecordAddress) -> String? { answer(of: .record(record)) }

    /// The page of a record as text.
    func text(of record: RecordAddress) -> String { text(of: .record(record)) }
}

extension OutputFile {
    var text: String {
        switch contents {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .parts(let parts): String(decoding: parts.joined(), as: UTF8.self)
        case .made(let make): String(decoding: make(), as: UTF8.self)
        case .copy: ""
        }
    }
}
