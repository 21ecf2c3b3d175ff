import BackdriveCore
import Testing

@testable import BackdriveSite

@Suite("Numbers and the lists they lead to")
struct CountLinkTests {
    private let site = Sample.site(catalog: LoopSample.catalog)

    @Test("Every link to a part of a page finds it")
    func anchors() {
        let pages = Dictionary(uniqueKeysWithValues: site.pages.map { (site.report.path(of: $0), site.text(of: $0)) })
        for (path, text) in pages {
            for match in text.matches(of: /href="((?:\.\.\/)*)([^"#]*)#([^"]+)"/) {
                let target = match.output.2.isEmpty ? path : String(match.output.2)
                #expect(
                    pages[target]?.contains("id=\"\(match.output.3)\"") == true, "\(path): \(match.output.0)")
            }
        }
    }

    @Test("A number of a cycle leads to a list with as many rows")
    func cycleNumbers() {
        var checked = 0
        for place in site.report.cycles.indices {
            let text = site.text(of: .cycle(place))
            for match in text.matches(of: /<a href="\.\.\/(cycles\/[^"#]+)#([^"]+)">(\d+)<\/a>/) {
                let target = site.pages.first { site.report.path(of: $0) == match.output.1 }
                let shown = target.flatMap { amount(below: String(match.output.2), in: site.text(of: $0)) }
                #expect(shown == String(match.output.3), "\(match.output.0)")
                checked += 1
            }
        }
        #expect(checked > 40)
    }

    @Test("A number of the yield leads to a list of as many problems")
    func yieldNumbers() {
        var checked = 0
        for match in site.text(of: .effectiveness).matches(
            of: /<a href="(lists\/effectiveness\/[^"]+)"><b data-number="yield[^"]+">(\d+)<\/b><\/a>/)
        {
            let target = site.pages.first { site.report.path(of: $0) == match.output.1 }
            let rows = target.map { site.text(of: $0).matches(of: /<li><span><a class="name"/).count }
            #expect(rows == Int(match.output.2), "\(match.output.0)")
            checked += 1
        }
        #expect(checked == 6)
    }

    @Test("A number in a sentence leads to a list of as many records")
    func sentenceNumbers() {
        let pages = Dictionary(uniqueKeysWithValues: site.pages.map { (site.report.path(of: $0), $0) })
        var checked = 0
        for (path, page) in pages {
            for match in site.text(of: page).matches(of: /<a href="(?:\.\.\/)*(lists\/[^"#]+)">(\d+)<\/a>/) {
                let target = pages[String(match.output.1)]
                let rows = target.map { site.text(of: $0).matches(of: /<li><span><a class="name"/).count }
                #expect(rows == Int(match.output.2), "\(path): \(match.output.0)")
                checked += 1
            }
        }
        #expect(checked > 30)
    }

    /// The count that a list's heading shows.
    private func amount(below id: String, in page: String) -> String? {
        guard let start = page.firstRange(of: "id=\"\(id)\"") else { return nil }
        return page[start.upperBound...].firstMatch(of: /<span class="n">(\d+)<\/span>/).map {
            String($0.output.1)
        }
    }

    @Test("The open APs of all owners add up to the open APs, and owners stand by name")
    func load() throws {
        let text = site.text(of: .people)
        let names = text.matches(of: /<tr><th scope="row"><a class="name"[^>]*>([^<]+)</).map { String($0.output.1) }
        #expect(names == ["Li Na"])
        let total = try #require(text.firstMatch(of: /<tfoot>[\s\S]*?<td class="num strong"[^>]*><a[^>]*>(\d+)<\/a>/))
        #expect(Int(total.output.1) == site.report.openPlans.count)
        #expect(text.contains("By name, ties by id. This is not a ranking."))
        #expect(
            text.matches(of: /<li><a class="name"[^>]*>([^<]+)</).map { String($0.output.1) } == [
                "Anna Wang", "Zhao Min",
            ])
    }

    @Test("A person's page lists the overdue and the later ones, the nearest due date first")
    func person() throws {
        let index = try #require(site.report.catalog.people.index(of: "li.na"))
        let text = site.text(of: .person(index))
        #expect(
            site.answer(of: .person(index)) == "2 open APs: 1 overdue, 1 due soon; the most urgent is 3 days overdue.")
        #expect(amount(below: "overdue", in: text) == "1")
        #expect(amount(below: "soon", in: text) == "1")
        #expect(amount(below: "done", in: text) == "1")
        #expect(amount(below: "unfiltered", in: text) == "1")
    }

    @Test("Each step of a source's yield counts only what came through the one before")
    func yield() throws {
        let source = try #require(site.report.catalog.sources.index(of: "changes"))
        let yield = SourceYield(of: source, in: site.report)
        #expect(Yield.Step.allCases.map(yield.count) == [5, 3, 2, 1, 1, 0])
    }

    @Test("A source's struck review stays visible, and an address that is none of the web's is no link")
    func source() throws {
        let source = try #require(site.report.catalog.sources.index(of: "changes"))
        let text = site.text(of: .source(source))
        #expect(text.contains("typed twice"))
        #expect(!text.contains("href=\"javascript:"))
    }

    @Test("A meeting's page shows its decisions, and each record that it mentions once")
    func meeting() throws {
        let page = RecordAddress.meeting(try #require(site.report.catalog.meetings.index(of: "2026-W12")))
        let text = site.text(of: page)
        #expect(site.answer(of: page) == "2 decisions; 2 records mentioned.")
        #expect(text.contains("A guest"))
        #expect(amount(below: "mentioned", in: text) == "2")
    }

    @Test("A special project counts its members and the APs that are done")
    func specialProject() throws {
        let index = try #require(site.report.catalog.specialProjects.index(of: "SP-1"))
        #expect(site.answer(of: .specialProject(index)) == "1 of 1 AP done, for 1 problem.")
    }

    @Test("The weekly meeting sees each open AP once, in the first part that fits")
    func weekly() {
        let agenda = WeeklyAgenda(site.report)
        let parts = WeeklyAgenda.Part.allCases.map { part in
            agenda[part].map { site.report.catalog.plans[$0].id }
        }
        #expect(parts == [["AP-2"], [], [], ["AP-3"], []])
        #expect(agenda.done.map { site.report.catalog.plans[$0].id } == ["AP-1"])
    }

    @Test("The cycle meeting's agenda holds every undecided problem once: carried over, new or re-opened")
    func agenda() {
        let agenda = CycleAgenda(site.report)
        let listed = agenda.carriedOver + agenda.reported + agenda.reopened
        #expect(listed.sorted() == site.report.undecided.sorted())
        #expect(agenda.carriedOver.map { site.report.catalog.problems[$0].id } == ["P-0", "P-5"])
    }

    @Test("Effectiveness and cycles show their drawings with the drawn numbers as a table, and what is observed")
    func trends() {
        let effectiveness = site.text(of: .effectiveness)
        #expect(amount(below: "observing", in: effectiveness) == "1")
        #expect(site.answer(of: .effectiveness) == "No verdict yet; 1 problem is under observation.")
        let flow = site.text(of: .cycles)
        #expect(flow.contains("<th scope=\"row\">AP-1</th><td class=\"num\">2026-04-08</td><td class=\"num\">24</td>"))
        #expect(amount(below: "aging", in: flow) == "2")
    }

    @Test("Without records every page of a kind says how to begin")
    func empty() {
        let site = Sample.site(catalog: Sample.empty)
        for page in [PageAddress.people, .sources, .specialProjects, .meetings] {
            #expect(site.text(of: page).contains("<div class=\"empty begin\">"))
        }
    }
}
