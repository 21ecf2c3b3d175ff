import BackdriveCore
import RecordLiterals
import Testing

@testable import BackdriveSite

@Suite("What happened in each cycle")
struct CycleEventsTests {
    private let report = Report(catalog: LoopSample.catalog, asOf: Sample.asOf)

    @Test("Every list holds as many records as its number counts")
    func counts() {
        let events = CycleEvents(report)
        for (place, cycle) in report.cycles.enumerated() {
            for change in ChangeOfUndecided.allCases {
                #expect(events.undecided[change, place].count == cycle.problemBalance[change])
            }
            for change in ChangeOfOpen.allCases {
                #expect(events.open[change, place].count == cycle.planBalance[change])
            }
            #expect(events.undecided.closing[place].count == cycle.problemBalance.closing)
            #expect(events.open.closing[place].count == cycle.planBalance.closing)
            #expect(events.undecided[.inflow, place].count == cycle.inflow)
            #expect(events.finished[place].count == cycle.throughput)
            #expect(events.slips[place].count == cycle.slips)
            #expect(events.promised[place].count == cycle.commitmentHit?.of ?? 0)
            #expect(
                events.analysed[place].count
                    == Category.allCases.reduce(0) { $0 + (cycle.classification.counts[$1] ?? 0) })
        }
    }

    @Test("What was reported before the first cycle is in none, and opens the first one while nobody has decided")
    func before() {
        let events = CycleEvents(report)
        #expect(events.problemsBefore.map { report.catalog.problems[$0.record].id } == ["P-0"])
        #expect(events.undecided.opening.count == report.cycles[0].problemBalance.opening)
    }

    @Test("The carry-over of METRICS.md §3, problem by problem")
    func carryOver() {
        let ids = CycleEvents(report).undecided.closing.prefix(3).map { events in
            events.map { report.catalog.problems[$0.record].id }
        }
        #expect(ids == [["P-0", "P-1", "P-3"], ["P-0", "P-4", "P-5"], ["P-0", "P-4", "P-5", "P-6"]])
    }
}
