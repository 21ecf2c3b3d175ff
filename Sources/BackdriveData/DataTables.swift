import BackdriveCore

/// The tables of `data/*.csv`: one row a record, cycle or log entry, in byte order of the ids, logs in their own order.
///
/// Struck log entries are left out, so that a sum over a column is the number that the pages show; `records.json` has
/// them. Columns are only ever added, at the end.
enum DataTables {
    static func files(of report: Report, _ ids: CurrentIDs) -> [OutputFile] {
        [
            file("problems") { ProblemRecord.members.table(of: report.problemsOnDay, ids) },
            file("aps") { PlanRecord.members.table(of: report.plansOnDay, ids) },
            file("occurrences") {
                let logs = report.problemsOnDay.lazy.map { ($0.id, $0.record.occurrences) }
                return Members.entries(of: .problem, "problem", ProblemRecord.occurrences)
                    .table(of: logs.flatMap(LogRow.rows), ids)
            },
            file("checks") {
                // Those of meetings' minutes too (METRICS.md 1.14), by day.
                let rows = report.catalog.plans.indices.lazy.filter { report.plans[$0] != nil }.flatMap { plan in
                    report.checks(of: plan).filter { $0.check.void == nil }
                        .map { LogRow(record: report.catalog.plans[plan].id, entry: $0.check) }
                }
                return Members.entries(of: .actionPlan, "ap", PlanRecord.checks).table(of: rows, ids)
            },
            file("cycles") {
                CycleNumbers.members.table(of: report.cycles.lazy.map { CycleInReport(cycle: $0, report: report) }, ids)
            },
        ]
    }

    private static func file(_ name: String, _ table: @escaping @Sendable () -> [UInt8]) -> OutputFile {
        OutputFile(path: "data/\(name).csv", contents: .made(table))
    }
}

/// An entry of a log, and whose it is.
private struct LogRow<Entry: LogEntry> {
    let record: String
    let entry: Entry

    static func rows(of record: String, _ log: Log<Entry>) -> [LogRow] {
        log.valid.map { LogRow(record: record, entry: $0) }
    }
}

extension Members {
    /// The columns of a log's entries behind that of the record's id.
    fileprivate static func entries<Entry>(
        of kind: RecordKind, _ column: String, _ entries: Members<Entry>
    ) -> Members where Row == LogRow<Entry> {
        [.value(column, .id(of: kind), column: .same) { $0.record }] + entries.within { $0.entry }
    }
}
