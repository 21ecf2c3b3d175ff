import Foundation
import Testing

@Suite("What a person reads who cannot go on, or may not mean it")
struct WayOnTests {
    /// A conversation: each command goes on where the one before left the content.
    private func expect(
        _ lines: [String], in golden: String, environment: [String: String] = [:],
        after prepare: (Workplace) throws -> Void = { _ in }
    ) throws {
        var transcript = try Transcript()
        try prepare(transcript.place)
        for line in lines { try transcript.goOn(line, environment: environment) }
        try Golden.expect(transcript.text, in: "Tests/Fixtures/editing/expected/\(golden).txt")
    }

    @Test("On the day of a slip, when the AP can end, and how the refusal says so")
    func slipDay() throws {
        try expect(
            [
                "log AP-K7QX2 due 2026-06-15 --reason late --by li.na",
                "set AP-K7QX2 status=done",
                "set AP-K7QX2 status=dropped drop_reason=late",
                "set AP-K7QX2 status=done --on 2026-05-21",
                "set AP-K7QX2 owner=liu.yi",
            ], in: "slip-day")
    }

    @Test("A new AP says what its problems lack, and that one comes too late")
    func newPlan() throws {
        let screened = "screening: {result: passed, on: 2026-05-05}\n"
        let analysed = screened + "analysis: {on: 2026-05-06, category: system, cause: design}\n"
        let problems = [
            "P-NEW": "", "P-QUEUED": screened, "P-ANALYSED": analysed,
            "P-ACT": analysed + "decisions: [{on: 2026-05-07, outcome: act}]\n",
            "P-DECLINED": analysed + "decisions: [{on: 2026-05-07, outcome: decline, reason: x}]\n",
            "P-RESOLVED": analysed + "occurrences: [{on: 2026-05-04}]\n",
            "P-TWICE": "duplicate_of: {problem: P-NEW, on: 2026-05-05}\n",
            "P-REJECTED": "screening: {result: rejected, on: 2026-05-05, reason: one_off}\n",
        ]
        let plan = "new ap --title T --owner li.na --due_on 2026-06-30 --acceptance A --problems"
        try expect(problems.keys.sorted().map { "\(plan) \($0)" }, in: "new-ap") { place in
            for (id, fields) in problems {
                try place.write(
                    "---\ntitle: T\nsource: req-change\nreported_on: 2026-05-04\n\(fields)---\n",
                    to: "content/problems/\(id).md")
            }
            try place.write(
                "---\ntitle: T\nowner: li.na\nproblems: [P-RESOLVED]\nstatus: done\ncreated_on: 2026-05-08\n"
                    + "due_on: 2026-05-12\nacceptance: A\ndone_on: 2026-05-12\nevidence: [x]\n---\n",
                to: "content/aps/AP-5.md")
        }
    }

    @Test("An entry that no rule faults says what it does not go with")
    func entries() throws {
        try expect(
            [
                "log P-7M2Q9 verification effective --by li.na",
                "set AP-K7QX2 status=done evidence=x --on 2026-04-20",
                "log P-7M2Q9 verification effective --on 2026-04-20 --by li.na",
                "log P-7M2Q9 verification not_effective --by li.na",
                "log P-7M2Q9 verification effective --by li.na",
                "log AP-D0NE1 check on_track --by li.na",
                "log AP-D0NE1 check on_track --by li.na --on 2026-04-01",
            ], in: "remarks"
        ) { try $0.edit("aps/AP-K7QX2.md", ["2026-05-12": "2026-04-14"]) }
    }

    @Test("A deferral to a day that is past is written, and said to be none")
    func pastRevisit() throws {
        try expect(
            ["log P-NEW decision defer --reason x --revisit-on 2026-05-01", "log P-NEW decision act"],
            in: "past-revisit"
        ) { place in
            try place.write(
                "---\ntitle: T\nsource: req-change\nreported_on: 2026-05-04\nscreening: {result: passed, on: 2026-05-05}\n"
                    + "analysis: {on: 2026-05-07, category: system, cause: automation.rule}\n---\n",
                to: "content/problems/P-NEW.md")
        }
    }

    @Test("An occurrence that another problem has is told, since one of both may be a duplicate")
    func sameOccurrence() throws {
        try expect(
            ["log P-NEW occurrence --ref TAPD-1 --by li.na", "log P-NEW occurrence --ref TAPD-1 --by li.na"],
            in: "same-occurrence"
        ) { place in
            try place.write(
                "---\ntitle: T\nsource: req-change\nreported_on: 2026-05-04\n---\n", to: "content/problems/P-NEW.md")
        }
    }

    @Test("Whose name an entry bears is said where nobody is known, or an id that is nobody's was given")
    func names() throws {
        let place = try Workplace()
        try place.write("[user]\n\temail = nobody@example.org\n", to: ".gitconfig")
        let problem = "---\ntitle: T\nsource: req-change\nreported_on: 2026-05-04\n---\n"
        try expect(
            [
                "log P-7M2Q9 occurrence", "log P-7M2Q9 occurrence --by li.nna", "log P-7M2Q9 occurrence --by shop",
                "log P-7M2Q9 occurrence --by 'the shop'", "log P-7M2Q9 occurrence --by 'Zhang Wei'",
                "log req-change review --found 1", "set P-NEW screening.result=passed",
                "new problem --title T --source req-change --screening.result passed",
            ], in: "by", environment: ["HOME": place.folder.path, "GIT_CONFIG_NOSYSTEM": "1"]
        ) { try $0.write(problem, to: "content/problems/P-NEW.md") }
    }
}
