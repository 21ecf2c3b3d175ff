internal import BackdriveCore

extension Report {
    /// The colour and the shape of each source, the same on every page; the first five have their own (PRODUCT.md §4).
    var sourceMarks: Column<InformationSource, Mark> {
        let sources = catalog.sources
        // Sources in use come first, so that a retired one never takes a mark from them.
        let inUse = sources.indices.filter { self.sources[$0] != nil }
        let retired = sources.indices.filter { self.sources[$0] == nil }
        var marks = Column<InformationSource, Mark>(repeating: .source(0), for: sources)
        for (place, source) in (inUse + retired).enumerated() { marks[source] = .source(place) }
        return marks
    }
}
