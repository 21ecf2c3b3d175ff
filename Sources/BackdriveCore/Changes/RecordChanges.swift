/// The records of two versions of the content, paired kind by kind.
struct RecordChanges {
    let before: Catalog
    let after: Catalog
    let people: Pairing<Person>
    let sources: Pairing<InformationSource>
    let problems: Pairing<Problem>
    let plans: Pairing<ActionPlan>
    let specialProjects: Pairing<SpecialProject>
    let cycleFiles: Pairing<CycleFile>
    let meetings: Pairing<Meeting>
    let unknownBefore: Uncertainty
    let unknownAfter: Uncertainty

    init(from before: Catalog, to after: Catalog) {
        func pairing<Row>(_ table: KeyPath<Catalog, Table<Row>>) -> Pairing<Row> {
            Pairing(table, from: before, to: after)
        }
        self.before = before
        self.after = after
        people = pairing(\.people)
        sources = pairing(\.sources)
        problems = pairing(\.problems)
        plans = pairing(\.plans)
        specialProjects = pairing(\.specialProjects)
        cycleFiles = pairing(\.cycleFiles)
        meetings = pairing(\.meetings)
        unknownBefore = Uncertainty(in: before)
        unknownAfter = Uncertainty(in: after)
    }

    /// The pairs of all kinds.
    var pairs: [(before: any Record, after: any Record)] {
        func erased<Row>(_ kind: Pairing<Row>) -> [(before: any Record, after: any Record)] {
            kind.pairedRecords.map { ($0.before, $0.after) }
        }
        return erased(people) + erased(sources) + erased(problems) + erased(plans) + erased(specialProjects)
            + erased(cycleFiles) + erased(meetings)
    }

    /// The records of all kinds that are gone.
    var removedRecords: [any Record] {
        func erased<Row>(_ kind: Pairing<Row>) -> [any Record] { kind.removedRecords }
        return erased(people) + erased(sources) + erased(problems) + erased(plans) + erased(specialProjects)
            + erased(cycleFiles) + erased(meetings)
    }
}
