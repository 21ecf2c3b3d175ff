import BackdriveManual
import BackdriveParsing
import BackdriveSite

/// The manual of this version, made of what the program itself reads, checks and prints (PRODUCT.md §3): only the tutorial
/// and the ways of the roles are written by hand.
struct Manual: Sendable {
    let chapters: [ManualChapter]
    private let words: ManualWords

    init(_ words: ManualWords, _ siteWords: Words) {
        self.words = words
        chapters = [
            ManualChapter(name: "tutorial", title: words.tutorial, text: words.prose.tutorial),
            ManualChapter(name: "roles", title: words.roles, text: words.prose.roles),
            RecordsChapter(words: words, siteWords: siteWords).chapter,
            RulesChapter(words: words).chapter,
            CommandsChapter(words: words).chapter,
            NumbersChapter(words: words, siteWords: siteWords).chapter,
        ]
    }

    /// The first line of each file: what carries it may be written over by the next version's.
    static let mark = "<!-- made by backdrive manual -->\n"

    /// `README.md`, which leads to the chapters, and a file for each of them.
    var files: [(path: String, bytes: [UInt8])] {
        let list = chapters.map { "- [\($0.title)](\($0.name).md)\n" }.joined()
        let contents = Self.page(words.title, "\(words.introduction)\n\n\(list)")
        return [(path: "README.md", bytes: contents)]
            + chapters.map { (path: "\($0.name).md", bytes: Self.page($0.title, $0.text)) }
    }

    /// The whole manual as one Markdown document.
    var document: String {
        chapters.reduce("# \(words.title)\n\n\(words.introduction)\n") { $0 + "\n# \($1.title)\n\n\($1.text)" }
    }

    /// The whole manual as a page for `man`, in roff.
    func manPage(version: String) -> String {
        ".TH BACKDRIVE 1 \"\" \"backdrive \(version)\"\n" + Markdown.manPage(of: document)
    }

    private static func page(_ title: String, _ text: String) -> [UInt8] {
        Array((mark + "\n# \(title)\n\n\(text)").utf8)
    }
}
