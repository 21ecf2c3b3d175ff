import BackdriveCore
import RecordLiterals
import Testing

@testable import BackdriveSite

@Suite("The cycle meeting's agenda")
struct AgendaTests {
    @Test("A problem stands with its source, by whichever name the source is written")
    func aliases() throws {
        let sources = ["changes", "walks"].map { id in
            InformationSource(
                id,
                [
                    "kind": "other", "title": "Source \(id)", "owner": "li.na",
                    "aliases": id == "walks" ? ["tours"] : [],
                ])
        }
        let problems = [("P-1", "tours"), ("P-2", "changes"), ("P-3", "nobody")].map { id, source in
            Problem(id, ["title": "Title of \(id)", "source": .text(source), "reported_on": "2026-04-10"])
        }
        let site = Sample.site(
            catalog: Catalog(settings: Sample.settings(), sources: sources, problems: problems),
            asOf: Sample.day("2026-04-12"))
        let list = site.text(of: .agenda).split(separator: "<section id=\"filter\"").last ?? ""
        let found = list.matches(of: /<\/i>(Source \w+)|<td class="full">(nobody)|id">(P-\d)/).map { match in
            String(match.output.1 ?? match.output.2 ?? match.output.3 ?? "")
        }
        #expect(found == ["P-1", "Source walks", "P-2", "Source changes", "P-3", "nobody"])
    }

    @Test("A section ends after 30 rows; those of a source that would be missing are there for its filter")
    func filter() {
        let sources = ["changes", "walks"].map { id in
            InformationSource(id, ["kind": "other", "title": "Source \(id)", "owner": "li.na"])
        }
        let problems = (10..<45).map { number in
            Problem(
                "P-\(number)",
                [
                    "title": "Title", "source": number < 42 ? "changes" : "walks",
                    "reported_on": number < 42 ? "2026-04-10" : "2026-04-11",
                ])
        }
        let text = Sample.site(
            catalog: Catalog(settings: Sample.settings(), sources: sources, problems: problems),
            asOf: Sample.day("2026-04-12")
        ).text(of: .agenda)
        #expect(text.contains("Source changes <span class=\"n\">32</span>"))
        #expect(text.contains("<span class=\"n of src2\">3</span>"))
        #expect(text.matches(of: /<tr><th class="full"/).count == 30)
        #expect(text.matches(of: /<tr class="later">/).count == 3)
    }
}
