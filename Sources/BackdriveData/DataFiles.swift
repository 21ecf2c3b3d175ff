package import BackdriveCore

/// What machines read of a site: the numbers and the records as JSON, tables for spreadsheets, a file beside each record's
/// page.
package enum DataFiles {
    /// Those of the whole site first: of several threads none is left to make one alone at the end.
    package static func files(of report: Report) -> [OutputFile] {
        let records = RecordData(report)
        return [
            OutputFile(path: MetricsFile.path, contents: .made { MetricsFile.bytes(of: report) }),
            OutputFile(path: RecordsFile.path, contents: .made { RecordsFile.bytes(of: report) }),
        ] + DataTables.files(of: report) + records.addresses.map { records.file(for: $0) }
    }
}
