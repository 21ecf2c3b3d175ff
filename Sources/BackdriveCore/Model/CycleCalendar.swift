/// The cycles of a site, which tile the days by construction (DATA.md §4).
///
/// The calendar has no end, so a cycle is found by arithmetic wherever that can be done: only the years up to the last
/// one in which a file moves an end are laid out.
package struct CycleCalendar: Sendable {
    package let startsOn: Day
    package let lengthDays: Int
    /// The cycles that begin in the years up to the last one with a stretched cycle.
    private let laidOut: [Cycle]
    /// Where the cycles behind them begin, each `lengthDays` long.
    private let regularFrom: Day

    /// - Parameter stretched: cycle id to the exclusive end that its own file gives it.
    package init(startsOn: Day, lengthDays: Int, stretched: [String: Day] = [:]) {
        self.startsOn = startsOn
        self.lengthDays = lengthDays
        let lastYear = stretched.keys.filter { RecordKind.cycle.accepts(id: $0) }.compactMap { Int($0.prefix(4)) }.max()
        var laidOut: [Cycle] = []
        var start = startsOn
        while let lastYear, start.components.year <= lastYear {
            let isNewYear = laidOut.last.map { $0.startsOn.components.year != start.components.year } ?? true
            let id = Self.id(ofCycleStartingOn: start, number: isNewYear ? 1 : (laidOut.last?.number ?? 0) + 1)
            // An end that is not after the start is a finding (BD040); the calendar goes on as if it were not there.
            let end = stretched[id].flatMap { $0 > start ? $0 : nil } ?? start + lengthDays
            laidOut.append(Cycle(id: id, startsOn: start, endsBefore: end))
            start = end
        }
        self.laidOut = laidOut
        regularFrom = start
    }

    /// The cycles from the first to the one that holds `day`; none before the first.
    package func cycles(through day: Day) -> [Cycle] {
        (0..<placeOfFirst(startingOnOrAfter: day + 1)).map(cycle(at:))
    }

    /// The cycle that holds a day, however far away; nil before the first.
    func cycle(on day: Day) -> Cycle? {
        let place = placeOfFirst(startingOnOrAfter: day + 1)
        return place > 0 ? cycle(at: place - 1) : nil
    }

    /// The cycle at a place of the calendar, from 0.
    func cycle(at place: Int) -> Cycle {
        if place < laidOut.count { return laidOut[place] }
        let start = regularFrom + (place - laidOut.count) * lengthDays
        let newYear = Day(firstOfYear: start.components.year)
        let id = Self.id(ofCycleStartingOn: start, number: place - placeOfFirst(startingOnOrAfter: newYear) + 1)
        return Cycle(id: id, startsOn: start, endsBefore: start + lengthDays)
    }

    /// The place of the first cycle that begins on or after `day`.
    func placeOfFirst(startingOnOrAfter day: Day) -> Int {
        guard day > (laidOut.last?.startsOn ?? .distantPast) else {
            return laidOut.partitionPoint { $0.startsOn >= day }
        }
        return laidOut.count + max(0, day - regularFrom + lengthDays - 1) / lengthDays
    }

    /// Whether the calendar, which has no end, holds a cycle of this id.
    package func reaches(_ id: String) -> Bool { cycle(id: id) != nil }

    /// The cycle of this id, however far away; nil when the calendar never reaches it.
    package func cycle(id: String) -> Cycle? {
        let nearest = nearestCycle(to: id)
        return nearest?.id == id ? nearest : nil
    }

    /// The cycle of this id, else the one nearest to it in the calendar: of its year, or before it where none begins in
    /// that year; nil for what is no cycle's id.
    package func nearestCycle(to id: String) -> Cycle? {
        guard RecordKind.cycle.accepts(id: id), let year = Int(id.prefix(4)), let number = Int(id.dropFirst(6)) else {
            return nil
        }
        let firstOfYear = placeOfFirst(startingOnOrAfter: Day(firstOfYear: year))
        let firstOfNextYear = placeOfFirst(startingOnOrAfter: Day(firstOfYear: year + 1))
        return cycle(at: max(0, min(firstOfYear + max(0, number - 1), firstOfNextYear - 1)))
    }

    private static func id(ofCycleStartingOn day: Day, number: Int) -> String {
        "\(day.description.prefix(4))-C\(number < 10 ? "0" : "")\(number)"
    }
}
