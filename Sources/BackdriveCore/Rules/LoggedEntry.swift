/// An entry of a log as the values that it says, wherever and however it is written.
struct LoggedEntry: Sendable {
    /// The log's dotted name in the file.
    let log: String
    let on: Day
    let content: Content
    let range: SourceRange

    var values: [String?] { content.values }
    var void: String? { content.void }

    struct Content: Hashable, Sendable {
        /// All but `void`, aliases resolved.
        let values: [String?]
        let void: String?
    }
}

extension Catalog {
    /// Every entry of every log of a record (DATA.md §2, "Logs"), its references resolved as they lead now. One that lacks
    /// something cannot be compared.
    func loggedEntries(of record: any Record) -> [LoggedEntry] {
        switch record {
        case let problem as Problem:
            entries("decisions", problem.decisions) {
                [$0.outcome.value.rawValue, $0.reason, $0.revisitOn?.value.description, person($0.by)]
            }
                + entries("occurrences", problem.occurrences) { ["\($0.count)", $0.ref, $0.note, person($0.by)] }
                + entries("reopened", problem.reopened) { [$0.reason, person($0.by)] }
                + entries("verification.results", problem.verification?.results ?? .empty) {
                    [$0.result.value.rawValue, person($0.by), $0.note]
                }
        case let plan as ActionPlan:
            entries("due_history", plan.dueHistory) {
                [$0.from.value.description, $0.to.value.description, $0.reason, person($0.by)]
            }
                + entries("reopened", plan.reopened) { [$0.wasDoneOn.value.description, $0.reason, person($0.by)] }
                + entries("checks", plan.checks) {
                    let meeting = $0.meeting.map { meetings.ownID(of: $0.value) }
                    return [$0.outcome.value.rawValue, person($0.by), $0.note, meeting]
                }
        case let source as InformationSource:
            entries("reviews", source.reviews) { ["\($0.found)", person($0.by), $0.note] }
        case let meeting as Meeting:
            // Their day is the meeting's own, which is judged by itself.
            entries("checks", meeting.checks, areDated: false) {
                [plans.ownID(of: $0.plan.value), $0.outcome.value.rawValue, person($0.by), $0.note]
            }
        default: []
        }
    }

    func loggedEntries(of record: any Record, in log: String) -> [LoggedEntry] {
        loggedEntries(of: record).filter { $0.log == log }
    }

    private func entries<Entry>(
        _ log: String, _ entries: Log<Entry>, areDated: Bool = true, _ values: (Entry) -> [String?]
    ) -> [LoggedEntry] {
        entries.whole.map { entry in
            let day = areDated ? [entry.on.value.description] : []
            return LoggedEntry(
                log: log, on: entry.on.value, content: .init(values: day + values(entry), void: entry.void),
                range: entry.range)
        }
    }

    private func person(_ name: Located<String>?) -> String? { name.map { people.ownID(of: $0.value) } }
}
