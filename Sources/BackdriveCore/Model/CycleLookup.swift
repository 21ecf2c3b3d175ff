extension CycleCalendar {
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
}
