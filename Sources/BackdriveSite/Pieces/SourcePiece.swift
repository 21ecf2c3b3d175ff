internal import BackdriveCore
internal import Mustache

extension Pieces {
    /// An information source by title, with its mark.
    static let source = Shape("source", [.text("title"), .text("style"), .text("symbol")])

    func source(_ index: Table<InformationSource>.Index) -> Value {
        Self.source([
            "title": .text(report.catalog.sources[index].title.value),
            "style": .text(marks[index].style),
            "symbol": .text(marks[index].shape.character),
        ])
    }
}

extension Pieces {
    /// A source with how fresh it is; a retired one says so.
    func row(source index: Table<InformationSource>.Index) -> ListRow {
        let record = report.catalog.sources[index]
        let state = report.sources[index]
        let tag =
            state.map { ListRow.Tag(style: $0.state.rawValue, label: words.name(of: $0.state)) }
            ?? ListRow.Tag(style: "dropped", label: words("source.retired"))
        return ListRow(
            id: record.id, title: record.title.value, href: record.pagePath, tag: tag, source: .absent,
            notes: [state.map { freshness($0, cadence: record.cadenceDays) }].compactMap(\.self))
    }

    /// `3 days ago, every 14 days promised`.
    func freshness(_ state: SourceState, cadence: Int) -> String {
        guard let days = state.freshnessDays else {
            return words("freshness.note_never", ["cadence": .text(words.days(cadence))])
        }
        return words("freshness.note", ["days": .text(words.days(days)), "cadence": .text(words.days(cadence))])
    }
}
