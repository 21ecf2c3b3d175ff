/// The cycles of a site, which tile the days by construction (DATA.md §4).
package struct CycleCalendar: Sendable {
    package let startsOn: Day
    package let lengthDays: Int
    /// Cycle id to the exclusive end that its own file gives it.
    package let stretched: [String: Day]

    package init(startsOn: Day, lengthDays: Int, stretched: [String: Day] = [:]) {
        self.startsOn = startsOn
        self.lengthDays = lengthDays
        self.stretched = stretched
    }

    /// The cycles from the first to the one that holds `day`; none before the first.
    package func cycles(through day: Day) -> [Cycle] {
        var cycles: [Cycle] = []
        var next = first
        while next.startsOn <= day {
            cycles.append(next)
            next = cycle(after: next)
        }
        return cycles
    }

    /// The cycle that holds a day; nil before the first one begins.
    package func cycle(holding day: Day) -> Cycle? { cycles(through: day).last }

    package var first: Cycle { cycle(startingOn: startsOn, number: 1) }

    package func cycle(after cycle: Cycle) -> Cycle {
        let sameYear = cycle.startsOn.components.year == cycle.endsBefore.components.year
        return self.cycle(startingOn: cycle.endsBefore, number: sameYear ? cycle.number + 1 : 1)
    }

    private func cycle(startingOn start: Day, number: Int) -> Cycle {
        let year = String(start.description.prefix(4))
        let id = "\(year)-C\(number < 10 ? "0" : "")\(number)"
        // An end that is not after the start is a finding (BD040); the calendar goes on as if it were not there.
        let end = stretched[id].flatMap { $0 > start ? $0 : nil } ?? start + lengthDays
        return Cycle(id: id, startsOn: start, endsBefore: end)
    }
}

extension Cycle {
    /// The number behind the `C` of its id, from 1.
    package var number: Int { Int(id.drop { $0 != "C" }.dropFirst()) ?? 0 }
}
