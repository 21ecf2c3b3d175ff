import BackdriveCore
import BackdriveManual
import BackdriveParsing
import BackdriveSite

/// The manual of this version, made of what the program itself reads, checks and prints (PRODUCT.md §3): only the tutorial,
/// the ways of the roles and the examples of records are written by hand.
struct Manual: Sendable {
    let chapters: [ManualChapter]
    private let words: ManualWords

    /// - Parameter scales: the grades as a site's settings name them.
    init(_ words: ManualWords, _ siteWords: Words, scales: Scales = .standard) {
        self.words = words
        chapters = [
            ManualChapter(name: "tutorial", words.tutorial) { words.prose.tutorial },
            ManualChapter(name: "roles", words.roles) { words.prose.roles },
            ManualChapter(name: "records", words.records) {
                RecordsChapter(words: words, siteWords: siteWords, scales: scales).text
            },
            ManualChapter(name: "rules", words.rules) { RulesChapter(words: words).text },
            ManualChapter(name: "commands", words.commands) { CommandsChapter(words: words).text },
            ManualChapter(name: Self.numbers, words.numbers) {
                NumbersChapter(words: words, siteWords: siteWords).text
            },
        ]
    }

    private static let numbers = "numbers"

    /// The first line of each file: what carries it may be written over by the next version's.
    static let mark = "<!-- made by backdrive manual -->\n"

    /// `README.md`, which leads to the chapters, and a file for each of them.
    var files: [(path: String, bytes: [UInt8])] {
        [(path: "README.md", bytes: Self.page(words.title, contents { "\($0).md" }))]
            + chapters.map { (path: "\($0.name).md", bytes: Self.page($0.title, $0.text())) }
    }

    /// The introduction, and what each chapter holds.
    private func contents(_ address: (String) -> String) -> String {
        let list = chapters.map { "- [\($0.title)](\(address($0.name)))\(words.colon)\($0.about)\n" }
        return "\(words.introduction)\n\n\(list.joined())"
    }

    /// The whole manual as one Markdown document.
    var document: String {
        let whole = chapters.reduce("# \(words.title)\n\n\(words.introduction)\n") { text, chapter in
            text + "\n# \(chapter.title)\n\n\(chapter.text())"
        }
        return chapters.reduce(whole) { text, chapter in
            let heading = chapter.title.lowercased().replacing(" ", with: "-")
            return text.replacing("](\(chapter.name).md)", with: "](#\(heading))")
        }
    }

    /// The whole manual as a page for `man`, in roff.
    func manPage(version: String) -> String {
        ".TH BACKDRIVE 1 \"\" \"backdrive \(version)\"\n" + Markdown.manPage(of: document)
    }

    private static func page(_ title: String, _ text: String) -> [UInt8] {
        Array((mark + "\n# \(title)\n\n\(text)").utf8)
    }
}

extension Manual {
    /// Those in which a site's pages quote the manual.
    static func words(of siteWords: Words) -> ManualWords { .of(siteWords.language) ?? .english }

    /// The manual as a site shows it, in the site's language where it is written in that; what the numbers mean is said by
    /// the Definitions page, with the site's own figures.
    static func help(_ siteWords: Words, _ settings: Settings) -> [HelpChapter] {
        let words = words(of: siteWords)
        let manual = Manual(words, siteWords, scales: settings.scales)
        let contents = ManualChapter(name: HelpChapter.contents, (words.title, "")) {
            manual.contents { $0 == numbers ? "../definitions.html" : "\($0).md" }
        }
        return ([contents] + manual.chapters.filter { $0.name != numbers }).map { chapter in
            HelpChapter(name: chapter.name, title: chapter.title, language: words.language) {
                let path = "\(chapter.name).md"
                let file = SourceFile(path: path, contentPath: path, bytes: Array(chapter.text().utf8))
                return Markdown.body(of: file, from: 0)
            }
        }
    }
}
