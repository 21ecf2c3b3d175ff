@testable import BackdriveCore
import Testing

@testable import BackdriveSite

@Suite("What happened lately")
struct ChangesTests {
    private let site = Sample.site(catalog: LoopSample.catalog)

    @Test("Every event stands on one page of one month, the newest first, as the history has it")
    func months() {
        let history = site.history
        let lists = ChangeList.all(of: history)
        #expect(lists.map(\.fileName) == ["2026-04.html", "2026-03.html", "2026-02.html"])
        #expect(lists.flatMap(\.places) == Array(0..<history.count))
        let days = history.events(at: 0..<history.count).map(\.on)
        #expect(days == days.sorted(by: >))
        for list in lists {
            let events = history.events(at: list.places)
            #expect(events.allSatisfy { $0.on.description.hasPrefix(list.fileName.prefix(7)) })
            let rows = site.text(of: .changeList(list)).split(separator: "<ol class=\"timeline changes\">").last
            #expect(rows?.split(separator: "<li class=").count == events.count + 1)
        }
    }

    @Test("What is struck is not told, and of one day what happened last comes first")
    func order() {
        let told = site.history.newest(.max).map { event in
            "\(event.on) \(site.report.catalog.id(of: event.record)) \(site.text(of: event).title)"
        }
        #expect(!told.contains { $0.hasPrefix("2026-04-11 changes") })
        #expect(
            told.prefix(4) == [
                "2026-04-13 P-6 Found to be a duplicate of P-1", "2026-04-13 P-4 Decided to act",
                "2026-04-13 P-4 Analysed", "2026-04-10 changes Reviewed, 0 problems found",
            ])
    }

    @Test("The answer counts the last seven days")
    func answer() {
        #expect(
            ChangesPage(site: site).head.answer?.text
                == "5 things happened in the last 7 days, the latest on 2026-04-13.")
    }

    @Test("A month of thousands of events of one record is told on several pages, in time that grows with them")
    func manyEvents() {
        let reopened = (0..<5000).map { place in
            Reopening(
                on: Sample.at("2026-03-\(place % 2 == 0 ? "07" : "08")"), by: nil, reason: nil, void: nil,
                range: Sample.nowhere)
        }
        var catalog = Sample.catalog(title: "One")
        catalog = Catalog(
            settings: catalog.settings,
            problems: [
                Problem(
                    origin: Sample.origin(.problem, "P-1"), title: Sample.here("One"), source: Sample.here("gone"),
                    reportedOn: Sample.at("2026-03-03"), reopened: Log(reopened))
            ])
        let site = Sample.site(catalog: catalog)
        let lists = ChangeList.all(of: site.history)
        #expect(lists.map(\.fileName).suffix(2) == ["2026-03-33.html", "2026-03-34.html"])
        #expect(site.text(of: .changeList(lists[33])).contains("href=\"../changes/2026-03.html\""))
        #expect(lists.reduce(0) { $0 + $1.places.count } == 5001)
    }
}
