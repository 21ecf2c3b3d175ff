import BackdriveCore
import Testing

@Suite("Stages, covering and episodes (METRICS.md §0)")
struct EpisodeTests {
    @Test("An AP re-opened and done again was done, open, and done: each day as it was")
    func reopenedPlan() {
        let sample = Sample(
            problems: [.analysed("P-1")],
            plans: [
                SamplePlan(
                    id: "AP-1", problems: ["P-1"], created: "03-16", done: "04-20",
                    reopened: [Entry(on: "04-14", value: "04-02")])
            ])
        let days: [Day] = ["03-15", "03-16", "04-01", "04-02", "04-13", "04-14", "04-19", "04-20"]
        #expect(
            days.map { sample.report($0).plan("AP-1")?.state }
                == [nil, .open, .open, .done, .done, .open, .open, .done])
        #expect(
            days.map { sample.report($0).stage("P-1") }
                == [.queued, .inAction, .inAction, .resolved, .resolved, .inAction, .inAction, .resolved])
        #expect(sample.report("04-13").plan("AP-1")?.doneOn == "04-02")
        #expect(sample.report("04-13").problem("P-1")?.resolvedOn == "04-02")
        #expect(sample.report("04-13").cycles.map(\.throughput) == [0, 0, 1, 0])
        #expect(sample.report("04-20").cycles.map(\.throughput) == [0, 0, 0, 1])
        let balances = sample.report("04-26").cycles.map(\.planBalance)
        #expect(balances.map { $0[.done] } == [0, 0, 1, 1])
        #expect(balances.map { $0[.reopened] } == [0, 0, 0, 1])
        #expect(balances.map(\.closing) == [0, 1, 0, 0])
    }

    @Test("An AP done again on the day it was re-opened is done that day")
    func doneAgainTheSameDay() {
        let plan = SamplePlan(
            id: "AP-1", created: "03-16", done: "04-14", reopened: [Entry(on: "04-14", value: "04-02")])
        let report = Sample(plans: [plan]).report("04-14")
        #expect(report.plan("AP-1")?.doneOn == "04-14")
        #expect(report.cycles[3].planBalance[.reopened] == 1)
        #expect(report.cycles[3].planBalance[.done] == 1)
        #expect(report.cycles[3].planBalance.closing == 0)
    }

    @Test("With all APs dropped a problem is analysed again, and stays decided")
    func allDropped() {
        let sample = Sample(
            problems: [.analysed("P-1")],
            plans: [SamplePlan(id: "AP-1", problems: ["P-1"], created: "03-18", dropped: "03-25")])
        #expect(sample.report("03-24").stage("P-1") == .inAction)
        let report = sample.report("03-25")
        #expect(report.stage("P-1") == .analysed)
        #expect(report.problem("P-1")?.isUndecided == false)
        #expect(report.problem("P-1")?.resolvedOn == nil)
        #expect(report.cycles[1].problemBalance[.decided] == 1)
    }

    @Test("One done and one dropped: resolved by the last ending, fixed by the last completion")
    func doneAndDropped() {
        let sample = Sample(
            problems: [.analysed("P-1")],
            plans: [
                SamplePlan(id: "AP-1", problems: ["P-1"], created: "03-16", done: "03-20"),
                SamplePlan(id: "AP-2", problems: ["P-1"], created: "03-17", dropped: "03-27"),
            ])
        let problem = sample.report("03-27").problem("P-1")
        #expect(problem?.stage == .resolved)
        #expect(problem?.fixOn == "03-20")
        #expect(problem?.resolvedOn == "03-27")
    }

    @Test("The latest decision of the episode rules, by day and then by place")
    func latestDecision() {
        var problem = SampleProblem.analysed("P-1")
        problem.decisions = [
            Entry(on: "03-20", value: .decline), Entry(on: "03-16", value: .act), Entry(on: "03-20", value: .defer),
            Entry(on: "03-25", value: .act, isVoid: true),
        ]
        let sample = Sample(problems: [problem])
        #expect(sample.report("03-19").stage("P-1") == .analysed)
        #expect(sample.report("03-26").stage("P-1") == .deferred)
    }

    @Test("A decision before a re-opening does not bind the new episode, one of that day does")
    func decisionOfTheEpisode() {
        var problem = SampleProblem.analysed("P-1") {
            $0.decisions = [Entry(on: "03-16", value: .act)]
            $0.reopened = [Entry(on: "04-07", value: ())]
        }
        let plan = SamplePlan(id: "AP-1", problems: ["P-1"], created: "03-16", done: "03-25")
        let before = Sample(problems: [problem], plans: [plan]).report("04-07")
        #expect(before.stage("P-1") == .analysed)
        #expect(before.problem("P-1")?.isUndecided == true)
        problem.decisions.append(Entry(on: "04-07", value: .decline))
        let after = Sample(problems: [problem], plans: [plan]).report("04-07")
        #expect(after.stage("P-1") == .declined)
        #expect(after.cycles[2].problemBalance[.reopened] == 1)
        #expect(after.cycles[2].problemBalance[.decided] == 1)
    }

    @Test("A late joiner is covered by what was open or ended on the day it joined, not by what ended before")
    func lateJoiner() {
        let sample = Sample(
            problems: [
                .analysed("P-1") { $0.joined = ("SP-1", "03-30") }, .analysed("P-2") { $0.joined = ("SP-1", "03-31") },
            ],
            plans: [SamplePlan(id: "AP-1", project: "SP-1", created: "03-16", done: "03-30")],
            projects: [SampleProject(id: "SP-1", created: "03-16")])
        #expect(sample.report("03-29").stage("P-1") == .analysed)
        #expect(sample.report("03-30").stage("P-1") == .resolved)
        #expect(sample.report("03-31").stage("P-2") == .analysed)
        #expect(sample.report("03-31").problem("P-2")?.isUndecided == true)
    }

    @Test("A re-opening of the AP brings in who joined after its first completion")
    func lateJoinerOfReopenedPlan() {
        let sample = Sample(
            problems: [.analysed("P-1") { $0.joined = ("SP-1", "04-03") }],
            plans: [
                SamplePlan(
                    id: "AP-1", project: "SP-1", created: "03-16", reopened: [Entry(on: "04-14", value: "04-02")])
            ],
            projects: [SampleProject(id: "SP-1", created: "03-16")])
        #expect(sample.report("04-13").stage("P-1") == .analysed)
        #expect(sample.report("04-14").stage("P-1") == .inAction)
        #expect(sample.report("04-26").cycles.map { $0.problemBalance[.decided] } == [0, 0, 0, 1])
    }

    @Test("Through its special project alone an AP belongs to the episode of the later of creation and joining")
    func episodeThroughProject() {
        let sample = Sample(
            problems: [
                .analysed("P-1") {
                    $0.joined = ("SP-1", "04-08")
                    $0.reopened = [Entry(on: "04-07", value: ())]
                }
            ],
            plans: [
                SamplePlan(id: "AP-1", problems: ["P-1"], created: "03-16", done: "03-25"),
                SamplePlan(id: "AP-2", project: "SP-1", created: "03-20"),
            ],
            projects: [SampleProject(id: "SP-1", created: "03-16")])
        #expect(sample.report("04-07").stage("P-1") == .analysed)
        #expect(sample.report("04-08").stage("P-1") == .inAction)
    }

    @Test("Verified needs an effective result on or after the fix, and the latest one rules")
    func verified() {
        var sample = Sample(
            problems: [.analysed("P-1")],
            plans: [SamplePlan(id: "AP-1", problems: ["P-1"], created: "03-16", done: "03-25")])
        sample.problems[0].results = [Entry(on: "03-24", value: .effective)]
        #expect(sample.report("03-30").stage("P-1") == .resolved)
        sample.problems[0].results = [Entry(on: "03-25", value: .effective)]
        #expect(sample.report("03-25").stage("P-1") == .verified)
        sample.problems[0].results.append(Entry(on: "03-28", value: .notEffective))
        #expect(sample.report("03-27").stage("P-1") == .verified)
        #expect(sample.report("03-28").stage("P-1") == .resolved)
    }

    @Test("Rejected beats duplicate, duplicate beats everything after it")
    func rowOrder() {
        var sample = Sample(problems: [SampleProblem(id: "P-1", reported: "03-03"), .analysed("P-2")])
        sample.problems[0].duplicateOf = ("P-2", "03-10")
        #expect(sample.report("03-09").stage("P-1") == .reported)
        #expect(sample.report("03-10").stage("P-1") == .duplicate)
        sample.problems[0].rejected = "03-12"
        #expect(sample.report("03-11").stage("P-1") == .duplicate)
        #expect(sample.report("03-12").stage("P-1") == .filteredOut)
        let balance = sample.report("03-15").cycles[0].problemBalance
        #expect(balance[.duplicates] == 1)
        #expect(balance[.screenedOut] == 0)
    }

    @Test("Decided and made a duplicate on one day, a problem leaves as a duplicate")
    func decidedOnTheDayOfTheDuplicate() {
        let sample = Sample(problems: [
            .analysed("P-1") {
                $0.decisions = [Entry(on: "03-18", value: .act)]
                $0.duplicateOf = ("P-2", "03-18")
            },
            .analysed("P-2"),
        ])
        let balance = sample.report("03-29").cycles[1].problemBalance
        #expect(balance[.duplicates] == 1)
        #expect(balance[.decided] == 0)
        #expect(balance.closing == 1)
    }

    @Test("Re-opened and made a duplicate on one day, a problem comes in and leaves undecided")
    func reopenedOnTheDayOfTheDuplicate() {
        let sample = Sample(
            problems: [
                .analysed("P-1") {
                    $0.reopened = [Entry(on: "04-07", value: ())]
                    $0.duplicateOf = ("P-2", "04-07")
                },
                .analysed("P-2"),
            ],
            plans: [SamplePlan(id: "AP-1", problems: ["P-1", "P-2"], created: "03-16", done: "03-25")])
        let balance = sample.report("04-12").cycles[2].problemBalance
        #expect(balance[.reopened] == 1)
        #expect(balance[.duplicates] == 1)
        #expect(balance.closing == 0)
    }

    @Test("Already decided, a problem that becomes a duplicate leaves nothing behind")
    func duplicateAfterDecision() {
        let sample = Sample(problems: [
            .analysed("P-1") {
                $0.decisions = [Entry(on: "03-17", value: .act)]
                $0.duplicateOf = ("P-2", "03-18")
            },
            .analysed("P-2"),
        ])
        let balance = sample.report("03-29").cycles[1].problemBalance
        #expect(balance[.decided] == 1)
        #expect(balance[.duplicates] == 0)
    }

    @Test("An AP that was there before the analysis decides the problem on the day of the analysis")
    func planBeforeAnalysis() {
        let sample = Sample(
            problems: [.analysed("P-1", on: "04-01")],
            plans: [SamplePlan(id: "AP-1", problems: ["P-1"], created: "03-10")])
        #expect(sample.report("03-31").stage("P-1") == .queued)
        #expect(sample.report("03-31").problem("P-1")?.isUndecided == true)
        #expect(sample.report("04-12").cycles.map { $0.problemBalance[.decided] } == [0, 0, 1])
    }
}
