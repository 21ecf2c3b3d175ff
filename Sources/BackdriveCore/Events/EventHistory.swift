/// What happened on a site up to the report's day, the newest first, struck entries left out.
///
/// Of one day those of problems come last, and those of one record in the order of its life, backwards. Where an event is
/// told is kept, not the event: a site of 10,000 problems has 50,000 of them.
package struct EventHistory: Sendable {
    private let report: Report
    private let entries: [Entry]
    /// Those in which something happened, the newest first.
    package let months: [Month]

    private struct Entry {
        let on: Day
        let record: RecordAddress
        /// Among the record's own events.
        let place: Int
    }

    package struct Month: Sendable, Hashable {
        package let year: Int
        /// 1–12.
        package let month: Int
        /// The places of its events in the history.
        package let places: Range<Int>
    }

    package init(of report: Report) {
        self.report = report
        let catalog = report.catalog
        var told: [Entry] = []
        for kind in [RecordKind.problem, .actionPlan, .specialProject, .source, .meeting] {
            catalog.table(of: kind).forEachRecord { _, address in
                let events = catalog.events(of: address, by: report.asOf)
                for (place, event) in events.enumerated() where event.void == nil {
                    told.append(Entry(on: event.on, record: address, place: place))
                }
            }
        }
        let order = told.indices.sorted { (told[$0].on, $0) > (told[$1].on, $1) }
        entries = order.map { told[$0] }
        months = Self.months(of: entries)
    }

    private static func months(of entries: [Entry]) -> [Month] {
        var months: [Month] = []
        for (place, entry) in entries.enumerated() {
            let (year, month, _) = entry.on.components
            let first = months.last.flatMap { $0.year == year && $0.month == month ? $0.places.lowerBound : nil }
            if first != nil { months.removeLast() }
            months.append(Month(year: year, month: month, places: (first ?? place)..<place + 1))
        }
        return months
    }

    package var count: Int { entries.count }

    /// The day of the newest event; nil before anything happened.
    package var newestDay: Day? { entries.first?.on }

    /// How many events there are on or after a day.
    package func count(since day: Day) -> Int { entries.prefix { $0.on >= day }.count }

    /// The newest events, at most so many.
    package func newest(_ limit: Int) -> [DatedEvent] { events(at: 0..<min(limit, count)) }

    /// The events at these places.
    package func events(at places: Range<Int>) -> [DatedEvent] {
        var ofRecord: [RecordAddress: [DatedEvent]] = [:]
        return entries[places].map { entry in
            let events = ofRecord[entry.record] ?? report.catalog.events(of: entry.record, by: report.asOf)
            ofRecord[entry.record] = events
            return events[entry.place]
        }
    }
}
