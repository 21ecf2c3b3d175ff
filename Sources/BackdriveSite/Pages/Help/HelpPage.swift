internal import BackdriveCore
internal import Mustache

/// How does it work? A chapter of the manual.
struct HelpPage: Page {
    let site: Site
    let chapter: HelpChapter
    private let body: Body

    static let view = View<HelpPage>(
        "help",
        .text("language") { $0.chapter.language },
        .list("chapters", NavigationLink.view) { $0.chapters },
        .list("headings", heading) { page in page.body.headings.filter { $0.level == 3 } },
        .flag("has_headings") { !$0.body.headings.isEmpty },
        .markup("body") { $0.markup })

    private static let heading = View<Body.Heading>(
        "help-heading", .text("text") { $0.text }, .text("anchor") { $0.anchor })

    init(site: Site, chapter: HelpChapter) {
        self.site = site
        self.chapter = chapter
        body = chapter.body()
    }

    var head: PageHead {
        PageHead(
            title: chapter.title, question: words("help.question"),
            parents: chapter.name == HelpChapter.contents ? [] : [.help(HelpChapter.contents)])
    }

    private var chapters: [NavigationLink] {
        site.help.filter { $0.name != HelpChapter.contents }.map { other in
            NavigationLink(
                label: other.title, href: report.path(of: .help(other.name)), isCurrent: other.name == chapter.name)
        }
    }

    /// The chapter's text, whose links to the manual's other files lead to their pages; ids in it are examples.
    private var markup: [UInt8] {
        var page = Markup(reserving: body.html.count + 1_024)
        var done = 0
        for gap in body.gaps {
            page.safe(body.html[done..<gap.offset])
            done = gap.offset
            switch gap.filling {
            case .linkStart(let path, let fragment, _): page.open("a", ["href": .init(href(path, fragment))])
            case .linkEnd: page.close("a")
            case .mention(let id, let isBracketed): page.text(isBracketed ? "[[\(id)]]" : id)
            case .image(_, let alternative, _): page.text(alternative)
            case .alertTitle(let alert): page.text(words("alert.\(alert.rawValue)"))
            }
        }
        page.safe(body.html[done...])
        return page.bytes
    }

    private func href(_ path: String, _ fragment: String?) -> String {
        path.replacing(".md", with: ".html") + (fragment.map { "#\(Body.Heading.anchorPrefix)\($0)" } ?? "")
    }
}
