package import BackdriveCore

/// What machines read of a site: the numbers and the records as JSON, tables for spreadsheets, a file beside each record's
/// page, feeds and badges.
package struct DataFiles: Sendable {
    private let report: Report
    private let site: SiteAddress
    private let phrases: Phrases
    private let history: EventHistory
    private let ids: CurrentIDs

    /// - Parameter baseURL: where the site is published, without a `/` at its end; nil when unknown: then no file holds an
    ///   absolute address.
    package init(of report: Report, _ history: EventHistory, baseURL: String?, _ phrases: Phrases) {
        self.report = report
        self.history = history
        self.phrases = phrases
        site = SiteAddress(base: baseURL, of: report.catalog.settings)
        ids = CurrentIDs(report.catalog)
    }

    /// Those of the whole site first: of several threads none is left to make one alone at the end.
    ///
    /// - Parameter records: all `PublishedRecords` of the report, in their order.
    package func files(_ records: [RecordRun]) -> [OutputFile] {
        let (report, ids) = (report, ids)
        let all = RecordsFile(report: report, records: records)
        let changes = ChangesFeed(report: report, site: site, phrases: phrases, history: history)
        let whole = [
            OutputFile(path: MetricsFile.path, contents: .made { MetricsFile.bytes(of: report, ids) }),
            OutputFile(path: RecordsFile.path, contents: .parts(all.parts(ids))),
            OutputFile(path: FeedPath.changes, contents: .made { changes.bytes() }),
        ]
        return whole + DataTables.files(of: report, ids) + PlanCalendar(report: report, site: site).files
            + records.flatMap(\.files) + Badges(report: report, phrases: phrases).files
    }
}
