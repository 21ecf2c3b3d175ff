extension Catalog {
    /// What an id of any kind, or an alias, leads to; nil when nothing does. Letter case matters.
    ///
    /// Where kinds share an id, the minted ones come first, then people, sources, meetings and cycles.
    package func resolve(_ id: String) -> RecordAddress? {
        if let place = problems.index(of: id) { return .problem(place) }
        if let place = plans.index(of: id) { return .plan(place) }
        if let place = specialProjects.index(of: id) { return .specialProject(place) }
        if let place = people.index(of: id) { return .person(place) }
        if let place = sources.index(of: id) { return .source(place) }
        if let place = meetings.index(of: id) { return .meeting(place) }
        if let file = cycleFiles[id: id] { return .cycle(file.id) }
        if let place = leftOutByID[id]?.first { return .leftOut(place) }
        let isCycle = isCalendarKnown ? calendar.reaches(id) : RecordKind.cycle.accepts(id: id)
        return isCycle ? .cycle(id) : nil
    }

    /// What an id or alias of one kind leads to; a record that was left out exists too.
    package func resolve(_ id: String, as kind: RecordKind) -> RecordAddress? {
        let address: RecordAddress? =
            switch kind {
            case .person: people.index(of: id).map { .person($0) }
            case .source: sources.index(of: id).map { .source($0) }
            case .problem: problems.index(of: id).map { .problem($0) }
            case .actionPlan: plans.index(of: id).map { .plan($0) }
            case .specialProject: specialProjects.index(of: id).map { .specialProject($0) }
            case .meeting: meetings.index(of: id).map { .meeting($0) }
            case .cycle: cycleFiles[id: id].map { .cycle($0.id) }
            }
        return address ?? leftOutByID[id]?.first { leftOut[$0].kind == kind }.map { .leftOut($0) }
    }

    /// The record whose file a relative, percent-decoded link in `record`'s body leads to.
    package func resolve(link: String, in record: some Record) -> RecordAddress? {
        guard let path = record.origin.file.contentPath(ofLink: link), let home = RecordKind(contentPath: path) else {
            return nil
        }
        // The file name is the id, so that the id finds the file; of doubles (BD005) each has its own.
        let id = String(SourceFile.stem(of: path))
        func place<Row>(in table: Table<Row>) -> Table<Row>.Index? {
            let places = table.places(ofID: id)
            // One in the wrong folder (BD005) is meant where it belongs, and where it lies.
            return places.first { table[$0].origin.file.contentPath == path }
                ?? places.first { !Row.kind.holds(table[$0].origin.file.contentPath) && Row.kind == home }
        }
        func address(of kind: RecordKind) -> RecordAddress? {
            switch kind {
            case .person: place(in: people).map { .person($0) }
            case .source: place(in: sources).map { .source($0) }
            case .problem: place(in: problems).map { .problem($0) }
            case .actionPlan: place(in: plans).map { .plan($0) }
            case .specialProject: place(in: specialProjects).map { .specialProject($0) }
            case .meeting: place(in: meetings).map { .meeting($0) }
            case .cycle: place(in: cycleFiles).map { .cycle(cycleFiles[$0].id) }
            }
        }
        // A record in the wrong folder (BD005) is among those of its own kind.
        return address(of: home) ?? RecordKind.allCases.lazy.compactMap(address).first
            ?? leftOutByID[id]?.first { leftOut[$0].contentPath == path }.map { .leftOut($0) }
    }

    /// Every id of a kind and then every alias: what a nearest name is looked for in. Left-out records have ids too.
    package func names(of kind: RecordKind) -> [String] {
        var aliases: [String] = []
        forEachRecord(of: kind) { record, _ in aliases += record.origin.aliases.map(\.value) }
        return ids(of: kind) + aliases
    }

    /// Every id of a kind, those of left-out records too.
    func ids(of kind: RecordKind) -> [String] {
        var ids: [String] = []
        forEachRecord(of: kind) { record, _ in ids.append(record.id) }
        let unusable = leftOut.filter { $0.kind == kind }.map(\.id)
        return unusable.isEmpty ? ids : (ids + unusable).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
