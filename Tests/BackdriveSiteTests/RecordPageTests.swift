import BackdriveCore
import RecordLiterals
import Testing

@testable import BackdriveSite

@Suite("Pages of problems and APs")
struct RecordPageTests {
    /// One AP with a moved due date, for a problem with occurrences and a duplicate; all that is text is hostile.
    private static let hostile = "<script>alert(\"1\")</script>"

    private static func site(body: Body = .empty, asOf: String = "2026-04-13", baseURL: String? = nil) -> Site {
        let catalog = Catalog(
            settings: Sample.settings(),
            people: [Person("li.na", ["name": "Li Na"])],
            problems: [problem(body: body), duplicate], plans: [plan])
        return Sample.site(baseURL: baseURL, catalog: catalog, asOf: Sample.day(asOf))
    }

    private static func problem(body: Body) -> Problem {
        Problem(
            "P-1", body: body,
            [
                "title": .text(hostile), "source": "gone", "reported_on": "2026-03-03",
                "screening": ["result": "passed", "on": "2026-03-04"],
                "analysis": [
                    "on": "2026-03-16", "category": "system", "cause": "design", "root_cause": .text(hostile),
                ],
                "decisions": [
                    ["on": "2026-03-16", "outcome": "decline", "reason": "by mistake", "void": "wrong record"]
                ],
                "workaround": .text(hostile),
                "occurrences": [
                    ["on": "2026-02-27", "count": 4, "ref": .text(hostile)], ["on": "2026-03-17", "count": 1],
                ],
                "links": [
                    ["title": .text(hostile), "url": "javascript:alert(1)"],
                    ["title": "Story", "url": "https://tracker.example/a b\"c"],
                ],
                "tags": [.text(hostile)], "aliases": ["P-OLD1"],
            ])
    }

    private static var duplicate: Problem {
        Problem(
            "P-2",
            [
                "title": "The same again", "source": "gone", "reported_on": "2026-03-20",
                "duplicate_of": ["problem": "P-1", "on": "2026-03-21"],
            ])
    }

    private static var plan: ActionPlan {
        ActionPlan(
            "AP-1",
            [
                "title": "Editor", "owner": "li.na", "problems": ["P-1"], "status": "in_progress",
                "created_on": "2026-03-18", "started_on": "2026-03-19", "due_on": "2026-04-10",
                "due_history": [
                    ["on": "2026-03-28", "from": "2026-03-30", "to": "2026-04-06", "reason": "vendor late"],
                    ["on": "2026-04-05", "from": "2026-04-06", "to": "2026-04-10", "reason": "review"],
                ],
                "acceptance": "It works", "evidence": ["javascript:alert(1)", "http://wiki.example/e"],
                "checks": [
                    ["on": "2026-03-25", "outcome": "at_risk", "note": .text(hostile), "void": "other AP"]
                ],
                "aliases": ["AP-OLD1"],
            ])
    }

    private static let firstPlan = PageAddress.record(.plan(.init(0)))
    private static let firstProblem = PageAddress.record(.problem(.init(0)))

    @Test("An AP's answer says how late it is, what the last check said and whether it has begun")
    func answerOfPlan() {
        let page = PlanPage(site: Self.site(), index: .init(0)).head
        #expect(page.answer?.text == "Overdue 3 days; never checked; in progress. Moved 2 times, +11 d.")
    }

    @Test("The line has a row for each promise, the last one filled, and what is overdue is hatched up to today")
    func promises() {
        let text = Self.site().text(of: Self.firstPlan)
        let line = text.between("lane-chart", "</svg>")
        #expect(line.matches(of: /<rect class="lane void"/).count == 2)
        #expect(line.matches(of: /<rect class="lane"/).count == 1)
        #expect(line.matches(of: /<rect class="over"/).count == 1)
        for label in ["due 03-30, moved on 03-28: +7 d", "due 04-06, moved on 04-05: +4 d", "3 days overdue"] {
            #expect(line.contains(label), "\(label)")
        }
        let course = text.between("id=\"checks\"", "</table>")
        #expect(course.contains("vendor late") && course.contains("review"))
    }

    @Test("On an earlier day later moves are undone, and what does not exist yet tells nothing of itself")
    func timeTravel() {
        let before = Self.site(asOf: "2026-04-01").text(of: Self.firstPlan)
        #expect(before.contains("Due in 5 days</b>, on <span class=\"nowrap\">04-06</span>"))
        #expect(!before.contains("2026-04-10") && !before.contains("review"))
        let absent = Self.site(asOf: "2026-03-10").text(of: Self.firstPlan)
        #expect(absent.contains("Not agreed yet on 2026-03-10."))
        #expect(!absent.contains("It works") && !absent.contains("2026-03-18"))
    }

