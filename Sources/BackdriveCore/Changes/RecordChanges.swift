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
        func pairing<Row: Record>(_ table: KeyPath<Catalog, Table<Row>>) -> Pairing<Row> {
            func leftOut(_ catalog: Catalog) -> Set<String> {
                Set(catalog.leftOut.lazy.filter { $0.kind == Row.kind }.map(\.id))
            }
            return Pairing(
                before[keyPath: table], after[keyPath: table], leftOutBefore: leftOut(before),
                leftOutAfter: leftOut(after))
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

    /// The pairs of one kind as records.
    func records<Row: Record>(
        _ pairing: Pairing<Row>, _ table: KeyPath<Catalog, Table<Row>>
    ) -> some Sequence<(before: Row, after: Row)> {
        let (before, after) = (before[keyPath: table], after[keyPath: table])
        return pairing.pairs.lazy.map { (before[$0.before], after[$0.after]) }
    }
}
