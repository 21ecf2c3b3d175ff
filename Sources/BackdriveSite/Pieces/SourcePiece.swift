internal import BackdriveCore
internal import Mustache

/// An information source by title, with its mark.
struct SourceName: Sendable {
    let title: String
    let mark: Mark

    static let view = View<SourceName>(
        "source", .text("title") { $0.title }, .text("style") { $0.mark.style },
        .text("symbol") { $0.mark.shape.character })
}

extension Site {
    func source(_ index: Table<InformationSource>.Index) -> SourceName {
        SourceName(title: report.catalog.sources[index].title.value, mark: marks[index])
    }

    /// A source with how fresh it is; a retired one says so.
    func row(source index: Table<InformationSource>.Index) -> ListRow {
        let record = report.catalog.sources[index]
        let state = report.sources[index]
        let tag =
            state.map { ListRow.Tag(style: $0.state.rawValue, label: words.name(of: $0.state)) }
            ?? ListRow.Tag(style: "dropped", label: words("source.retired"))
        return ListRow(
            id: record.id, title: record.title.value, href: record.pagePath, tag: tag,
            notes: [state.map { freshness($0, cadence: record.cadenceDays) }].compactMap(\.self))
    }

    /// `3 days ago, every 14 days promised`.
    func freshness(_ state: SourceState, cadence: Int) -> String {
        guard let days = state.freshnessDays else {
            return words("freshness.note_never", ["cadence": words.days(cadence)])
        }
        return words("freshness.note", ["ago": words.ago(days), "cadence": words.days(cadence)])
    }
}
