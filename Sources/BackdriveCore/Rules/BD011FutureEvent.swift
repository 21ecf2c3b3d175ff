/// No event lies after today; plans may (DATA.md §5, BD011).
///
/// Plans are due dates, revisit dates, meeting and cycle days, `left_on`, `retired_on` and an exemption's `until`.
enum BD011FutureEvent: CatalogRule {
    static let code: RuleCode = 11

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        guard inspection.judgesFuture else { return [] }
        let catalog = inspection.catalog
        return catalog.problems.flatMap { future($0.events, of: $0, inspection) }
            + catalog.plans.flatMap { future($0.events, of: $0, inspection) }
            + catalog.specialProjects.flatMap { future($0.events, of: $0, inspection) }
            + catalog.sources.flatMap { future($0.reviews.unstruck.map(\.on), of: $0, inspection) }
    }

    private static func future(
        _ events: [Located<Day>], of record: some Record, _ inspection: Inspection
    ) -> [Diagnostic] {
        let help = inspection.catalog.settings.asOf.map { pinned($0.value) }
        return findings(
            in: record,
            events.filter { $0.isKnown && inspection.isFuture($0.value) }.map {
                (wording($0.value, inspection.today), $0.range, help)
            })
    }
}

extension Problem {
    fileprivate var events: [Located<Day>] {
        var events = [reportedOn]
        events += [screening?.on, analysis?.on, duplicateOf?.on, specialProject?.joinedOn].compactMap { $0 }
        events += decisions.unstruck.map(\.on)
        events += occurrences.unstruck.map(\.on)
        events += reopened.unstruck.map(\.on)
        events += verification?.results.unstruck.map(\.on) ?? []
        return events
    }
}

extension ActionPlan {
    fileprivate var events: [Located<Day>] {
        var events = [createdOn]
        events += [startedOn, doneOn, droppedOn].compactMap { $0 }
        events += dueHistory.unstruck.map(\.on)
        events += reopened.unstruck.flatMap { [$0.on, $0.wasDoneOn] }
        events += checks.unstruck.map(\.on)
        return events
    }
}

extension SpecialProject {
    fileprivate var events: [Located<Day>] { [createdOn, doneOn, droppedOn].compactMap { $0 } }
}

extension BD011FutureEvent {
    private static func wording(_ day: Day, _ today: Day) -> String {
        "\(day) is after today, \(today): an event cannot lie in the future"
    }

    private static func pinned(_ day: Day) -> String { "the settings pin today with \"as_of: \(day)\"" }

    static var explanation: Explanation {
        Explanation(
            title: "no event lies after today",
            purpose: """
                A record tells what happened; what is planned has fields of its own (due dates, revisit dates, \
                meeting and cycle days, "left_on", "retired_on"). "as_of" in the settings counts as today. \
                "--as-of" on the command line is time travel and turns this rule off.
                """,
            wrong: """
                reported_on: 2062-03-03
                """,
            right: """
                reported_on: 2026-03-03
                """)
    }
}
