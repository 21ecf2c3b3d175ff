import BackdriveCore

/// `data/occurrences.csv`: how often a problem was seen, one row an entry.
enum OccurrencesTable {
    private struct Row {
        let problem: String
        let occurrence: Occurrence
    }

    static func bytes(of report: Report) -> [UInt8] {
        CSVTable(columns: columns(naming: report.catalog.people)).bytes(
            of: report.catalog.problems.lazy.flatMap { problem in
                problem.occurrences.valid.map { Row(problem: problem.id, occurrence: $0) }
            })
    }

    private static func columns(naming people: Table<Person>) -> [CSVColumn<Row>] {
        [
            .text("problem") { $0.problem },
            .day("on") { $0.occurrence.on.value },
            .number("count") { $0.occurrence.count },
            .text("ref") { $0.occurrence.ref },
            .text("note") { $0.occurrence.note },
            .text("by") { people.ownID($0.occurrence.by) },
        ]
    }
}

/// `data/checks.csv`: the weekly meetings' looks at an AP, one row a check.
enum ChecksTable {
    private struct Row {
        let plan: String
        let check: Check
    }

    static func bytes(of report: Report) -> [UInt8] {
        CSVTable(columns: columns(naming: report.catalog.people, report.catalog.meetings)).bytes(
            of: report.catalog.plans.lazy.flatMap { plan in
                plan.checks.valid.map { Row(plan: plan.id, check: $0) }
            })
    }

    private static func columns(naming people: Table<Person>, _ meetings: Table<Meeting>) -> [CSVColumn<Row>] {
        [
            .text("ap") { $0.plan },
            .day("on") { $0.check.on.value },
            .text("outcome") { $0.check.outcome.value.rawValue },
            .text("by") { people.ownID($0.check.by) },
            .text("note") { $0.check.note },
            .text("meeting") { meetings.ownID($0.check.meeting) },
        ]
    }
}
