package import BackdriveCore

/// What machines read of a site: the numbers and the records as JSON, tables for spreadsheets, a file beside each record's
/// page.
package enum DataFiles {
    /// Those of the whole site first: of several threads none is left to make one alone at the end.
    ///
    /// - Parameter records: every one of `PublishedRecords`, in its order.
    package static func files(of report: Report, _ records: [RecordFile]) -> [OutputFile] {
        let ids = CurrentIDs(report.catalog)
        let all = RecordsFile(report: report, records: records)
        return [
            OutputFile(path: MetricsFile.path, contents: .made { MetricsFile.bytes(of: report, ids) }),
            OutputFile(path: RecordsFile.path, contents: .made { all.bytes(ids) }),
        ] + DataTables.files(of: report, ids) + records.map(\.file)
    }
}
