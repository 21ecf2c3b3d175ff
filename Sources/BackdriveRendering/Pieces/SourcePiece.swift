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
