/// The meetings held in a cycle up to the as-of day, by kind (METRICS.md 1.20). Only records of meetings count.
package struct MeetingsHeld: Sendable, Hashable {
    package let counts: [Meeting.Kind: Int]
    /// The owners of the sources in use who were at the cycle's last cycle meeting, as host or attendee; nil without
    /// such a meeting or owner.
    package let ownersPresent: Rate?

    static func perCycle(in snapshot: Snapshot) -> [MeetingsHeld] {
        let meetings = snapshot.catalog.meetings
        var held: [[Meeting]] = Array(repeating: [], count: snapshot.cycles.count)
        for meeting in meetings {
            if let cycle = snapshot.cycles[meeting.on.value] { held[cycle].append(meeting) }
        }
        let owners = SourceOwners(in: snapshot.catalog)
        return held.map { held in
            var counts = Dictionary(uniqueKeysWithValues: Meeting.Kind.allCases.map { ($0, 0) })
            for meeting in held { counts[meeting.kind.value, default: 0] += 1 }
            // By day, then by id: the table's order, in which `max` takes the last of equals.
            let last = held.filter { $0.kind.value == .cycle }.max { $0.on.value < $1.on.value }
            return MeetingsHeld(counts: counts, ownersPresent: last.flatMap(owners.present))
        }
    }

    package static let definition = Definition(
        "meetings_held", "1.20", "The meetings with a record and a day in the cycle, up to now, by kind.")
    package static let ownersDefinition = Definition(
        "owners_present", "1.20",
        "Of the owners of the sources in use on the day of the cycle's last cycle meeting, those who were there.")
}

/// Who has to be at a cycle meeting: each owner of a source that is not retired.
private struct SourceOwners {
    private let catalog: Catalog
    /// Each owner with the day from which none of their sources is in use; nil for none.
    private let retirements: [String: Day?]

    init(in catalog: Catalog) {
        self.catalog = catalog
        var retirements: [String: Day?] = [:]
        for source in catalog.sources {
            let owner = catalog.people.ownID(of: source.owner.value)
            let known = retirements[owner] ?? .distantPast
            retirements[owner] = .some(known.flatMap { known in source.retiredOn.map { max(known, $0.value) } })
        }
        self.retirements = retirements
    }

    func present(at meeting: Meeting) -> Rate? {
        let people = catalog.people
        let there = Set(([meeting.host] + meeting.attendees).map { people.ownID(of: $0.value) })
        let wanted = retirements.filter { $0.value.map { meeting.on.value < $0 } ?? true }.keys
        return Rate(wanted.count(where: there.contains), of: wanted.count)
    }
}
