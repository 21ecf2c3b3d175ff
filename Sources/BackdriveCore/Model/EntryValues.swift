/// The typed values of a log entry, whose references are the ids that they lead to: two entries with the same ones are
/// the same entry, wherever and however they are written (DATA.md §5, "Against a base").
package struct EntryValues: Sendable, Hashable {
    private let values: [String?]

    fileprivate init(_ values: String?...) { self.values = values }
}

/// A log entry that can be told from others.
///
/// `void` is none of its values: an entry that is struck stays the same entry.
package protocol ComparableEntry: LogEntry {
    func values(in catalog: Catalog) -> EntryValues
}

extension Occurrence: ComparableEntry {
    package func values(in catalog: Catalog) -> EntryValues {
        EntryValues("\(on.value)", "\(count)", ref, note, catalog.person(by))
    }
}

extension Decision: ComparableEntry {
    package func values(in catalog: Catalog) -> EntryValues {
        EntryValues(
            "\(on.value)", outcome.value.rawValue, reason, revisitOn?.value.description, catalog.person(by))
    }
}

extension Reopening: ComparableEntry {
    package func values(in catalog: Catalog) -> EntryValues {
        EntryValues("\(on.value)", reason, catalog.person(by))
    }
}

extension APReopening: ComparableEntry {
    package func values(in catalog: Catalog) -> EntryValues {
        EntryValues("\(on.value)", "\(wasDoneOn.value)", reason, catalog.person(by))
    }
}

extension VerificationResult: ComparableEntry {
    package func values(in catalog: Catalog) -> EntryValues {
        EntryValues("\(on.value)", result.value.rawValue, note, catalog.person(by))
    }
}

extension Review: ComparableEntry {
    package func values(in catalog: Catalog) -> EntryValues {
        EntryValues("\(on.value)", "\(found)", note, catalog.person(by))
    }
}

extension DueMove: ComparableEntry {
    package func values(in catalog: Catalog) -> EntryValues {
        EntryValues("\(on.value)", "\(from.value)", "\(to.value)", reason, catalog.person(by))
    }
}

extension Check: ComparableEntry {
    package func values(in catalog: Catalog) -> EntryValues {
        EntryValues(
            "\(on.value)", outcome.value.rawValue, note, meeting.map { catalog.meetings.ownID(of: $0.value) },
            catalog.person(by))
    }
}

extension Catalog {
    /// A person's id for an id or alias; any other text as it stands.
    fileprivate func person(_ written: Located<String>?) -> String? { written.map { people.ownID(of: $0.value) } }
}
