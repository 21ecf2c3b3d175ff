import Foundation
import Testing

@Suite("Editing commands")
struct EditingCommandTests {
    private func expect(_ lines: [String], in golden: String) throws {
        var transcript = try Transcript()
        for line in lines { try transcript.run(line) }
        try Golden.expect(transcript.text, in: "Tests/Fixtures/editing/expected/\(golden).txt")
    }

    @Test("set changes its fields and nothing else, brings the dates of a status, and refuses what is not its own")
    func set() throws {
        try expect(
            [
                "set P-7M2Q9 'title=It is #1: prices' owner=zhang.wei andon=true",
                "set P-7M2Q9 'analysis.root_cause=Rules are code' screening.by=zhang.wei analysis.frequency=4 analysis.impact=3",
                "set P-7M2Q9 analysis.root_cause= tags= screening.by=",
                "set P-7M2Q9 verification.criterion='at most 1: in 4 weeks'",
                "set AP-K7QX2 status=in_progress",
                "set AP-K7QX2 status=done 'evidence=' --on 2026-05-19",
                "set AP-K7QX2 status=done done_on=2026-05-18",
                "set AP-K7QX2 status=dropped 'drop_reason=no: need'",
                "set AP-K7QX2 status=dropped",
                "set AP-K7QX2 status=Done",
                "set AP-K7QX2 owner=zhang.wie",
                "set AP-K7QX2 due_on=2026-06-15",
                "set AP-D0NE1 status=open",
                "set AP-D0NE1 status=done",
                "set SP-1 status=done due_on=2026-05-01",
                "set P-7M2Q9 titel=x",
                "set P-7M2Q9 category=people",
                "set P-7M2Q9 title",
                "set P-7M2Q9 id=P-1",
                "set P-7M2Q9 tags=a 'tags=b: c'",
                "set P-7M2Q9 links=x",
                "set P-7M2Q9 links.url=https://example.org",
                "set P-7M2Q9 screening=passed",
                "set P-7M2Q9 special_project.id=SP-1 --on 2026-05-07",
                "set P-7M2Q9 duplicate_of.problem=P-7M2Q9 duplicate_of.on=2026-05-07",
                "set P-7M2Q9 decisions=",
                "set P-7M2QQ title=x",
                "set p-7m2q9 title=x",
                "set P-XXXXX title=x",
                "set problems/P-7M2QQ title=x",
                "set 'Zhang Wei' team=x",
                "set nobody team=x",
                "set AP-K7QX2 due_on=12/24/2026",
                "set AP-K7QX2 due_on=12/11/2026",
                "set AP-K7QX2 created_on=2026年3月1日",
                "set SP-1 due_on=05/06/2026",
                "set SP-1 due_on=2026-02-30",
                "set P-7M2Q9 analysis=people",
                "set P-7M2Q9 analysis=automation.rule",
                "set P-7M2Q9 special_project=SP-1",
                "set P-7M2Q9 verification=often",
                "set P-7M2Q9 analysis.cause=automation",
                "set P-7M2Q9 analysis.cause=rule",
                "set AP-K7QX2 deadline=2026-06-01",
                "set P-7M2Q9 links=https://example.org/1",
                "set P-7M2Q9 status=done",
                "set P-7M2Q9 source=audits",
                "set P-7M2Q9 owner=Nobody",
                "set P-7M2Q9 owner=nobody",
                "set P-7M2Q9 title=a title=b",
                "set P-7M2Q9 tags=a,b",
                "set AP-K7QX2 problems=P-7M2Q9,P-1",
            ], in: "set")
    }

