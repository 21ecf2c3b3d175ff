import BackdriveCore
import Foundation
import Testing

@Suite("The examples of explain")
struct ExampleTests {
    private static let problem = "title: Price rule edits need an engineer\nsource: req\nreported_on: 2026-03-03"
    private static let screened = problem + "\nscreening: {result: passed, on: 2026-03-04}"
    private static let analysed = screened + "\nanalysis: {on: 2026-03-16, category: system, cause: design}"
    private static let decided =
        analysed + "\ndecisions: [{on: 2026-03-16, outcome: act}]\noccurrences: [{on: 2026-03-02, count: 9}]"
    private static let plan = """
        title: Self-service editor for price rules
        owner: li.na
        problems: [P-260303A]
        status: in_progress
        created_on: 2026-03-16
        started_on: 2026-03-18
        due_on: 2026-04-30
        acceptance: It no longer happens
        checks: [{on: 2026-04-17, outcome: on_track}]
        """
    private static let done =
        plan.replacing("in_progress", with: "done") + "\ndone_on: 2026-04-09\nevidence: [https://e.example/1]"
    private static let laterPlan =
        plan.replacing("started_on: 2026-03-18\n", with: "").replacing("2026-03-16", with: "2026-04-13")
    private static let planOfAnother = plan.replacing("P-260303A", with: "P-260210B")
    private static let planWithLink = plan + "\n---\n\n[a](../problems/figures.csv)"
    private static let deferred =
        analysed + """

            occurrences: [{on: 2026-03-20}]
            decisions: [{on: 2026-03-16, outcome: defer, reason: later, revisit_on: 2026-04-13}]
            """
    private static let seen = screened + "\noccurrences: [{on: 2026-03-02, count: 9}]"
    private static let settings = "title: Test\ntimezone: UTC\ncycle: {starts_on: 2026-03-02}\nas_of: 2026-04-20"
    private static let problemPath = "problems/P-260303A.md"
    private static let planPath = "aps/AP-K7QX2.md"

    private static func onProblem(_ fields: String, _ files: [String: String] = [:]) -> ExampleScene {
        ExampleScene(problemPath, fields, files)
    }

    /// An AP of a problem that was decided to be acted on.
    private static func onPlan(_ fields: String, before: String? = nil) -> ExampleScene {
        ExampleScene(planPath, fields, [problemPath: decided], before: before.map { [planPath: $0] })
    }

    /// A problem whose only AP was done on a day.
    private static func solved(on day: String, asOf: String, meetingOn: String) -> ExampleScene {
        let plan = done.replacing("2026-04-09", with: day).replacing("2026-04-30", with: day)
        return ExampleScene(problemPath, decided, [planPath: plan], asOf: asOf, meetingOn: meetingOn)
    }

