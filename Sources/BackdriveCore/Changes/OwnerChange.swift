extension RecordChanges {
    /// Records that a change hands over: the owners' names, or the ids as written where nobody has them.
    ///
    /// A person who was renamed is still the same owner.
    var ownerChanges: [Move<String>] {
        pairs.compactMap { old, new in
            guard new.knows("owner", as: old) else { return nil }
            let (oldOwner, newOwner) = (old.writtenOwner?.value, new.writtenOwner?.value)
            guard after.currentID(of: oldOwner, before.people, \.people) != newOwner.map(after.people.ownID) else {
                return nil
            }
            return Move(
                record: RecordName(new), before: oldOwner.map(before.nameOfPerson),
                after: newOwner.map(after.nameOfPerson))
        }
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

    /// A person's name, or the id as written where nobody has it.
    func nameOfPerson(_ id: String) -> String { people[id: id]?.name.value ?? id }
}
