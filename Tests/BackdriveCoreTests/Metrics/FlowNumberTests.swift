@testable import BackdriveCore
import Testing

@Suite("Lead and cycle time, aging, weekly checks, load (METRICS.md 1.12–1.14, 1.17)")
struct FlowNumberTests {
    @Test(
        "Percentiles are nearest rank: p50 from two values, p85 from seven",
        arguments: [
            ([], nil, nil, nil), ([4], nil, nil, 4), ([9, 4], 4, nil, 9), ([6, 5, 4, 3, 2, 1], 3, nil, 6),
            ([7, 6, 5, 4, 3, 2, 1], 4, 6, 7),
        ] as [([Int], Int?, Int?, Int?)])
    func percentiles(values: [Int], p50: Int?, p85: Int?, max: Int?) {
        let percentiles = Percentiles(of: values)
        #expect(percentiles.p50 == p50)
        #expect(percentiles.p85 == p85)
        #expect(percentiles.max == max)
        #expect(percentiles.n == values.count)
    }

    @Test("Rates show one decimal, half away from zero")
    func rates() {
        #expect(Rate(1, of: 3)?.permille == 333)
        #expect(Rate(2, of: 3)?.permille == 667)
        #expect(Rate(1, of: 16)?.permille == 63)
        #expect(Rate(0, of: 0) == nil)
    }

    @Test("Shares sum to 100, ties in the given order")
    func shares() {
        #expect(BackdriveCore.shares(of: [1, 1, 1]) == [34, 33, 33])
        #expect(BackdriveCore.shares(of: [3, 2, 2]) == [43, 29, 28])
        #expect(BackdriveCore.shares(of: [0, 0, 5]) == [0, 0, 100])
        #expect(BackdriveCore.shares(of: [0, 0, 0]) == nil)
    }

    @Test("Lead times are of the 90 days up to the as-of day; APs without a start have no cycle time")
    func recentDays() {
        let day: Day = "06-30"
        let sample = Sample(
            problems: [.analysed("P-1")],
            plans: [
                SamplePlan(id: "AP-1", problems: ["P-1"], created: "03-16", started: "03-17", done: day - 89),
                SamplePlan(id: "AP-2", created: "03-16", started: "03-17", done: day - 90),
                SamplePlan(id: "AP-3", created: "06-01", done: "06-10"),
                SamplePlan(id: "AP-4", created: "06-01", dropped: "06-02"),
            ])
        let report = sample.report(day)
        #expect(report.planLeadDays == Percentiles(of: [18, 10]))
        #expect(report.planCycleDays == Percentiles(of: [17]))
        #expect(report.planCycleDaysExcluded == 1)
        #expect(report.problemLeadDays == Percentiles(of: [31]))
        #expect(sample.report(day + 1).problemLeadDays.n == 0)
    }

    @Test("An AP is aging when older than the p85 of all lead times, which takes seven of them")
    func aging() {
        var sample = Sample(
            plans: (1...7).map { SamplePlan(id: "AP-\($0)", created: "03-02", done: "03-05") })
        sample.plans.append(SamplePlan(id: "AP-9", created: "03-06"))
        #expect(sample.report("03-09").agingLimitDays == 4)
        #expect(sample.report("03-09").plan("AP-9")?.isAging == false)
        #expect(sample.report("03-10").plan("AP-9")?.isAging == true)
        sample.plans.removeFirst()
        #expect(sample.report("03-10").agingLimitDays == nil)
        #expect(sample.report("03-10").plan("AP-9")?.isAging == false)
        #expect(sample.report("03-10").plan("AP-1")?.isAging == nil)
    }

    @Test("A week's eligible APs were created before it and open at its end; a check in it counts")
    func weeks() {
        // 2026-03-02, -09, -16 and -23 are Mondays.
        let sample = Sample(plans: [
            SamplePlan(
                id: "AP-1", created: "03-04",
                checks: [Entry(on: "03-09", value: .onTrack), Entry(on: "03-15", value: .onTrack)]),
            SamplePlan(id: "AP-2", created: "03-08", done: "03-22", checks: [Entry(on: "03-16", value: .onTrack)]),
            SamplePlan(id: "AP-3", created: "03-09", checks: [Entry(on: "03-22", value: .onTrack)]),
        ])
        #expect(sample.report("03-22").weeks.count == 2)
        #expect(
            sample.report("03-23").weeks == [
                WeekReport(startsOn: "03-02", eligible: 0, checked: 0),
                WeekReport(startsOn: "03-09", eligible: 2, checked: 1),
                WeekReport(startsOn: "03-16", eligible: 2, checked: 1),
            ])
        #expect(Sample().report("03-23").weeks.isEmpty)
        #expect(sample.report("03-03").weeks.isEmpty)
    }

    @Test("Weeks unchecked run from the last check, creation or re-opening")
    func weeksUnchecked() {
        var sample = Sample(plans: [SamplePlan(id: "AP-1", created: "03-16")])
        #expect(sample.report("03-22").plan("AP-1")?.weeksUnchecked == 0)
        #expect(sample.report("03-23").plan("AP-1")?.weeksUnchecked == 1)
        sample.plans[0].checks = [
            Entry(on: "03-20", value: .onTrack), Entry(on: "03-24", value: .onTrack, isVoid: true),
        ]
        #expect(sample.report("03-27").plan("AP-1")?.weeksUnchecked == 1)
        sample.plans[0].reopened = [Entry(on: "04-14", value: "04-02")]
        #expect(sample.report("04-20").plan("AP-1")?.weeksUnchecked == 0)
        #expect(sample.report("04-10").plan("AP-1")?.weeksUnchecked == nil)
    }

    @Test("A person's load counts distinct problems that exist on the day; without an open AP there is none")
    func load() {
        let sample = Sample(
            problems: [.analysed("P-1"), .analysed("P-2"), SampleProblem(id: "P-3", reported: "04-20")],
            plans: [
                SamplePlan(id: "AP-1", problems: ["P-1", "P-2"], created: "03-16", started: "03-18"),
                SamplePlan(id: "AP-2", problems: ["P-2", "P-3"], created: "03-16"),
                SamplePlan(id: "AP-3", owner: "li", problems: ["P-1"], created: "03-16", done: "03-17"),
            ])
        let report = sample.report("03-18")
        #expect(
            report.person("zhang") == OwnerLoad(open: 2, overdue: 0, soon: 0, later: 2, inProgress: 1, problems: 2))
        #expect(report.person("li") == nil)
        #expect(sample.report("03-17").person("zhang")?.inProgress == 0)
    }

    @Test("A special project counts who joined and the APs that name it")
    func specialProjects() {
        let sample = Sample(
            problems: [.analysed("P-1") { $0.joined = ("SP-1", "03-20") }],
            plans: [
                SamplePlan(id: "AP-1", project: "SP-1", created: "03-16", done: "03-25"),
                SamplePlan(id: "AP-2", project: "SP-1", created: "03-16", dropped: "03-26"),
            ],
            projects: [SampleProject(id: "SP-1", created: "03-16", done: "03-30")])
        #expect(sample.report("03-15").specialProjects.values == [nil])
        #expect(
            sample.report("03-25").specialProjects.values
                == [SpecialProjectState(state: .open, problems: 1, plans: 2, plansDone: 1, plansDropped: 0)])
        #expect(sample.report("03-30").specialProjects.values.first??.state == .done)
    }
}
