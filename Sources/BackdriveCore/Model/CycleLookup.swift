extension CycleCalendar {
    /// Whether the calendar, which has no end, holds a cycle of this id.
    package func reaches(_ id: String) -> Bool { cycle(id: id) != nil }

    /// The cycle of this id, however far away; nil when the calendar never reaches it.
    package func cycle(id: String) -> Cycle? {
        let nearest = nearestCycle(to: id)
        return nearest?.id == id ? nearest : nil
    }

    /// The cycle of this id, else the one nearest to it in the calendar; nil for what is no cycle's id.
    package func nearestCycle(to id: String) -> Cycle? {
        guard RecordKind.cycle.accepts(id: id), let year = Int(id.prefix(4)), let number = Int(id.dropFirst(6)) else {
            return nil
        }
        var nearest = first
        while nearest.startsOn.components.year < year || nearest.number < number {
            let next = cycle(after: nearest)
            guard next.startsOn.components.year <= year else { break }
            nearest = next
        }
        return nearest
    }
}