    private static let scenes: [RuleCode: ExampleScene] = [
        1: onProblem("source: req\nreported_on: 2026-03-03"),
        2: onProblem(screened),
        3: onPlan(plan),
        4: onPlan(done),
        5: ExampleScene("problems/P-K7QX2.md", problem),
        6: ExampleScene(planPath, plan, ["problems/P-K7QX2.md": decided]),
        7: onProblem(problem),
        8: onPlan(plan),
        9: onPlan(done),
        10: onProblem(analysed),
        11: onProblem(problem),
        12: onPlan(done.replacing("done_on: 2026-04-09\n", with: "")),
        13: onProblem(problem),
        14: onPlan(plan),
        20: onPlan(plan),
        21: onPlan(plan),
        22: onPlan(plan, before: plan.replacing("2026-04-30", with: "2026-04-10")),
        23: ExampleScene(
            planPath, plan, [problemPath: decided], asOf: "2026-04-02", meetingOn: "2026-03-30",
            before: [planPath: plan.replacing("2026-04-17", with: "2026-03-20")]),
        24: onPlan(done.replacing("2026-04-30", with: "2026-04-10")),
        25: ExampleScene("problems/P-K7QX2.md", problem, before: ["problems/P-1.md": problem]),
        30: onProblem(problem, ["problems/P-260210B.md": problem]),
        31: onProblem(analysed),
        32: ExampleScene(planPath, laterPlan, [problemPath: deferred]),
        33: onProblem(
            screened,
            ["special-projects/SP-01.md": "title: Prices\nowner: li.na\ncreated_on: 2026-03-30\ngoal: Fewer edits"]),
        34: onProblem(screened),
        35: solved(on: "2026-05-08", asOf: "2026-05-14", meetingOn: "2026-05-11"),
        36: onPlan(done),
        40: ExampleScene("cycles/2026-C03.md", ""),
        41: onProblem(problem),
        50: onPlan(plan),
        51: ExampleScene(
            planPath, plan, [problemPath: decided, "people/li.na.md": "name: Li Na\nleft_on: 2026-03-31"]),
        52: ExampleScene(problemPath, seen, [planPath: planOfAnother, "problems/P-260210B.md": decided]),
        53: onProblem(problem),
        54: ExampleScene(
            planPath, plan, [problemPath: decided], asOf: "2026-04-02", meetingOn: "2026-03-30"),
        55: ExampleScene(
            "sources/req.md", "kind: other\ntitle: Requirement changes\nowner: li.na", asOf: "2026-05-05",
            meetingOn: "2026-04-27"),
        56: ExampleScene(
            "backdrive.yml", "title: Test\ntimezone: UTC\nas_of: 2026-03-20\nunfiltered_days: 999",
            [problemPath: problem], asOf: "2026-03-20", meetingOn: "2026-03-18"),
        57: ExampleScene(
            problemPath, problem, ["backdrive.yml": settings.replacing("2026-04-20", with: "2026-03-25")],
            asOf: "2026-03-25", meetingOn: "2026-03-16"),
        60: ExampleScene("backdrive.yml", settings),
        61: onProblem(screened),
        62: ExampleScene("backdrive.yml", settings),
        70: ExampleScene("meetings/2026-W11.md", "kind: weekly\nhost: li.na"),
        80: ExampleScene(
            problemPath, decided.replacing("occurrences: [{on: 2026-03-02, count: 9}]", with: ""), [planPath: plan]),
        81: solved(on: "2026-04-09", asOf: "2026-06-05", meetingOn: "2026-05-25"),
        82: onPlan(done.replacing("evidence: [https://e.example/1]", with: "")),
        90: onProblem(decided, [planPath: planWithLink, "problems/figures.csv": "a,b"]),
        91: ExampleScene("meetings/2026-03-16-cycle.md", "kind: cycle\non: 2026-03-16\nhost: li.na"),
        95: ExampleScene("Templates/pages/matrix.mustache", ""),
    ]

    @Test("Every rule has a scene")
    func isComplete() {
        #expect(Self.scenes.keys.sorted() == RuleBook.all.map { $0.code })
    }

    @Test("The wrong one breaks its rule and no other, the right one none", arguments: scenes.keys.sorted())
    func example(code: RuleCode) throws {
        let scene = try #require(Self.scenes[code])
        let explanation = try #require(RuleBook.rule(code)).explanation
        let found = try scene.output(with: [explanation.wrong])
        #expect(Set(found.matches(of: /\[(BD\d+)\]\n/).map { String($0.1) }) == ["\(code)"], "\(found)")
        // What stands in another file than the wrong one mends it from there.
        let mends = ExampleScene.path(namedIn: explanation.right).map { path in
            path != ExampleScene.path(namedIn: explanation.wrong) ?? scene.path
        }
        let examples = mends == true && code != 91 ? [explanation.wrong, explanation.right] : [explanation.right]
        #expect(try scene.output(with: examples) == "", "\(explanation.right)")
    }

    @Test("The manual shows what check prints of each wrong one; an emptied file is recorded anew")
    func recorded() throws {
        let outputs = try RuleBook.all.map { rule in
            let scene = try #require(Self.scenes[rule.code])
            return "=== \(rule.code)\n" + (try scene.output(with: [rule.explanation.wrong]))
        }
        // The program is built with it, so that it is always there.
        let path = "Sources/BackdriveManual/files/findings.txt"
        let file = Program.package.appending(path: path)
        if try Data(contentsOf: file).isEmpty { try FileManager.default.removeItem(at: file) }
        try Golden.expect(outputs.joined(), in: path)
    }
}