    @Test("log adds one entry to each log, with what it changes besides, and says what is missing")
    func log() throws {
        try expect(
            [
                "log AP-K7QX2 check on_track --note 'works, on staging' --meeting 2026-W20 --by li.na",
                "log AP-K7QX2 due 2026-06-15 --reason 'vendor API: late' --by zhangwei",
                "log AP-K7QX2 due 2026-05-29 --reason x",
                "log AP-K7QX2 due 2026-06-31 --reason x",
                "log AP-K7QX2 due 2026-06-15",
                "log AP-K7QX2 reopen --reason x",
                "log AP-D0NE1 reopen --reason 'wrong again' --by 'the shop'",
                "log AP-D0NE1 due 2026-06-15 --reason x",
                "log P-7M2Q9 occurrence --count 2 --ref TAPD-2 --on 2026-05-02",
                "log P-7M2Q9 occurrence --count none",
                "log P-7M2Q9 decision defer --reason 'after: the move' --revisit-on 2026-09-01",
                "log P-7M2Q9 decision defer --reason x",
                "log P-7M2Q9 decision maybe",
                "log P-7M2Q9 reopen --reason 'came back'",
                "log P-7M2Q9 verification effective --note 'none since'",
                "log P-7M2Q9 verification effective --found 3",
                "log P-7M2Q9 check on_track",
                "log req-change review --found 3 --by li.na",
                "log req-change review --found 3",
                "log req-change review --by li.na",
                "log req-changes review --found 3",
                "log walk review --found 3",
                "log P-7M2Q9 occurrence --ref TAPD-1 --on 2026-05-02",
                "log P-7M2Q9 occurrence 3",
                "log P-7M2Q9 occurrence TAPD-3",
                "log req-change review 3",
                "log P-7M2Q9 reopen 'came back'",
                "log AP-K7QX2 due 31.12.2026 --reason 'vendor is late'",
                "log AP-K7QX2 due 12/11/2026 --reason late",
                "log AP-K7QX2 due",
                "log AP-K7QX2 check on_track --on 2026/05/20",
                "log P-7M2Q9 decision defer --reason x --revisit-on 2026/9/1",
                "log AP-K7QX2 check 正常",
                "log P-7M2Q9 decision 处理",
                "log AP-K7QX2 chek on_track",
                "log AP-K7QX2 check on_track --meeting 2026-W2",
            ], in: "log")
    }

    @Test("new writes a valid file, with lists, maps and implied days, and says what is missing")
    func new() throws {
        try expect(
            [
                "new problem --title 'Fix #12: prices' --source req-change",
                "new problem --title=T --source req-change --tags a --tags 'b c' --screening.result passed "
                    + "--occurrences.ref T-1 --occurrences.ref T-2 --occurrences.count 3 --on 2026-05-04",
                "new ap --title T --owner li.na --problems P-7M2Q9 --due-on 2026-06-01 --acceptance 'It works' --status in_progress",
                "new special-project --title T --owner li.na --goal G",
                "new person --id wang.lei --name 'Wang Lei' --role product",
                "new meeting --id 2026-W21 --kind weekly --host li.na --on 2026-05-19",
                "new source --id walk --kind walkthrough --title Walkthrough --owner zhang.wei --cadence_days 28",
                "new cycle --id 2026-C05 --host li.na",
                "new ap --title T",
                "new person --name X",
                "new person --id Li.Na --name X",
                "new person --id li.na --name X",
                "new person --id zhangwei --name X",
                "new problem --id P-1 --title T --source req-change",
                "new problem --titel T --source req-change",
                "new problem --title T --title U --source req-change",
                "new problem --title T --source req-change --screening passed",
                "new problem --title T --source req-change --occurrences 3",
                "new problem --title T --source req-changes",
                "new ap --title T --owner li.na --problems P-7M2Q9 --due 2026-06-01 --acceptance A",
                "new problem --title T --source walk",
                "new problem --title T --source req-change --reported_on 2026/5/4",
                "new problem --title T --source req-change --screening rejected",
                "new problem --title T --source",
                "new problem T",
                "new problem --title T --source req-change --tags a,b --tags 中、文",
                "new ap --title T --owner li.na --problems P-7M2Q9,P-1 --due-on 2026-06-01 --acceptance A",
                "new ap --title T --owner zhang.we --problems P-7M2Q9 --due-on 2026-06-01 --acceptance A",
                "new probelm --title T --source req-change",
            ], in: "new")
    }

    @Test("A text in a person's place that is nearly somebody's id or name is asked about, whatever writes it")
    func people() throws {
        try expect(
            [
                "set P-7M2Q9 reported_by=zhang.wie screening.by='Zhang Wie'",
                "set 2026-W20 attendees=li.na attendees='Zhang Wei' attendees='The auditors'",
                "new meeting --id 2026-W21 --kind weekly --host li.nna --attendees 'Li  Na' --on 2026-05-19",
                "new problem --title T --source req-change --occurrences.by zhangwei --reported_by 'Customer 4711'",
                "log AP-K7QX2 check on_track --by 'Zhang Wie'",
                "log req-change review --found 1 --by 'ZHANG WEI'",
            ], in: "people")
    }

