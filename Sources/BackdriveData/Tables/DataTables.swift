package import BackdriveCore

/// The tables of `data/*.csv`: one row a record, cycle or log entry, in byte order of the ids, logs in their own order.
///
/// Struck log entries are left out, so that a sum over a column is the number that the pages show; `records.json` has
/// them. Columns are only ever added, at the end.
package enum DataTables {
    package static func files(of report: Report) -> [OutputFile] {
        [
            file("problems") { ProblemsTable.bytes(of: report) },
            file("aps") { PlansTable.bytes(of: report) },
            file("occurrences") { OccurrencesTable.bytes(of: report) },
            file("checks") { ChecksTable.bytes(of: report) },
            file("cycles") { CyclesTable.bytes(of: report) },
        ]
    }

    private static func file(_ name: String, _ bytes: @escaping @Sendable () -> [UInt8]) -> OutputFile {
        OutputFile(path: "data/\(name).csv", contents: .made(bytes))
    }
}
