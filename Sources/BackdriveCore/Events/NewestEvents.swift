/// The newest events of a site, the newest first, struck ones left out.
///
/// Of one day those of problems come last, and those of one record in the order of its life, backwards.
package struct NewestEvents: Sendable {
    package let events: [DatedEvent]

    /// Those up to the report's day, at most `limit`.
    package init(of report: Report, limit: Int) {
        let catalog = report.catalog
        var newest = Newest(limit: limit)
        func add(_ address: RecordAddress) {
            for event in catalog.events(of: address, by: report.asOf) where event.void == nil { newest.add(event) }
        }
        for index in catalog.problems.indices { add(.problem(index)) }
        for index in catalog.plans.indices { add(.plan(index)) }
        for index in catalog.specialProjects.indices { add(.specialProject(index)) }
        for index in catalog.sources.indices { add(.source(index)) }
        for index in catalog.meetings.indices { add(.meeting(index)) }
        events = newest.sorted
    }

    /// Holds at most twice as many as are wanted, so that time and memory do not grow with what is older.
    private struct Newest {
        let limit: Int
        private var events: [(event: DatedEvent, place: Int)] = []
        private var count = 0

        init(limit: Int) { self.limit = limit }

        mutating func add(_ event: DatedEvent) {
            events.append((event, count))
            count += 1
            if events.count > 2 * limit { cut() }
        }

        private mutating func cut() {
            events.sort { ($0.event.on, $0.place) > ($1.event.on, $1.place) }
            events.removeLast(max(0, events.count - limit))
        }

        var sorted: [DatedEvent] {
            var all = self
            all.cut()
            return all.events.map(\.event)
        }
    }
}
