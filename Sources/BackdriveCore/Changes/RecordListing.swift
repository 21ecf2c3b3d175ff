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

extension Difference {
    package var added: [AddedRecord] {
        kinds.flatMap(\.new).map { record in
            if let problem = record as? Problem { return added(problem) }
            let due = (record as? ActionPlan)?.dueOn ?? (record as? SpecialProject)?.dueOn
            return AddedRecord(
                record: RecordName(record), owner: record.writtenOwner.map { after.catalog.nameOfPerson($0.value) },
                dueOn: due.flatMap { $0.isKnown ? $0.value : nil }, stage: nil, tier: nil)
        }
    }

    private func added(_ problem: Problem) -> AddedRecord {
        let state =
            problem.isStageUncertain ? nil : after.catalog.problems.index(of: problem.id).flatMap { after.problems[$0] }
        return AddedRecord(
            record: RecordName(problem), owner: nil, dueOn: nil, stage: state?.stage, tier: state?.tier)
    }

    package var removed: [RemovedRecord] {
        kinds.flatMap(\.gone).map { record in
            let successor = after.catalog.record(named: record.id, of: record.recordKind)
            return RemovedRecord(record: RecordName(record), leadsTo: successor?.id)
        }
    }

    package var renamed: [RenamedRecord] {
        pairs.filter { $0.before.id != $0.after.id }
            .map { RenamedRecord(record: RecordName($0.after), oldID: $0.before.id) }
    }
}
