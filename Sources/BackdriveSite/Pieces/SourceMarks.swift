internal import BackdriveCore

/// The colour and the shape of each source, the same on every page; the first five have their own (PRODUCT.md §4).
struct SourceMarks: Sendable {
    private let places: Column<InformationSource, Int>

    init(_ report: Report) {
        let sources = report.catalog.sources
        // Sources in use come first, so that a retired one never takes a mark from them.
        let inUse = sources.indices.filter { report.sources[$0] != nil }
        let retired = sources.indices.filter { report.sources[$0] == nil }
        var places = Column<InformationSource, Int>(Array(repeating: 0, count: sources.count))
        for (place, source) in (inUse + retired).enumerated() { places[source] = place }
        self.places = places
    }

    subscript(source: Table<InformationSource>.Index) -> Mark { Mark.source(places[source]) }
}
