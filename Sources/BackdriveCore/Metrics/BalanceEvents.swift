/// The records behind a balance, cycle by cycle: the changes that it counts, and what they leave.
package struct BalanceEvents<Row: Record, Change: BalanceChange>: Sendable {
    package typealias Event = CycleEvents.Event<Row>

    /// What was there as the first cycle began.
    package let opening: [Event]
    /// What is left at the end of each cycle, with the day since when.
    package let closing: [[Event]]
    private let changes: [[Change: [Event]]]

    /// By day, ties by id.
    package subscript(change: Change, cycle: Int) -> [Event] { changes[cycle][change] ?? [] }

    init<Life: BalancedLife>(
        _ lives: Column<Row, Life>, of table: Table<Row>, in cycles: CycleIndex
    ) where Life.Change == Change {
        var before: [Table<Row>.Index: Int] = [:]
        var changes: [[Change: [Event]]] = Array(repeating: [:], count: cycles.count)
        for record in table.indices where table[record].exists(on: cycles.asOf) {
            lives[record].forEachChange { day, change in
                guard day <= cycles.asOf else { return }
                if let cycle = cycles[day] {
                    changes[cycle][change, default: []].append(Event(record: record, on: day))
                } else {
                    before[record, default: 0] += change.adds ? 1 : -1
                }
            }
        }
        self.changes = changes.map { $0.mapValues { $0.sorted(by: Event.isOrdered) } }
        opening = before.filter { $0.value > 0 }.keys
            .compactMap { record in table[record].firstDay.map { Event(record: record, on: $0) } }
            .sorted(by: Event.isOrdered)
        var remaining = Remaining(opening)
        closing = changes.map { changes in
            for change in Change.arrivals { remaining.add(changes[change] ?? []) }
            for change in Change.departures { remaining.remove(changes[change] ?? []) }
            return remaining.events
        }
    }

    /// What has come and not gone yet, with the day since when.
    private struct Remaining {
        private var since: [Table<Row>.Index: (day: Day, count: Int)]

        init(_ events: [Event]) {
            since = Dictionary(uniqueKeysWithValues: events.map { ($0.record, ($0.on, 1)) })
        }

        mutating func add(_ events: [Event]) {
            for event in events {
                let before = since[event.record]
                since[event.record] = (max(before?.day ?? event.on, event.on), (before?.count ?? 0) + 1)
            }
        }

        mutating func remove(_ events: [Event]) {
            for event in events {
                guard let before = since[event.record] else { continue }
                since[event.record] = before.count > 1 ? (before.day, before.count - 1) : nil
            }
        }

        var events: [Event] {
            since.map { Event(record: $0.key, on: $0.value.day) }.sorted(by: Event.isOrdered)
        }
    }
}