    @Test("Nothing that people write becomes markup, and only web addresses become links")
    func hostileContent() {
        let body = Body(
            html: Array("<p></p>".utf8),
            gaps: [
                Body.Gap(
                    offset: 3, filling: .image(path: "x.png", alternative: Self.hostile, title: nil),
                    range: .fileStart)
            ], headings: [], faults: [])
        let site = Self.site(body: body)
        for page in site.pages {
            let text = site.text(of: page)
            #expect(!text.contains("<script>"), "\(page)")
            #expect(!text.contains("href=\"javascript"), "\(page)")
        }
        #expect(site.text(of: Self.firstProblem).contains("href=\"https://tracker.example/a%20b%22c\""))
        #expect(site.text(of: Self.firstPlan).contains("href=\"http://wiki.example/e\""))
    }

    @Test("A mention becomes a link with title and state; what leads nowhere stays as written")
    func mentions() {
        func gap(_ offset: Int, _ id: String, _ isBracketed: Bool) -> Body.Gap {
            Body.Gap(offset: offset, filling: .mention(id: id, isBracketed: isBracketed), range: .fileStart)
        }
        let body = Body(
            html: Array("<p>a b c</p>".utf8),
            gaps: [gap(4, "AP-OLD1", false), gap(6, "P-9X", false), gap(8, "nobody", true)], headings: [], faults: [])
        let site = Self.site(body: body)
        let text = site.text(of: Self.firstProblem).between("<div class=\"prose\">", "</div>")
        #expect(
            text == """
                <p>a<span class="mention"><a href="../aps/AP-1.html"><span class="id">AP-1</span> Editor</a> \
                <span class="tag overdue">Overdue</span></span> bP-9X c[[nobody]]</p>
                """)
        let mentions = site.text(of: Self.firstPlan).between("id=\"mentions\"", "</section>")
        #expect(mentions.contains("href=\"../problems/P-1.html\""))
    }

    @Test("Relative links lead to records' pages; one that leads nowhere is text")
    func relativeLinks() {
        func gap(_ offset: Int, _ filling: Body.Filling) -> Body.Gap {
            Body.Gap(offset: offset, filling: filling, range: .fileStart)
        }
        let body = Body(
            html: Array("<p>planmissing</p>".utf8),
            gaps: [
                gap(3, .linkStart(path: "../aps/AP-1.md", fragment: "none", title: "\"")), gap(7, .linkEnd),
                gap(7, .linkStart(path: "missing.pdf", fragment: nil, title: nil)), gap(14, .linkEnd),
            ], headings: [], faults: [])
        let text = Self.site(body: body).text(of: Self.firstProblem).between("<div class=\"prose\">", "</div>")
        #expect(text == "<p><a href=\"../aps/AP-1.html\" title=\"&quot;\">plan</a>missing</p>")
    }

    @Test("A struck entry stays visible, struck out, with its reason, and decides nothing")
    func struck() {
        let site = Self.site()
        let events = site.text(of: Self.firstProblem).between("<ol class=\"timeline\">", "</ol>")
        #expect(events.contains("<s><b>Declined</b> <span>by mistake</span></s>"))
        #expect(events.contains("Struck: wrong record"))
        #expect(ProblemPage(site: site, index: .init(0)).head.answer?.text.hasPrefix("1 AP is under way") == true)
        #expect(site.text(of: Self.firstPlan).contains("Struck: other AP"))
    }

    @Test("A duplicate leads to its root, and the root names it")
    func duplicates() {
        let site = Self.site()
        let lead = site.text(of: .problem(.init(1))).between("<p class=\"lead-on\">", "</p>")
        #expect(lead.contains("href=\"../problems/P-1.html\""))
        let named = site.text(of: Self.firstProblem).between("id=\"duplicates\"", "</section>")
        #expect(named.contains("href=\"../problems/P-2.html\""))
    }

    @Test("A former id keeps its page, which leads on to the record")
    func formerIds() throws {
        let site = Self.site()
        let page = try #require(site.pages.first { site.report.path(of: $0) == "aps/AP-OLD1.html" })
        let text = site.text(of: page)
        #expect(text.contains("<meta http-equiv=\"refresh\" content=\"0; url=AP-1.html\">"))
        #expect(text.contains("href=\"../aps/AP-1.html\""))
        #expect(site.pages.contains { site.report.path(of: $0) == "problems/P-OLD1.html" })
    }

    @Test("Occurrences are drawn with what happened before, and their numbers stand in a table")
    func occurrences() throws {
        let figure = try #require(OccurrenceFigure(site: Self.site(), problem: .init(0)).figure)
        #expect(
            figure.finding.text
                == "5 in the 28 days before the first AP. Seen 5 times since 2026-02-27, 5 in the last 90 days.")
        #expect(
            figure.table.rows.map { Array($0.prefix(3)) } == [
                ["2026-02-27", "4", "Before the first AP"], ["2026-03-17", "1", "Before the first AP"],
            ])
    }

    @Test("What is copied as Markdown is text, whatever the title says; the script takes it from the page")
    func copiedTitles() {
        let copy = CopyLinks(
            name: "P-1 `a` *b* _c_ <d> [e](f) | \\ @all #12", path: "problems/P-1.html", badge: "badges/P-1.svg",
            base: "https://board.example/(b)")
        let label = "P-1 \\`a\\` \\*b\\* \\_c\\_ \\<d\\> \\[e\\](f) \\| \\\\ @\u{2060}all #\u{2060}12"
        let site = "https://board.example/%28b%29"
        #expect(copy.label == label)
        #expect(copy.markdown == "[\(label)](\(site)/problems/P-1.html)")
        #expect(copy.badgeMarkdown == "[![\(label)](\(site)/badges/P-1.svg)](\(site)/problems/P-1.html)")
        let page = Self.site().text(of: Self.firstProblem)
        #expect(page.contains(" data-label=\"P-1 \\&lt;script\\&gt;alert(&quot;1&quot;)\\&lt;/script\\&gt;\" "))
        #expect(!Self.site().text(of: Self.firstPlan).contains("data-label=\"AP-1 "))
    }

    @Test("Links to copy begin with the record's id, and lead to where the site is published")
    func copiedLinks() {
        let known = Self.site(baseURL: "https://board.example/b").text(of: Self.firstProblem)
        let page = "https://board.example/b/problems/P-1.html"
        let title = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"
        let label = title.replacing("&lt;", with: "\\&lt;").replacing("&gt;", with: "\\&gt;")
        #expect(known.contains("name=\"markdown\" readonly value=\"[P-1 \(label)](\(page))\""))
        #expect(known.contains("name=\"plain\" readonly value=\"P-1 \(title) \(page)\""))
        // Escaped twice: as the text of a link, which is the value of a field.
        let html = "&lt;a href=&quot;\(page)&quot;&gt;P-1 \(title.replacing("&", with: "&amp;"))&lt;/a&gt;"
        #expect(known.contains("name=\"html\" readonly value=\"\(html)\""))
        let badge = "https://board.example/b/badges/P-1.svg"
        #expect(known.contains("name=\"badge\" readonly value=\"[![P-1 \(label)](\(badge))](\(page))\""))
        #expect(!known.contains("Set base_url"))
    }

    @Test("A page that is not there has no link to copy")
    func notFound() {
        let text = Self.site(baseURL: "https://board.example/b").text(of: .notFound)
        #expect(text.contains("data-missing") && !text.contains("class=\"copy\""))
    }

    @Test("A decided problem without an AP shows the command that begins one for it, as it can be given")
    func beginPlan() throws {
        let problem = Problem(
            "P-77",
            [
                "title": "Nobody is on it", "source": "gone", "reported_on": "2026-03-03", "owner": "wang.lei",
                "screening": ["result": "passed", "on": "2026-03-04"],
                "analysis": ["on": "2026-03-16", "category": "system", "cause": "design"],
                "decisions": [["on": "2026-03-16", "outcome": "act"]],
            ])
        let site = Sample.site(catalog: Catalog(settings: Sample.settings(), problems: [problem]))
        #expect(
            site.text(of: Self.firstProblem).between("<pre>", "</pre>")
                == "backdrive new ap --title &quot;…&quot; --owner wang.lei --problems P-77 --due_on 2026-05-11 "
                + "--acceptance &quot;…&quot;")
    }

    @Test("While a problem is observed its occurrences are those so far, of the days that have passed")
    func soFar() throws {
        let done = Sample.plan("AP-1", for: "P-1", created: "2026-03-18", due: "2026-04-10", done: "2026-04-03")
        let site = Sample.site(
            catalog: Catalog(settings: Sample.settings(), problems: [Self.problem(body: .empty)], plans: [done]))
        let text = site.text(of: Self.firstProblem)
        #expect(text.contains("</tspan> in 10 days so far</text>") && text.contains("0 in the 10 days since"))
        #expect(!text.contains("28 days after"))
    }

    @Test("Without a known address there is nothing to copy, and the page says what to set")
    func nothingToCopy() {
        let unknown = Self.site().text(of: Self.firstPlan)
        #expect(unknown.contains("Set base_url in backdrive.yml"))
        #expect(unknown.contains("<label hidden>Markdown<input name=\"markdown\" readonly value=\"\"></label>"))
    }
}

extension String {
    /// What stands between two markers; all of it after the first when the second is missing.
    fileprivate func between(_ start: String, _ end: String) -> String {
        components(separated: start).dropFirst().first?.components(separated: end).first ?? ""
    }

    /// Every civil date in order, each once.
    fileprivate var days: [String] {
        var days: [String] = []
        for place in indices {
            let day = String(self[place...].prefix(10))
            if Day(day) != nil, !days.contains(day) { days.append(day) }
        }
        return days
    }

    fileprivate func components(separated by: String) -> [String] {
        split(separator: by, omittingEmptySubsequences: false).map(String.init)
    }
}
