/// A value with the day it came about.
struct Dated<Value: Sendable>: Sendable {
    let on: Day
    let value: Value

    init(_ on: Day, _ value: Value) {
        self.on = on
        self.value = value
    }
}

/// Dated values in the order of their days, those of one day in the order of their list: any day is found at once.
struct Chronicle<Value: Sendable>: Sendable {
    let entries: [Dated<Value>]

    init(_ unordered: [Dated<Value>]) {
        // Logs are written as things happen, so hardly any needs to be sorted.
        let isInOrder = zip(unordered, unordered.dropFirst()).allSatisfy { $0.on <= $1.on }
        entries =
            isInOrder
            ? unordered
            : unordered.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    }

    /// The first value on or after `day`.
    func first(from day: Day) -> Dated<Value>? {
        let place = entries.partitionPoint { $0.on >= day }
        return place < entries.count ? entries[place] : nil
    }

    /// The latest value in `days`: by day, then by place in the list (METRICS.md §0).
    func latest(in days: ClosedRange<Day>) -> Value? {
        let end = entries.partitionPoint { $0.on > days.upperBound }
        guard end > 0, entries[end - 1].on >= days.lowerBound else { return nil }
        return entries[end - 1].value
    }
}
