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
        let isCycle = settings.isCalendarKnown ? calendar.reaches(id) : RecordKind.cycle.accepts(id: id)
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
        record.origin.file.contentPath(ofLink: link).flatMap { addressByPath[$0] }
    }

    /// Every id of a kind, of left-out records too, in byte order.
    package func ids(of kind: RecordKind) -> [String] {
        let known: [String] =
            switch kind {
            case .person: people.map(\.id)
            case .source: sources.map(\.id)
            case .problem: problems.map(\.id)
            case .actionPlan: plans.map(\.id)
            case .specialProject: specialProjects.map(\.id)
            case .meeting: meetings.map(\.id)
            case .cycle: cycleFiles.map(\.id)
            }
        let unusable = leftOut.filter { $0.kind == kind }.map(\.id)
        return unusable.isEmpty ? known : (known + unusable).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Every id of a kind and then every alias: what a nearest name is looked for in.
    package func names(of kind: RecordKind) -> [String] {
        let aliases: [Located<String>] =
            switch kind {
            case .person: people.flatMap(\.origin.aliases)
            case .source: sources.flatMap(\.origin.aliases)
            case .problem: problems.flatMap(\.origin.aliases)
            case .actionPlan: plans.flatMap(\.origin.aliases)
            case .specialProject: specialProjects.flatMap(\.origin.aliases)
            case .meeting: meetings.flatMap(\.origin.aliases)
            case .cycle: cycleFiles.flatMap(\.origin.aliases)
            }
        return ids(of: kind) + aliases.map(\.value)
    }
}
