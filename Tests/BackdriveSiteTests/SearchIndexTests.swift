import BackdriveCore
import BackdriveData
import RecordLiterals
import Testing

@testable import BackdriveSite

@Suite("The search index")
struct SearchIndexTests {
    private func index(_ catalog: Catalog, asOf: String = "2026-04-13") -> String {
        let words = Sample.words("en")
        return SearchIndex(of: Report(catalog: catalog, asOf: Sample.day(asOf))) { words($0) }.file.text
    }

    @Test("It holds every record of the day, a column for each thing that is searched or filtered by")
    func whole() {
        let states = { (names: [(String, String)]) in
            "[" + names.map { "{\"name\":\"\($0)\",\"label\":\"\($1)\"}" }.joined(separator: ",") + "]"
        }
        let stages = states(Stage.allCases.map { ($0.rawValue, Sample.words("en").name(of: $0)) })
        #expect(
            index(Sample.catalog(title: "Price \"rules\"")).hasPrefix(
                """
                self.backdriveIndex={"kinds":[{"folder":"problems","name":"Problems","states":\(stages),\
                "ids":["P-1","P-2","P-3","P-4","P-5"],\
                "titles":["Price \\"rules\\"","Coupons stack","Zones are copied","Search is stale","Nobody owns it"],\
                "owners":[0,0,0,0,0],"sources":[0,0,0,0,0],"state":[3,2,2,1,4],"tiers":"HHH-L","uncovered":"01110",\
                "days":["2026-03-03","2026-03-20","2026-03-21","2026-04-01","2026-04-02"],\
                "tags":[],"aliases":[]},{"folder":"aps","name":"Action plans",
                """))
    }

    @Test("What does not exist on the day is not in it")
    func timeTravel() {
        let early = index(LoopSample.catalog, asOf: "2026-03-04")
        #expect(early.contains("\"ids\":[\"P-0\",\"P-1\"]"))
        #expect(!early.contains("AP-1") && !early.contains("Weekly 12") && !early.contains("One price model"))
    }

    @Test("Pages find it, and the script, by addresses that change with their bytes")
    func address() {
        let words = Sample.words("en")
        let report = Report(catalog: Sample.catalog(title: "One"), asOf: Sample.asOf)
        let templates = SiteTemplates.compile(Sample.templates, words: words).value
        let pages = ["one", "two"].map { text in
            Site(
                report: report, words: words, templates: templates, edition: Edition(),
                search: OutputFile(path: SearchIndex.path, contents: .bytes(Array(text.utf8)))
            ).text(of: .plans)
        }
        let addresses = pages.map { page in
            page.matches(of: /src="..\/backdrive.js\?v=[0-9a-f]{16}" defer data-root="..\/" data-index="([^"]*)"/)
                .map { String($0.output.1) }
        }
        #expect(addresses.allSatisfy { $0.count == 1 && $0[0].hasPrefix("../search.js?v=") })
        #expect(addresses[0] != addresses[1])
    }
}
