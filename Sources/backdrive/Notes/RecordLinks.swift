import BackdriveCore
import BackdriveSite

/// Links to records as Markdown has them, by the place where they are read.
struct RecordLinks: Sendable {
    let told: ToldContent
    let place: Place

    enum Place: Sendable {
        /// In the content repository: links lead to the records' files, from this folder.
        case folder(String, content: String)
        /// Anywhere else: links lead to the records' pages below this address.
        case web(String)
        /// Nowhere that is known: there are no links.
        case unknown
    }

    /// `[AP-K7QX2 Self-service editor · Overdue](../aps/AP-K7QX2.md)`; nil for a record that cannot be linked.
    func link(to record: RecordAddress) -> String? {
        let text = RecordText(of: record, in: told.report, told.words)
        return address(of: record, text).map { SleepingMarkdown.link(label(text), to: $0) }
    }

    /// The link, or its text alone.
    func name(of record: RecordAddress) -> String {
        link(to: record) ?? label(RecordText(of: record, in: told.report, told.words))
    }

    private func label(_ text: RecordText) -> String {
        SleepingMarkdown.escaped([text.name, text.state].compactMap(\.self).joined(separator: " · "))
    }

    private func address(of record: RecordAddress, _ text: RecordText) -> String? {
        switch place {
        case .folder(let folder, let content):
            guard let file = told.catalog.record(at: record)?.origin.file else { return nil }
            return relativePath(of: content + "/" + file.contentPath, from: folder).percentEncodedPath
        case .web(let base): return text.path.map { base + "/" + $0 }
        case .unknown: return nil
        }
    }
}
