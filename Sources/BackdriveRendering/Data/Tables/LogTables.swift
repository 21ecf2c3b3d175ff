import BackdriveCore

/// `data/occurrences.csv`: how often a problem was seen, one row an entry.
enum OccurrencesTable {
    private struct Row {
        let problem: String
        let occurrence: Occurrence
        let catalog: Catalog
    }

    static func bytes(of report: Report) -> [UInt8] {
        let catalog = report.catalog
        return CSVTable(columns: columns).bytes(
            of: catalog.problems.lazy.flatMap { problem in
                problem.occurrences.valid.map { Row(problem: problem.id, occurrence: $0, catalog: catalog) }
            })
    }

    private static let columns: [CSVColumn<Row>] = [
        .text("problem") { $0.problem },
        .day("on") { $0.occurrence.on.value },
        .number("count") { $0.occurrence.count },
        .text("ref") { $0.occurrence.ref },
        .text("note") { $0.occurrence.note },
        .text("by") { $0.catalog.ownID(of: $0.occurrence.by, in: $0.catalog.people) },
    ]
}

/// `data/checks.csv`: the weekly meetings' looks at an AP, one row a check.
enum ChecksTable {
    private struct Row {
        let plan: String
        let check: Check
        let catalog: Catalog
    }

    static func bytes(of report: Report) -> [UInt8] {
        let catalog = report.catalog
        return CSVTable(columns: columns).bytes(
            of: catalog.plans.lazy.flatMap { plan in
                plan.checks.valid.map { Row(plan: plan.id, check: $0, catalog: catalog) }
            })
    }

    private static let columns: [CSVColumn<Row>] = [
        .text("ap") { $0.plan },
        .day("on") { $0.check.on.value },
        .text("outcome") { $0.check.outcome.value.rawValue },
        .text("by") { $0.catalog.ownID(of: $0.check.by, in: $0.catalog.people) },
        .text("note") { $0.check.note },
        .text("meeting") { $0.catalog.ownID(of: $0.check.meeting, in: $0.catalog.meetings) },
    ]
}
