package import BackdriveCore

/// What text calls a record, whatever it is written for: nothing is escaped yet.
package struct RecordText: Sendable {
    /// `AP-K7QX2 Self-service editor`; the title alone where people chose the id, as pages have it.
    package let name: String
    /// How it stands on the as-of day: `Overdue`, `In action`; nil for what has no state.
    package let state: String?
    /// Of its page, from the site's root; nil for a record without a page.
    package let path: String?

    package init(of record: RecordAddress, in report: Report, _ words: Words) {
        let shown = ShownName(of: record, in: report, words)
        let isMinted = RecordKind.minted.contains(report.catalog.kind(of: record))
        name = [isMinted || shown.title == nil ? shown.id : nil, shown.title].compactMap(\.self).joined(separator: " ")
        state = Self.isDueLater(record, in: report) ? words("minutes.due_later") : shown.state?.label
        path = shown.href
    }

    /// On a page "Later" stands among the other due states; alone it would seem to say that nobody has begun.
    private static func isDueLater(_ record: RecordAddress, in report: Report) -> Bool {
        guard case .plan(let plan) = record else { return false }
        return report.plans[plan]?.dueState == .later
    }
}
