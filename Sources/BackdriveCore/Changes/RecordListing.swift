/// A record that a change adds, with what a reviewer wants to know first.
package struct AddedRecord: Sendable, Hashable {
    package let record: RecordName
    /// The owner's name, or the id as written where nobody has it.
    package let owner: String?
    package let dueOn: Day?
    /// Of a problem that is reported by the day that is compared.
    package let stage: Stage?
    package let tier: Tier?
}

/// A record that is gone, and where its address leads now, if anywhere.
package struct RemovedRecord: Sendable, Hashable {
    package let record: RecordName
    package let leadsTo: String?
}

/// A record whose id a change replaces; the old one is an alias.
package struct RenamedRecord: Sendable, Hashable {
    package let record: RecordName
    package let oldID: String
}

extension RecordChanges {
    func added(in report: Report) -> [AddedRecord] {
        func plain<Row: TitledRecord>(
            _ pairing: Pairing<Row>, _ table: Table<Row>, owner: (Row) -> String? = { _ in nil },
            due: (Row) -> Day? = { _ in nil }
        ) -> [AddedRecord] {
            pairing.added.map { index in
                let owner = owner(table[index]).flatMap { $0.isEmpty ? nil : $0 }.map {
                    after.people[id: $0]?.name.value ?? $0
                }
                return AddedRecord(
                    record: RecordName(table[index]), owner: owner, dueOn: due(table[index]), stage: nil, tier: nil)
            }
        }
        let problems = problems.added.map { index -> AddedRecord in
            let problem = after.problems[index]
            let state = problem.isStageUncertain ? nil : report.problems[index]
            return AddedRecord(
                record: RecordName(problem), owner: nil, dueOn: nil, stage: state?.stage, tier: state?.tier)
        }
        return plain(people, after.people) + plain(sources, after.sources, owner: \.owner.value) + problems
            + plain(plans, after.plans, owner: \.owner.value, due: { $0.dueOn.isKnown ? $0.dueOn.value : nil })
            + plain(specialProjects, after.specialProjects, owner: \.owner.value, due: \.dueOn?.value)
            + plain(cycleFiles, after.cycleFiles) + plain(meetings, after.meetings)
    }

    var removed: [RemovedRecord] {
        func removed<Row: TitledRecord>(
            _ pairing: Pairing<Row>, _ table: KeyPath<Catalog, Table<Row>>
        ) -> [RemovedRecord] {
            pairing.removed.map { index in
                let row = before[keyPath: table][index]
                return RemovedRecord(record: RecordName(row), leadsTo: after[keyPath: table][id: row.id]?.id)
            }
        }
        return removed(people, \.people) + removed(sources, \.sources) + removed(problems, \.problems)
            + removed(plans, \.plans) + removed(specialProjects, \.specialProjects) + removed(cycleFiles, \.cycleFiles)
            + removed(meetings, \.meetings)
    }

    var renamed: [RenamedRecord] {
        func renamed<Row: TitledRecord>(
            _ pairing: Pairing<Row>, _ table: KeyPath<Catalog, Table<Row>>
        ) -> [RenamedRecord] {
            records(pairing, table).filter { $0.id != $1.id }
                .map { RenamedRecord(record: RecordName($1), oldID: $0.id) }
        }
        return renamed(people, \.people) + renamed(sources, \.sources) + renamed(problems, \.problems)
            + renamed(plans, \.plans) + renamed(specialProjects, \.specialProjects) + renamed(cycleFiles, \.cycleFiles)
            + renamed(meetings, \.meetings)
    }
}
