/// The records of one kind, whichever it is: what the tables of all kinds can be asked alike.
package protocol RecordTable: Sendable {
    /// Every record with its address, by id.
    func forEachRecord(_ body: (any Record, RecordAddress) -> Void)
    /// What an id or, failing that, an alias leads to.
    func address(of name: String) -> RecordAddress?
    /// The record that a path below the content folder leads to.
    func address(ofFile path: String) -> RecordAddress?
    /// The id of the record that an id or alias leads to; any other text stays as it is.
    func ownID(of written: String) -> String
}

extension Table: RecordTable where Row: Record {
    package func forEachRecord(_ body: (any Record, RecordAddress) -> Void) {
        for place in indices { body(self[place], self[place].address(at: place)) }
    }

    package func address(of name: String) -> RecordAddress? { index(of: name).map { self[$0].address(at: $0) } }

    package func address(ofFile path: String) -> RecordAddress? {
        // The file name is the id, so that the id finds the file; of doubles (BD005) each has its own.
        let places = places(ofID: String(SourceFile.stem(of: path)))
        let place =
            places.first { self[$0].origin.file.contentPath == path }
            // One in the wrong folder (BD005) is meant where it belongs, and where it lies.
            ?? places.first { Row.kind.holds(path) && !Row.kind.holds(self[$0].origin.file.contentPath) }
        return place.map { self[$0].address(at: $0) }
    }
}

extension Catalog {
    package func table(of kind: RecordKind) -> any RecordTable {
        switch kind {
        case .person: people
        case .source: sources
        case .problem: problems
        case .actionPlan: plans
        case .specialProject: specialProjects
        case .cycle: cycleFiles
        case .meeting: meetings
        }
    }

    /// Those of the records of one kind, by id.
    package func addresses(of kind: RecordKind) -> [RecordAddress] {
        var addresses: [RecordAddress] = []
        table(of: kind).forEachRecord { addresses.append($1) }
        return addresses
    }

    /// Every record with its address, kind by kind in the order of DATA.md §3, then by id.
    package func forEachRecord(_ body: (any Record, RecordAddress) -> Void) {
        for kind in RecordKind.allCases { table(of: kind).forEachRecord(body) }
    }
}
