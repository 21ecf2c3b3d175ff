extension Difference {
    /// Records that a change hands over: the owners' names, or the ids as written where nobody has them.
    ///
    /// A person who was renamed is still the same owner: the old id is an alias now.
    package var ownerChanges: [Move<String>] {
        let (before, after) = (before.catalog, after.catalog)
        return pairs.compactMap { old, new in
            guard new.knows("owner", as: old) else { return nil }
            let (oldOwner, newOwner) = (old.writtenOwner?.value, new.writtenOwner?.value)
            guard
                oldOwner.map({ after.people.ownID(of: before.people.ownID(of: $0)) })
                    != newOwner.map(after.people.ownID)
            else { return nil }
            return Move(
                record: RecordName(new), before: oldOwner.map(before.nameOfPerson),
                after: newOwner.map(after.nameOfPerson))
        }
    }
}

extension Catalog {
    /// A person's name, or the id as written where nobody has it.
    func nameOfPerson(_ id: String) -> String { people[id: id]?.name.value ?? id }
}
