import Foundation
import Testing

@Suite("backdrive agenda")
struct AgendaTests {
    private func expect(_ result: Program.Result, in golden: String) throws {
        #expect(result.exitCode == 0)
        #expect(result.errors == "")
        try Golden.expect(result.output, in: "\(MinutesSite.fixture)/\(golden).md")
    }

    @Test("What the next meeting decides or checks, as its record", arguments: ["cycle", "weekly"], ["en", "zh-CN"])
    func records(meeting: String, language: String) throws {
        try expect(MinutesSite(language: language).run("agenda \(meeting)"), in: "\(meeting).\(language)")
    }

    @Test("A past day has its own agenda; the meeting's day, host and id can be said", arguments: ["cycle", "weekly"])
    func pastDay(meeting: String) throws {
        let site = try MinutesSite()
        try expect(site.run("agenda \(meeting) --as-of 2026-04-02 --host zhang.wei"), in: "\(meeting).past")
        let other = try site.run("agenda \(meeting) --on 2026-04-14 --id own-name --write")
        #expect(other.output == "content/meetings/own-name.md\n")
        #expect(try site.text("content/meetings/own-name.md").contains("\non: 2026-04-14\n"))
    }

    @Test("The next cycle meeting is the one that a cycle's file announces, with its host")
    func announced() throws {
        let site = try MinutesSite()
        try site.place.write("---\nmeeting_on: 2026-04-29\nhost: zhang.wei\n---\n", to: "content/cycles/2026-C05.md")
        let minutes = try site.run("agenda cycle").output
        #expect(minutes.hasPrefix("---\nkind: cycle\non: 2026-04-29\nhost: zhang.wei\n"))
        let dayAfter = try site.run("agenda cycle --as-of 2026-04-29").output
        try site.place.write("---\nmeeting_on: 2026-05-11\nhost: li.na\n---\n", to: "content/cycles/2026-C05.md")
        #expect(dayAfter.hasPrefix("---\nkind: cycle\non: 2026-04-29\nhost: zhang.wei\n"))
        #expect(try site.run("agenda cycle").output.hasPrefix("---\nkind: cycle\non: 2026-05-11\nhost: li.na\n"))
        #expect(try site.run("agenda weekly").output.contains("\non: 2026-04-15\n"))
        #expect(try site.run("agenda cycle --on 2026-04-15").output.contains("\non: 2026-04-15\n"))
    }

    @Test(
        "For a day to come it lists what will be overdue and due by then, of all that is known today; for a past day too"
    )
    func meetingDay() throws {
        let site = try MinutesSite()
        for meeting in ["cycle", "weekly"] {
            try expect(site.run("agenda \(meeting) --on 2026-04-22"), in: "\(meeting).ahead")
            let today = try site.run("agenda \(meeting)").output
            #expect(try site.run("agenda \(meeting) --on 2026-04-15").output == today)
        }
        let past = try site.run("agenda weekly --on 2026-04-02 --host li.na").output
        #expect(past.contains("\non: 2026-04-02\n") && past.contains("2026-04-10, due in 8 days"))
    }

