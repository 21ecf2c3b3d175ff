@testable import BackdriveCore
import Testing

@Suite("The calendar of cycles (DATA.md §4)")
struct CycleCalendarTests {
    private let calendar = CycleCalendar(
        startsOn: Self.day("2026-12-07"), lengthDays: 14,
        stretched: [
            "2026-C02": Self.day("2027-01-11"), "2027-C03": Self.day("2027-02-20"), "2027-C05": Self.day("2027-01-01"),
        ])

    private static func day(_ text: String) -> Day { Day(text) ?? .distantPast }

    @Test("Each cycle begins where the one before it ends, and numbers restart with the year")
    func tiling() {
        let cycles = calendar.cycles(through: Self.day("2031-01-01"))
        #expect(zip(cycles, cycles.dropFirst()).allSatisfy { $0.endsBefore == $1.startsOn })
        #expect(cycles.prefix(6).map(\.id) == ["2026-C01", "2026-C02", "2027-C01", "2027-C02", "2027-C03", "2027-C04"])
        for (before, cycle) in zip(cycles, cycles.dropFirst()) {
            let isSameYear = before.startsOn.components.year == cycle.startsOn.components.year
            #expect(cycle.number == (isSameYear ? before.number + 1 : 1), "\(cycle.id)")
        }
    }

    @Test("Every cycle is found by its id, stretched or not, and no other id is")
    func lookup() {
        for cycle in calendar.cycles(through: Self.day("2041-01-01")) { #expect(calendar.cycle(id: cycle.id) == cycle) }
        for id in ["2026-C03", "2026-C00", "2025-C01", "0000-C01", "2027-C40", "x"] { #expect(!calendar.reaches(id)) }
    }

    @Test("A year in which no cycle begins leads to the last one before it")
    func skippedYear() {
        let calendar = CycleCalendar(
            startsOn: Self.day("2026-01-01"), lengthDays: 14, stretched: ["2026-C01": Self.day("2028-02-01")])
        #expect(calendar.nearestCycle(to: "2027-C01")?.id == "2026-C01")
        #expect(calendar.cycle(id: "2028-C01")?.startsOn == Self.day("2028-02-01"))
    }

    @Test("A body may name a cycle at the far end of the calendar as often as it likes")
    func farAway() {
        #expect((1...10_000).allSatisfy { _ in calendar.reaches("9999-C10") && !calendar.reaches("9999-C40") })
    }
}

@Suite("Days at the calendar's ends")
struct CalendarEndTests {
    @Test("A day that arithmetic led out of the calendar is written as the calendar's nearest")
    func ends() {
        #expect(Day.earliest.description == "0001-01-01")
        #expect(Day.latest.description == "9999-12-31")
        #expect((Day.earliest - 1_000_000).description == "0001-01-01")
        #expect((Day.latest + 1).description == "9999-12-31")
    }
}
