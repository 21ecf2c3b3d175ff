/// A working period of the mechanism: `[startsOn, endsBefore)` (DATA.md §4).
package struct Cycle: Sendable, Hashable {
    /// `YYYY-Cnn`: the year of its first day and its number among the cycles that begin in that year.
    package let id: String
    package let startsOn: Day
    package let endsBefore: Day

    package init(id: String, startsOn: Day, endsBefore: Day) {
        self.id = id
        self.startsOn = startsOn
        self.endsBefore = endsBefore
    }

    package func contains(_ day: Day) -> Bool { startsOn <= day && day < endsBefore }

    package var lastDay: Day { endsBefore - 1 }

    /// The number behind the `C` of its id, from 1.
    package var number: Int { Int(id.drop { $0 != "C" }.dropFirst()) ?? 0 }
}

/// The days from one up to, excluding, another one (METRICS.md §0: intervals are half-open).
package struct DayInterval: Sendable, Hashable {
    package let start: Day
    package let end: Day

    package init(_ start: Day, until end: Day) {
        self.start = start
        self.end = end
    }

    package func contains(_ day: Day) -> Bool { start <= day && day < end }
}
