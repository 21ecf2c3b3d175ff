@testable import BackdriveCore
import Testing

/// METRICS.md §3: cycles C1 `[03-02, 03-16)` C2 `[03-16, 03-30)` C3 `[03-30, 04-13)` C4 `[04-13, 04-27)`, all 2026.
@Suite("The worked examples of METRICS.md §3")
struct WorkedExampleTests {
    @Test("Boundary: a problem belongs to the cycle that holds its day")
    func boundary() {
        let days: [Day] = ["03-15", "03-16", "03-29", "03-30"]
        let sample = Sample(problems: days.map { SampleProblem(id: "P-\($0.description.dropFirst(5))", reported: $0) })
        #expect(sample.report("04-12").cycles.map(\.inflow) == [1, 2, 1])
    }

    @Test("Freshness: a review that found nothing counts, and days are differences")
    func freshness() {
        var sample = Sample(problems: [SampleProblem(id: "P-1", source: "b", reported: "03-03")])
        sample.sources = [
            SampleSource(id: "a", reviews: [Entry(on: "03-20", value: 0)]), SampleSource(id: "b"),
            SampleSource(id: "c"),
        ]
        let report = sample.report("03-30")
        #expect(report.source("a")?.freshnessDays == 10)
        #expect(report.source("a")?.state == .fresh)
        #expect(report.source("b")?.freshnessDays == 27)
        #expect(report.source("b")?.state == .late)
        #expect(report.source("c")?.freshnessDays == nil)
        #expect(report.source("c")?.state == .never)
        #expect(sample.report("04-01").source("b")?.freshnessDays == 29)
        #expect(sample.report("04-01").source("b")?.state == .stale)
    }

    @Test("Filter rate: what is pending is excluded, and a late rejection changes its own cycle")
    func filterRate() throws {
        var sample = Sample(problems: (1...5).map { SampleProblem(id: "P-\($0)", reported: "03-03") })
        sample.problems[0].passed = "03-04"
        sample.problems[1].passed = "03-05"
        sample.problems[2].rejected = "03-06"
        sample.problems[3].rejected = "04-02"
        let before = try #require(sample.report("04-01").cycles[0].filter.first)
        #expect(before.rate == Rate(1, of: 3))
        #expect(before.pending == 2)
        #expect(before.isProvisional)
        let after = sample.report("04-02").cycles
        #expect(after[0].filter[0].rate == Rate(2, of: 4))
        #expect(after[2].filter[0].rate == nil)
        #expect(after[2].filter[0].pending == 0)
    }

    @Test("Done on the due day is on time; still open it is due that day and overdue the next")
    func dueDay() {
        var sample = Sample(plans: [SamplePlan(id: "AP-1", created: "03-16", due: "04-10")])
        #expect(sample.report("04-10").plan("AP-1")?.dueState == .soon)
        #expect(sample.report("04-10").plan("AP-1")?.daysOverdue == nil)
        #expect(sample.report("04-11").plan("AP-1")?.dueState == .overdue)
        #expect(sample.report("04-11").plan("AP-1")?.daysOverdue == 1)
        sample.plans[0].done = "04-10"
        #expect(sample.report("04-11").plan("AP-1")?.onTime == true)
        #expect(sample.report("04-11").plan("AP-1")?.dueState == nil)
    }

