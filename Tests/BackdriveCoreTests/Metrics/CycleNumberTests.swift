@testable import BackdriveCore
import Testing

@Suite("Numbers of a cycle (METRICS.md 1.1–1.11)")
struct CycleNumberTests {
    @Test("A cycle is complete once the day of its exclusive end has come")
    func complete() {
        let sample = Sample()
        #expect(sample.report("03-15").cycles.map(\.isComplete) == [false])
        #expect(sample.report("03-16").cycles.map(\.isComplete) == [true, false])
        #expect(sample.report("03-01").cycles.isEmpty)
    }

    @Test("A stretched cycle takes its days from the next ones, and numbers restart with the year")
    func stretchedOverTheYear() {
        var sample = Sample(problems: [SampleProblem(id: "P-1", reported: "2026-12-30")])
        sample.firstCycle = "2026-12-07"
        sample.stretched = ["2026-C02": "2027-01-11"]
        let cycles = sample.report("2027-01-20").cycles
        #expect(cycles.map(\.cycle.id) == ["2026-C01", "2026-C02", "2027-C01"])
        #expect(cycles.map(\.inflow) == [0, 1, 0])
        #expect(sample.report("2027-01-10").cycles.map(\.isComplete) == [true, false])
    }

    @Test("Problems reported before the first cycle are in none, and open its balance")
    func beforeTheFirstCycle() {
        let sample = Sample(
            problems: [
                SampleProblem(id: "P-1", reported: "03-01"), SampleProblem(id: "P-2", reported: "03-02"),
                SampleProblem(id: "P-3", reported: "02-20", rejected: "03-01"),
            ],
            plans: [SamplePlan(id: "AP-1", created: "02-20"), SamplePlan(id: "AP-2", created: "02-20", done: "02-21")])
        let report = sample.report("03-05")
        #expect(report.problemsBeforeFirstCycle == 2)
        #expect(
            report.cycles.map(\.problemBalance)
                == [Balance(opening: 1, [.inflow: 1])])
        #expect(
            report.cycles.map(\.planBalance)
                == [Balance(opening: 1, [:])])
        #expect(report.cycles[0].flow[.filteredOut] == 1)
    }

    @Test("A cycle lists the sources not yet retired at its start, and others with a problem in it")
    func listedSources() {
        var sample = Sample(problems: [SampleProblem(id: "P-1", source: "b", reported: "03-20")])
        sample.sources = [
            SampleSource(id: "a"), SampleSource(id: "b", retired: "03-16"), SampleSource(id: "c", retired: "03-17"),
        ]
        let report = sample.report("03-31")
        let ids = report.cycles.map { $0.inflowBySource.map { report.catalog.sources[$0.row].id } }
        #expect(ids == [["a", "b", "c"], ["a", "b", "c"], ["a"]])
        #expect(report.cycles[1].filter.map(\.pending) == [0, 1, 0])
        #expect(report.source("b") == nil)
        #expect(sample.report("03-16").source("c") != nil)
        #expect(sample.report("03-17").source("c") == nil)
    }

    @Test("Without inflow every rate is absent and every count 0")
    func zeroInflow() {
        let cycle = Sample().report("03-05").cycles[0]
        #expect(cycle.inflow == 0)
        #expect(cycle.filter.map(\.rate) == [nil, nil])
        #expect(cycle.classification.shares == nil)
        #expect(cycle.conversion == nil)
        #expect(cycle.onTime == nil)
        #expect(cycle.commitmentHit == nil)
    }

    @Test("An unscreened duplicate is not pending")
    func duplicateIsNotPending() {
        let sample = Sample(problems: [
            SampleProblem(id: "P-1", reported: "03-03"),
            SampleProblem(id: "P-2", reported: "03-03", duplicateOf: ("P-1", "03-10")),
        ])
        #expect(sample.report("03-09").cycles[0].filter[0].pending == 2)
        #expect(sample.report("03-10").cycles[0].filter[0].pending == 1)
    }

    @Test("Classification counts by the day of the analysis, with shares by largest remainder")
    func classification() {
        let categories: [Category] = [.system, .system, .system, .mechanism, .mechanism, .people, .people]
        let sample = Sample(
            problems: categories.enumerated().map { number, category in
                .analysed("P-\(number)", on: "03-30") {
                    $0.category = category
                    $0.secondary = number == 0 ? [.people] : []
                }
            })
        let cycles = sample.report("04-01").cycles
        #expect(cycles[1].classification.shares == nil)
        #expect(cycles[2].classification.shares == [.system: 43, .mechanism: 29, .people: 28])
        #expect(cycles[2].classification.crossCategory == 1)
    }

    @Test("Conversion leaves duplicates out and counts an AP of any episode; live wants one that was not dropped")
    func conversion() {
        let sample = Sample(
            problems: [
                .analysed("P-1"), .analysed("P-2"), .analysed("P-3"),
                .analysed("P-4") { $0.duplicateOf = ("P-1", "03-28") },
            ],
            plans: [
                SamplePlan(id: "AP-1", problems: ["P-1", "P-4"], created: "03-16", done: "03-20"),
                SamplePlan(id: "AP-2", problems: ["P-2"], created: "03-18", dropped: "03-25"),
            ])
        #expect(sample.report("03-17").cycles[1].conversion == Rate(2, of: 4))
        let cycle = sample.report("03-28").cycles[1]
        #expect(cycle.conversion == Rate(2, of: 3))
        #expect(cycle.liveConversion == Rate(1, of: 3))
    }

    @Test("High coverage: open problems of tier H with an open AP")
    func highCoverage() {
        let high = Rating(frequency: 5, impact: 5)
        let sample = Sample(
            problems: [
                .analysed("P-1") { $0.grades = high }, .analysed("P-2") { $0.grades = high },
                .analysed("P-3") { $0.grades = Rating(frequency: 1, impact: 1) },
            ],
            plans: [SamplePlan(id: "AP-1", problems: ["P-1", "P-3"], created: "03-16", done: "03-25")])
        #expect(sample.report("03-24").highCoverage == Rate(1, of: 2))
        #expect(sample.report("03-25").highCoverage == Rate(0, of: 1))
        #expect(Sample().report("03-25").highCoverage == nil)
    }

    @Test("On time looks at the original due date, current at the one in force on the day")
    func onTime() {
        let sample = Sample(plans: [
            SamplePlan(
                id: "AP-1", created: "03-16", due: "04-06", moves: [Entry(on: "03-28", value: ("03-30", "04-06"))],
                done: "04-06"),
            SamplePlan(id: "AP-2", created: "03-16", due: "04-01", done: "04-02"),
            SamplePlan(id: "AP-3", created: "03-16", due: "04-01", done: "03-30"),
        ])
        let cycle = sample.report("04-12").cycles[2]
        #expect(cycle.onTime == Rate(1, of: 3))
        #expect(cycle.onTimeCurrent == Rate(2, of: 3))
    }

    @Test("On time is the running cycle's where a change is told, too")
    func onTimeOfAChange() {
        let before = Sample(plans: [SamplePlan(id: "AP-1", created: "03-03", due: "03-10")])
        var after = before
        after.plans[0].done = "03-09"
        func changes(_ day: Day) -> [HeadlineNumber: HeadlineNumber.Value] {
            let changes = NumberChange.all(from: before.report(day), to: after.report(day))
            return Dictionary(uniqueKeysWithValues: changes.map { ($0.number, $0.after) })
        }
        #expect(changes("03-12")[.onTime] == .rate(Rate(1, of: 1)))
        #expect(changes("03-20")[.onTime] == nil)
        #expect(changes("03-20")[.donePlans] == .count(1))
    }

    @Test("A commitment is judged the day after its original due date; dropped in time, it is none")
    func commitmentHit() {
        let sample = Sample(plans: [
            SamplePlan(id: "AP-1", created: "03-16", due: "04-10", done: "04-10"),
            SamplePlan(id: "AP-2", created: "03-16", due: "04-10", done: "04-11"),
            SamplePlan(id: "AP-3", created: "03-16", due: "04-10", dropped: "04-10"),
            SamplePlan(id: "AP-4", created: "03-16", due: "04-10", dropped: "04-11"),
            SamplePlan(
                id: "AP-5", created: "03-16", due: "04-30", moves: [Entry(on: "03-20", value: ("04-10", "04-30"))]),
        ])
        #expect(sample.report("04-10").cycles[2].commitmentHit == nil)
        #expect(sample.report("04-11").cycles[2].commitmentHit == Rate(1, of: 4))
        #expect(sample.report("04-30").cycles.map(\.commitmentHit) == [nil, nil, Rate(1, of: 4), nil, nil])
    }

    @Test("Slips are moves to a later day; a pull counts only in the net; a struck move nowhere")
    func slips() {
        let sample = Sample(plans: [
            SamplePlan(
                id: "AP-1", created: "03-16", due: "04-10",
                moves: [
                    Entry(on: "03-20", value: ("03-30", "04-06")),
                    Entry(on: "03-25", value: ("04-06", "04-03")),
                    Entry(on: "03-27", value: ("04-03", "06-30"), isVoid: true),
                    Entry(on: "04-05", value: ("04-03", "04-10")),
                ])
        ])
        let plan = sample.report("04-13").plan("AP-1")
        #expect(plan?.slips == Slips(count: 2, netDays: 11, grossDays: 14))
        #expect(plan?.daysOverdue == 3)
        #expect(plan?.originalDueOn == "03-30")
        let before = sample.report("04-04").plan("AP-1")
        #expect(before?.dueOn == "04-03")
        #expect(before?.slips == Slips(count: 1, netDays: 4, grossDays: 7))
        #expect(before?.daysOverdue == 1)
        #expect(sample.report("03-19").plan("AP-1")?.dueOn == "03-30")
        #expect(sample.report("03-20").plan("AP-1")?.dueOn == "04-06")
        #expect(sample.report("04-13").cycles.map(\.slips) == [0, 1, 1, 0])
    }
}
