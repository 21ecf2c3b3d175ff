/// The cycles up to the one that holds the as-of day, found by day at once.
package struct CycleIndex: Sendable {
    package let cycles: [Cycle]
    let asOf: Day
    /// For each day from the first cycle's start through the as-of day the place of its cycle.
    private let places: [Int32]

    package init(_ calendar: CycleCalendar, through asOf: Day) {
        cycles = calendar.cycles(through: asOf)
        self.asOf = asOf
        var places: [Int32] = []
        for (place, cycle) in cycles.enumerated() {
            let days = min(cycle.endsBefore, asOf + 1) - cycle.startsOn
            places.append(contentsOf: repeatElement(Int32(place), count: days))
        }
        self.places = places
    }

    var count: Int { cycles.count }

    /// The place of the last cycle that is over by the as-of day; nil before there is one.
    var lastComplete: Int? {
        let complete = cycles.partitionPoint { $0.endsBefore > asOf }
        return complete > 0 ? complete - 1 : nil
    }

    /// The place of the cycle that holds `day`; nil before the first cycle and for a day after the as-of day.
    package subscript(day: Day) -> Int? {
        guard let first = cycles.first, day >= first.startsOn, day <= asOf else { return nil }
        return Int(places[day - first.startsOn])
    }

    /// How often each kind of change happened in each cycle up to the as-of day, and before the first one.
    ///
    /// - Parameter tell: hands over every change, with its day.
    func counts<Change: Hashable>(
        _ tell: ((Day, Change) -> Void) -> Void
    ) -> (before: [Change: Int], cycles: [[Change: Int]]) {
        var before: [Change: Int] = [:]
        var counts: [[Change: Int]] = Array(repeating: [:], count: count)
        tell { day, change in
            guard day <= asOf else { return }
            if let cycle = self[day] { counts[cycle][change, default: 0] += 1 } else { before[change, default: 0] += 1 }
        }
        return (before, counts)
    }

    /// The day whose end a cycle's state is taken at: its last day, or the as-of day while it is running.
    func closingDay(of place: Int) -> Day { min(cycles[place].lastDay, asOf) }
}
