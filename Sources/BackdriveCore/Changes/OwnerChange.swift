/// A record that a change hands over.
package struct OwnerChange: Sendable, Hashable {
    package let record: RecordName
    /// A person's name, the id as written where nobody has it; nil where there is no owner.
    package let before: String?
    package let after: String?
}

extension RecordChanges {
    /// A person who was renamed is still the same owner.
    var ownerChanges: [OwnerChange] {
        records(sources, \.sources).compactMap { ownerChange($0, $1) { $0.owner } }
            + records(problems, \.problems).compactMap { ownerChange($0, $1) { $0.owner } }
            + records(plans, \.plans).compactMap { ownerChange($0, $1) { $0.owner } }
            + records(specialProjects, \.specialProjects).compactMap { ownerChange($0, $1) { $0.owner } }
    }

    private func ownerChange<Row: TitledRecord>(
        _ old: Row, _ new: Row, _ owner: (Row) -> Located<String>?
    ) -> OwnerChange? {
        guard new.knows("owner", as: old) else { return nil }
        let (oldOwner, newOwner) = (owner(old)?.value, owner(new)?.value)
        guard after.currentID(of: oldOwner, before.people, \.people) != newOwner.map(after.people.ownID) else {
            return nil
        }
        return OwnerChange(
            record: RecordName(new), before: oldOwner.map(before.nameOfPerson), after: newOwner.map(after.nameOfPerson))
    }
}

extension Catalog {
    /// The id that a reference of an earlier version would have in this one: renamed records keep their old ids as
    /// aliases.
    func currentID<Row: Record>(
        of written: String?, _ earlier: Table<Row>, _ table: KeyPath<Catalog, Table<Row>>
    ) -> String? {
        written.map { self[keyPath: table].ownID(of: earlier.ownID(of: $0)) }
    }

    fileprivate func nameOfPerson(_ id: String) -> String { people[id: id]?.name.value ?? id }
}
