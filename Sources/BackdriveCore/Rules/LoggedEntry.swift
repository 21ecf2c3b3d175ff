/// An entry of a log as the values that it says, wherever and however it is written.
struct LoggedEntry: Sendable {
    /// The log's dotted name in the file.
    let log: String
    let on: Day
    let content: Content
    let range: SourceRange

    var values: [Value] { content.values }
    var void: String? { content.void }

    struct Content: Hashable, Sendable {
        /// All but `void`, aliases resolved.
        let values: [Value]
        let void: String?
    }

    enum Value: Hashable, Sendable {
        case absent
        case text(String)
        case number(Int)
        case day(Day)

        init(_ text: String?) { self = text.map { .text($0) } ?? .absent }
    }
}

extension Catalog {
    /// Every entry of every log of a record (DATA.md §2, "Logs"), its references resolved as they lead now. One that lacks
    /// something cannot be compared.
    func loggedEntries(of record: any Record) -> [LoggedEntry] {
        switch record {
        case let problem as Problem:
            entries("decisions", problem.decisions) {
                [.init($0.outcome.value.rawValue), .init($0.reason), .init($0.revisitOn), person($0.by)]
            }
                + entries("occurrences", problem.occurrences) {
                    [.number($0.count), .init($0.ref), .init($0.note), person($0.by)]
                }
                + entries("reopened", problem.reopened) { [.init($0.reason), person($0.by)] }
                + entries("verification.results", problem.verification?.results ?? .empty) {
                    [.init($0.result.value.rawValue), person($0.by), .init($0.note)]
                }
        case let plan as ActionPlan:
            entries("due_history", plan.dueHistory) {
                [.day($0.from.value), .day($0.to.value), .init($0.reason), person($0.by)]
            }
                + entries("reopened", plan.reopened) { [.day($0.wasDoneOn.value), .init($0.reason), person($0.by)] }
                + entries("checks", plan.checks) {
                    [
                        .init($0.outcome.value.rawValue), person($0.by), .init($0.note),
                        .init($0.meeting.map { meetings.ownID(of: $0.value) }),
                    ]
                }
        case let source as InformationSource:
            entries("reviews", source.reviews) { [.number($0.found), person($0.by), .init($0.note)] }
        case let meeting as Meeting:
            // Their day is the meeting's own, which is judged by itself.
            entries("checks", meeting.checks, areDated: false) {
                [
                    .init(plans.ownID(of: $0.plan.value)), .init($0.outcome.value.rawValue), person($0.by),
                    .init($0.note),
                ]
            }
        default: []
        }
    }

    func loggedEntries(of record: any Record, in log: String) -> [LoggedEntry] {
        loggedEntries(of: record).filter { $0.log == log }
    }

    private func entries<Entry>(
        _ log: String, _ entries: Log<Entry>, areDated: Bool = true, _ values: (Entry) -> [LoggedEntry.Value]
    ) -> [LoggedEntry] {
        entries.whole.map { entry in
            let day: [LoggedEntry.Value] = areDated ? [.day(entry.on.value)] : []
            return LoggedEntry(
                log: log, on: entry.on.value, content: .init(values: day + values(entry), void: entry.void),
                range: entry.range)
        }
    }

    private func person(_ name: Located<String>?) -> LoggedEntry.Value {
        .init(name.map { people.ownID(of: $0.value) })
    }
}

extension LoggedEntry.Value {
    fileprivate init(_ day: Located<Day>?) { self = day.map { .day($0.value) } ?? .absent }
}
