extension Catalog {
    /// What an id of any kind, or an alias, leads to; nil when nothing does. Letter case matters.
    ///
    /// Where kinds share an id, the minted ones come first, then people, sources, meetings and cycles.
    package func resolve(_ id: String) -> RecordAddress? {
        for kind in Self.kindsInOrder {
            if let address = table(of: kind).address(of: id) { return address }
        }
        if let place = leftOutByID[id]?.first { return .leftOut(place) }
        let isCycle = isCalendarKnown ? calendar.reaches(id) : RecordKind.cycle.accepts(id: id)
        return isCycle ? .cycle(id) : nil
    }

    /// Whose record an id means that several kinds have.
    private static let kindsInOrder: [RecordKind] = RecordKind.minted + [.person, .source, .meeting, .cycle]

    /// What an id or alias of one kind leads to; a record that was left out exists too.
    package func resolve(_ id: String, as kind: RecordKind) -> RecordAddress? {
        table(of: kind).address(of: id)
            ?? leftOutByID[id]?.first { leftOut[$0].kind == kind }.map { .leftOut($0) }
    }

    /// The record whose file a relative, percent-decoded link in `record`'s body leads to.
    package func resolve(link: String, in record: some Record) -> RecordAddress? {
        guard let path = record.origin.file.contentPath(ofLink: link), let home = RecordKind(contentPath: path) else {
            return nil
        }
        // A record in the wrong folder (BD005) is among those of its own kind.
        return table(of: home).address(ofFile: path)
            ?? RecordKind.allCases.lazy.compactMap { self.table(of: $0).address(ofFile: path) }.first
            ?? leftOutByID[String(SourceFile.stem(of: path))]?.first { leftOut[$0].contentPath == path }
            .map { .leftOut($0) }
    }

    /// Every id of a kind and then every alias: what a nearest name is looked for in. Left-out records have ids too.
    package func names(of kind: RecordKind) -> [String] {
        var aliases: [String] = []
        table(of: kind).forEachRecord { record, _ in aliases += record.origin.aliases.map(\.value) }
        return ids(of: kind) + aliases
    }

    /// Every id of a kind, those of left-out records too.
    func ids(of kind: RecordKind) -> [String] {
        var ids: [String] = []
        table(of: kind).forEachRecord { record, _ in ids.append(record.id) }
        let unusable = leftOut.filter { $0.kind == kind }.map(\.id)
        return unusable.isEmpty ? ids : (ids + unusable).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