    @Test("Due edges: yesterday is overdue, today and in seven days soon, in eight later")
    func dueEdges() {
        let days: [Day] = ["04-02", "04-03", "04-10", "04-11"]
        let sample = Sample(
            plans: days.enumerated().map { SamplePlan(id: "AP-\($0)", owner: "li", created: "03-16", due: $1) })
        #expect(
            sample.report("04-03").person("li")
                == OwnerLoad(open: 4, overdue: 1, soon: 2, later: 1, inProgress: 0, problems: 0))
    }

    @Test("One AP for three problems, two APs for one problem")
    func sharedPlans() {
        let sample = Sample(
            problems: [.analysed("P-1"), .analysed("P-2"), .analysed("P-3", reported: "03-05")],
            plans: [
                SamplePlan(id: "AP-1", problems: ["P-1", "P-2", "P-3"], created: "03-16", done: "04-01"),
                SamplePlan(id: "AP-2", problems: ["P-3"], created: "03-16", done: "04-08"),
            ])
        let before = sample.report("04-05")
        #expect(["P-1", "P-2", "P-3"].map(before.stage) == [.resolved, .resolved, .inAction])
        #expect(before.problem("P-1")?.leadDays == 30)
        let after = sample.report("04-12")
        #expect(after.problem("P-3")?.resolvedOn == "04-08")
        #expect(after.problem("P-3")?.leadDays == 35)
        #expect(after.cycles[2].throughput == 2)
    }

    @Test("Re-opened problem: a new episode, inflow once, the lead time over both")
    func reopenedProblem() {
        let sample = Sample(
            problems: [
                .analysed("P-1") {
                    $0.decisions = [Entry(on: "03-16", value: .act)]
                    $0.reopened = [Entry(on: "04-07", value: ())]
                }
            ],
            plans: [
                SamplePlan(id: "AP-1", problems: ["P-1"], created: "03-16", done: "03-25"),
                SamplePlan(id: "AP-2", problems: ["P-1"], created: "04-08", done: "04-15"),
            ])
        let days: [Day] = ["03-24", "03-25", "04-06", "04-07", "04-08", "04-15"]
        #expect(
            days.map { sample.report($0).stage("P-1") }
                == [.inAction, .resolved, .resolved, .analysed, .inAction, .resolved])
        let report = sample.report("04-20")
        #expect(report.cycles.map(\.inflow) == [1, 0, 0, 0])
        #expect(report.cycles[2].reopened == 1)
        #expect(report.problem("P-1")?.leadDays == 44)
    }

    @Test("Durations: the first and the last day both count")
    func durations() {
        let sample = Sample(plans: [
            SamplePlan(id: "AP-1", created: "03-16", started: "03-18", done: "03-18"),
            SamplePlan(id: "AP-2", created: "03-16"),
        ])
        #expect(sample.report("04-03").plan("AP-1")?.cycleDays == 1)
        #expect(sample.report("04-03").plan("AP-1")?.leadDays == 3)
        #expect(sample.report("04-03").plan("AP-2")?.ageDays == 19)
    }

    @Test("A check in the minutes counts as the AP's own")
    func checkInMinutes() {
        let sample = Sample(
            plans: [SamplePlan(id: "AP-1", created: "03-16")],
            meetings: [SampleMeeting(id: "w13", on: "03-25", checks: [("AP-1", .atRisk, false)])])
        #expect(
            sample.report("03-30").weeks == [
                WeekReport(startsOn: "03-16", eligible: 0, checked: 0),
                WeekReport(startsOn: "03-23", eligible: 1, checked: 1),
            ])
        #expect(sample.report("04-01").plan("AP-1")?.weeksUnchecked == 1)
    }

    @Test("Meetings: owners at the last cycle meeting, each once")
    func meetings() throws {
        var sample = Sample()
        sample.sources = [("a", "li"), ("b", "wang"), ("c", "wang"), ("d", "chen")].map {
            SampleSource(id: $0.0, owner: $0.1)
        }
        sample.meetings = [
            SampleMeeting(id: "first", kind: .cycle, on: "03-16", host: "li", attendees: ["chen"]),
            SampleMeeting(id: "second", kind: .cycle, on: "03-27", host: "wang"),
        ]
        let second = try #require(sample.report("04-12").cycles.dropFirst().first)
        #expect(second.meetings.counts == [.cycle: 2, .weekly: 0, .other: 0])
        #expect(second.meetings.ownersPresent == Rate(1, of: 3))
        #expect(sample.report("03-26").cycles.last?.meetings.ownersPresent == Rate(2, of: 3))
        #expect(sample.report("04-12").cycles.first?.meetings.ownersPresent == nil)
    }

    @Test("Flow and balance: carry-over 2, 2, 3")
    func flowAndBalance() {
        let sample = Sample(
            problems: [
                .analysed("P-1") { $0.decisions = [Entry(on: "03-16", value: .act)] },
                SampleProblem(id: "P-2", reported: "03-05", rejected: "03-06"),
                .analysed("P-3", reported: "03-12") { $0.decisions = [Entry(on: "03-16", value: .defer)] },
                .analysed("P-4", reported: "03-18", on: "04-13") { $0.decisions = [Entry(on: "04-13", value: .act)] },
                SampleProblem(id: "P-5", reported: "03-29"),
                SampleProblem(id: "P-6", reported: "03-30", passed: "03-31", duplicateOf: ("P-1", "04-13")),
            ],
            plans: [SamplePlan(id: "AP-1", problems: ["P-1"], created: "03-16", done: "04-08")])
        let cycles = sample.report("04-12").cycles
        #expect(
            cycles.map(\.problemBalance) == [
                Balance(opening: 0, [.inflow: 3, .screenedOut: 1]),
                Balance(opening: 2, [.inflow: 2, .decided: 2]),
                Balance(opening: 2, [.inflow: 1]),
            ])
        #expect(cycles.map(\.problemBalance.closing) == [2, 2, 3])
        #expect(
            cycles.map { $0.flow.filter { $0.value > 0 } } == [
                [.queued: 2, .filteredOut: 1],
                [.queued: 1, .reported: 1, .inAction: 1, .deferred: 1, .filteredOut: 1],
                [.queued: 2, .reported: 1, .resolved: 1, .deferred: 1, .filteredOut: 1],
            ])
        let fourth = sample.report("04-26").cycles[3]
        #expect(fourth.problemBalance.closing == 1)
        #expect(fourth.problemBalance[.decided] == 1)
        #expect(fourth.problemBalance[.duplicates] == 1)
    }
}