    @Test("renumber changes every reference but those in code, and keeps the old id as an alias")
    func renumber() throws {
        try expect(
            [
                "renumber AP-K7QX2 AP-1", "renumber P-7M2Q9 P-NEW", "renumber AP-D0NE2 AP-9",
                "renumber zhang.wei wei.zhang",
                "renumber li.na na.li", "renumber req-change changes", "renumber 2026-W20 2026-week-20",
                "renumber AP-K7QX2 P-1", "renumber AP-K7QX2 P-7M2Q9", "renumber AP-K7QX2 ap-d0ne1",
                "renumber zhangwei x",
                "renumber li.na", "renumber AP-K7QX3",
            ], in: "renumber")
    }

    @Test("An entry is by the person whose email git knows")
    func author() throws {
        let place = try Workplace()
        try Transcript.restore(place)
        try place.write("[user]\n\temail = Li.Na@example.org\n", to: ".gitconfig")
        let result = try place.run(
            "log", "P-7M2Q9", "occurrence", environment: ["HOME": place.folder.path, "GIT_CONFIG_NOSYSTEM": "1"])
        #expect(result.exitCode == 0)
        #expect(try place.tree("content").text("problems/2026/P-7M2Q9.md").contains("{on: 2026-05-20, by: li.na}]"))
    }

    @Test("A screening that set or new begins is by that person too, unless somebody else is named")
    func screeningBy() throws {
        let place = try Workplace()
        try Transcript.restore(place)
        try place.write("[user]\n\temail = li.na@example.org\n", to: ".gitconfig")
        func screening(_ arguments: String) throws -> String? {
            let result = try Program.run(
                arguments.components(separatedBy: " "), in: place.folder,
                environment: ["HOME": place.folder.path, "GIT_CONFIG_NOSYSTEM": "1"])
            #expect(result.exitCode == 0 && !result.errors.contains("note: "), "\(result.errors)")
            let text = try String(
                contentsOf: place.folder.appending(path: result.output.dropLast(1)), encoding: .utf8)
            return text.split(separator: "\n").first { $0.hasPrefix("screening: ") }.map(String.init)
        }
        let bare = "content/problems/P-BARE.md"
        try place.write("---\ntitle: T\nsource: req-change\nreported_on: 2026-05-04\n---\n", to: bare)
        let passed = "screening: {result: passed, on: 2026-05-20, by: li.na}"
        #expect(try screening("set P-BARE screening.result=passed") == passed)
        // It is there now: what it says of its writer stays.
        #expect(try screening("set P-BARE screening.by=zhang.wei") == passed.replacing("li.na", with: "zhang.wei"))
        #expect(
            try screening("set P-BARE screening.on=2026-05-19")
                == "screening: {result: passed, on: 2026-05-19, by: zhang.wei}")
        #expect(try screening("set P-BARE screening.result= screening.on= screening.by=") == nil)
        #expect(
            try screening("set P-BARE screening.result=passed screening.by=zhang.wei")
                == passed.replacing("li.na", with: "zhang.wei"))
        #expect(try screening("new problem --title T --source req-change --screening.result passed") == passed)
    }

    @Test("A fault that stands elsewhere in the content does not keep a change from being written")
    func otherFaults() throws {
        let place = try Workplace()
        try Transcript.restore(place)
        try place.write("---\nname: \n---\n", to: "content/people/nobody.md")
        let result = try place.run("set", "P-7M2Q9", "owner=li.na")
        #expect(result == Program.Result(exitCode: 0, output: "content/problems/2026/P-7M2Q9.md\n", errors: ""))
    }

    @Test("A file whose front matter cannot be read is not changed, and shown")
    func unreadable() throws {
        let place = try Workplace()
        try Transcript.restore(place)
        try place.write("---\nname: a: b\n---\n", to: "content/people/zhang.wei.md")
        let before = try place.tree("content")
        let result = try place.run("set", "zhang.wei", "team=x")
        #expect(result.exitCode == 1)
        #expect(result.errors.hasPrefix("content/people/zhang.wei.md:2:7: error: the value "))
        #expect(result.errors.hasSuffix("Nothing was written.\n"))
        #expect(try place.tree("content") == before)
    }

    @Test("A file keeps its mode, and nothing stays beside it")
    func mode() throws {
        let place = try Workplace()
        try Transcript.restore(place)
        let file = place.folder.appending(path: "content/people/zhang.wei.md").path
        try FileManager.default.setAttributes([.posixPermissions: 0o604], ofItemAtPath: file)
        #expect(try place.run("set", "zhang.wei", "team=x").exitCode == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o604)
        let names = try FileManager.default.contentsOfDirectory(
            atPath: place.folder.appending(path: "content/people").path)
        #expect(names.sorted() == ["li.na.md", "zhang.wei.md"])
    }
}
