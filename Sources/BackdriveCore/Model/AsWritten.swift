/// A record as it stood at the end of a day, had nothing been written after it (METRICS.md §0, "Time travel").
///
/// Logs and dated blocks hold what was there by then, of whatever record they are; other fields are taken as they stand,
/// but for those that say how the record stood, which have their own rules below.
///
/// Public for the reason that `Table` is.
@dynamicMemberLookup
public struct AsWritten<Row: Sendable>: Sendable {
    /// With all that was written later, too.
    @usableFromInline package let whole: Row
    package let day: Day

    package init(_ record: Row, by day: Day) {
        whole = record
        self.day = day
    }

    @inlinable public subscript<Value>(dynamicMember field: KeyPath<Row, Value>) -> Value {
        whole[keyPath: field]
    }

    package subscript<Entry>(dynamicMember log: KeyPath<Row, Log<Entry>>) -> Log<Entry> {
        whole[keyPath: log].asWritten(by: day)
    }

    package subscript<Block: DatedBlock>(dynamicMember block: KeyPath<Row, Block?>) -> Block? {
        whole[keyPath: block].flatMap { $0.on.value <= day ? $0 : nil }
    }
}

extension Record {
    /// Nil before the day on which it begins to be.
    package func asWritten(by day: Day) -> AsWritten<Self>? { exists(on: day) ? AsWritten(self, by: day) : nil }
}

extension AsWritten<Problem> {
    package var verification: Verification? {
        whole.verification.map { verification in
            Verification(
                criterion: verification.criterion, windowDays: verification.windowDays,
                results: verification.results.asWritten(by: day), range: verification.range)
        }
    }
}

// A word `status` stays while nothing was left out; else it is the one that the dates left ask for (METRICS.md §2).
extension AsWritten<ActionPlan> {
    package var status: Located<ActionPlan.Status> {
        guard isCut else { return whole.status }
        let status: ActionPlan.Status =
            if let ending { ending.isDone ? .done : .dropped } else { startedOn == nil ? .open : .inProgress }
        return Located(status, whole.status.range)
    }

    package var startedOn: Located<Day>? { whole.startedOn.dated(by: day) }

    package var dueOn: Located<Day> { isCut ? Located(whole.dueOn(asOf: day), whole.dueOn.range) : whole.dueOn }

    /// A completion that was undone later still stands here.
    package var doneOn: Located<Day>? {
        guard isCut else { return whole.doneOn }
        return ending.flatMap { $0.isDone ? Located($0.on, whole.status.range) : nil }
    }

    package var droppedOn: Located<Day>? { isDropped ? whole.droppedOn : nil }

    package var dropReason: Located<String>? { isDropped ? whole.dropReason : nil }

    private var isDropped: Bool { !isCut || status.value == .dropped }

    private var ending: Ending? { PlanTimeline(whole).ending(asSeenOn: day) }

    /// Whether anything of it is left out.
    private var isCut: Bool {
        whole.startedOn.isLater(than: day) || whole.doneOn.isLater(than: day) || whole.droppedOn.isLater(than: day)
            || whole.dueHistory.isLater(than: day) || whole.reopened.isLater(than: day)
            || whole.checks.isLater(than: day)
    }
}

extension AsWritten<SpecialProject> {
    package var status: Located<SpecialProject.Status> {
        guard isCut, let state = whole.state(asOf: day) else { return whole.status }
        return Located(state, whole.status.range)
    }

    package var doneOn: Located<Day>? { whole.doneOn.dated(by: day) }

    package var droppedOn: Located<Day>? { whole.droppedOn.dated(by: day) }

    package var dropReason: Located<String>? { !isCut || status.value == .dropped ? whole.dropReason : nil }

    private var isCut: Bool { whole.doneOn.isLater(than: day) || whole.droppedOn.isLater(than: day) }
}

extension Log {
    fileprivate func isLater(than day: Day) -> Bool { all.indices.contains { all[$0].on.value > day } }

    package func asWritten(by day: Day) -> Log {
        isLater(than: day) ? Log(all.filter { $0.on.value <= day }) : self
    }
}

extension Located<Day>? {
    fileprivate func dated(by day: Day) -> Located<Day>? { isLater(than: day) ? nil : self }

    fileprivate func isLater(than day: Day) -> Bool { map { $0.value > day } ?? false }
}