    @Test(
        "Minutes of a day to come that say what was checked are refused with what to do, and a digest says why it exits 1"
    )
    func heldAlready() throws {
        let site = try MinutesSite()
        #expect(try site.run("agenda weekly --on 2026-04-22 --id ahead --write").exitCode == 0)
        try site.edit("content/meetings/ahead.md", ["\n# - {ap: ": "\n- {ap: "])
        let result = try site.run("digest --owner idle")
        #expect(result.exitCode == 1)
        #expect(
            result.errors.contains(
                "help: write the day on which it was held, or comment its decisions and checks out until it is\n"))
        #expect(result.errors.hasSuffix("note: the files with these errors are left out\n"))
    }

    @Test("A host who is nearly somebody's id or name is asked about, and written as given")
    func nearHost() throws {
        let site = try MinutesSite()
        for (host, near) in [("zhang.wie", "zhang.wei"), ("Li-Nah", "li.na")] {
            let result = try site.run("agenda weekly --host \(host)")
            #expect(result.exitCode == 0)
            #expect(result.output.contains("\nhost: \(host)\n"))
            #expect(
                result.errors
                    == "note: no person has the id or name \(host), which is written as plain text: did you mean "
                    + "\(near)?\n")
        }
        #expect(try site.run("agenda weekly --host Auditors-of-Acme").errors == "")
    }

    @Test("An empty site has nothing to discuss, and nobody who is known to host", arguments: ["en", "zh-CN"])
    func empty(language: String) throws {
        let place = try Workplace()
        try place.write(Workplace.settings + "language: \(language)\n", to: "content/backdrive.yml")
        for meeting in ["cycle", "weekly"] {
            let result = try place.run("agenda", meeting, "--host", "Li: Na")
            try expect(result, in: "\(meeting).empty.\(language)")
            let unknown = try place.run("agenda", meeting)
            #expect(unknown.exitCode == 64)
            #expect(unknown.errors == "error: no earlier meeting of this kind says who hosts it: give --host PERSON\n")
        }
    }

    @Test("A host that is nearly a person's id, or a person's name, is told; any other text is somebody unknown")
    func host() throws {
        let site = try MinutesSite()
        func remark(_ host: String) throws -> String {
            let result = try site.place.run("agenda", "weekly", "--host", host)
            #expect(result.exitCode == 0 && result.output.contains("\nhost: \(host)\n"))
            return result.errors
        }
        let plain = "which is written as plain text"
        #expect(
            try remark("zhang.wie")
                == "note: no person has the id or name zhang.wie, \(plain): did you mean zhang.wei?\n")
        #expect(
            try remark("Zhang Wei")
                == "note: Zhang Wei is written as plain text; give the id, zhang.wei, to have the person linked and "
                + "counted\n"
        )
        #expect(try remark("nobody") == "note: no person has the id or name nobody, \(plain)\n")
        #expect(try remark("the shop") == "")
    }

    @Test("The printed record is valid, canonical and linked as it stands", arguments: ["cycle", "weekly"])
    func asItStands(meeting: String) throws {
        let site = try MinutesSite()
        let before = try site.run("check").output
        let file = meeting == "weekly" ? "content/meetings/2026-W16.md" : "content/meetings/2026-04-15-cycle.md"
        let printed = try site.run("agenda \(meeting)").output
        #expect(
            try site.run("agenda \(meeting) --write") == Program.Result(exitCode: 0, output: file + "\n", errors: ""))
        #expect(try site.text(file) == printed)
        #expect(try site.run("check").output == before)
        #expect(try site.run("fmt --check").output == "")
        #expect(try site.run("notes --check \(file)") == Program.Result(exitCode: 0, output: "", errors: ""))
    }

    @Test("No record is written over")
    func taken() throws {
        let site = try MinutesSite()
        try site.place.write("---\nkind: weekly\n---\n", to: "content/meetings/2026/2026-W16.md")
        let before = try site.place.tree("content")
        let result = try site.run("agenda weekly --write")
        #expect(result.exitCode == 64)
        #expect(
            result.errors
                == "error: the id \"2026-W16\" is taken by content/meetings/2026/2026-W16.md: go on with that "
                + "file, or give the meeting's day with --on, or another --id\n")
        #expect(try site.place.tree("content") == before)
    }

    @Test("Uncommented, the lines of the weekly record are a check of each open AP, which its page shows")
    func uncommented() throws {
        let site = try MinutesSite()
        #expect(try site.run("agenda weekly --write").exitCode == 0)
        let file = "content/meetings/2026-W16.md"
        try site.edit(file, ["\n# - {ap: ": "\n- {ap: "])
        #expect(try site.run("check").errors.hasPrefix("0 errors"))
        #expect(!(try site.run("check").output.contains("[BD054]")))
        #expect(try site.run("build").exitCode == 0)
        let open = try site.text(file).matches(of: /\n- \{ap: (AP-[0-9A-Z]+), outcome: [a-z_]+\}/).map(\.output.1)
        #expect(open.count == 5)
        for plan in open {
            #expect(try site.text("_site/aps/\(plan).html").contains("meetings/2026-W16.html"), "\(plan)")
        }
        #expect(try !site.text("_site/meetings/2026-W16.html").contains("<img src=x"))
    }

    @Test("Records with errors are left out and shown")
    func faulty() throws {
        let site = try MinutesSite()
        try site.edit("content/aps/AP-OVER1.md", ["status: open": "status: opened"])
        let result = try site.run("agenda weekly")
        #expect(result.exitCode == 1)
        #expect(!result.output.contains("AP-OVER1"))
        #expect(result.output.contains("AP-RISK1"))
        #expect(result.errors.hasPrefix("content/aps/AP-OVER1.md:5:9: error: "))
    }
}
