import BackdriveCore
import Testing

@testable import BackdriveSite

@Suite("What happened in each cycle")
struct CycleEventsTests {
    private let report = Report(catalog: LoopSample.catalog, asOf: Sample.asOf)

    @Test("Every list holds as many records as its number counts")
    func counts() {
        let events = CycleEvents(report)
        #expect(events.cycles.count == report.cycles.count)
        for (cycle, list) in zip(report.cycles, events.cycles) {
            let balance = cycle.problemBalance
            #expect(list.reported.count == cycle.inflow)
            #expect(list.reported.count == balance.inflow)
            #expect(list.reopened.count == balance.reopened)
            #expect(list.screenedOut.count == balance.screenedOut)
            #expect(list.duplicates.count == balance.duplicates)
            #expect(list.decided.count == balance.decided)
            #expect(list.carriedOver.count == balance.closing)
            #expect(list.plansCreated.count == cycle.planBalance.created)
            #expect(list.plansReopened.count == cycle.planBalance.reopened)
            #expect(list.plansDone.count == cycle.planBalance.done)
            #expect(list.plansDropped.count == cycle.planBalance.dropped)
            #expect(list.plansOpen.count == cycle.planBalance.closing)
            #expect(list.finished.count == cycle.throughput)
            #expect(list.slips.count == cycle.slips)
            #expect(list.promised.count == cycle.commitmentHit?.of ?? 0)
            #expect(list.analysed.count == Category.allCases.reduce(0) { $0 + (cycle.classification.counts[$1] ?? 0) })
        }
    }

    @Test("What was reported before the first cycle is in none, and opens the first one while nobody has decided")
    func before() {
        let events = CycleEvents(report)
        #expect(events.problemsBefore.map { report.catalog.problems[$0.record].id } == ["P-0"])
        #expect(events.openingProblems.count == report.cycles[0].problemBalance.opening)
    }

    @Test("The carry-over of METRICS.md §3, problem by problem")
    func carryOver() {
        let ids = CycleEvents(report).cycles.prefix(3).map { cycle in
            cycle.carriedOver.map { report.catalog.problems[$0.record].id }
        }
        #expect(ids == [["P-0", "P-1", "P-3"], ["P-0", "P-4", "P-5"], ["P-0", "P-4", "P-5", "P-6"]])
    }
}
