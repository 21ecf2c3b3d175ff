/// The records of two versions of the content, paired kind by kind.
struct RecordChanges {
    let before: Catalog
    let after: Catalog
    let problems: Pairing<Problem>
    let plans: Pairing<ActionPlan>
    let specialProjects: Pairing<SpecialProject>
    /// Of every kind, in the order of DATA.md §3.
    let kinds: [any KindPairing]
    let unknownBefore: Uncertainty
    let unknownAfter: Uncertainty

    init(from before: Catalog, to after: Catalog) {
        func pairing<Row>(_ table: KeyPath<Catalog, Table<Row>>) -> Pairing<Row> {
            Pairing(table, from: before, to: after)
        }
        self.before = before
        self.after = after
        problems = pairing(\.problems)
        plans = pairing(\.plans)
        specialProjects = pairing(\.specialProjects)
        kinds = [
            pairing(\.people), pairing(\.sources), problems, plans, specialProjects, pairing(\.cycleFiles),
            pairing(\.meetings),
        ]
        unknownBefore = Uncertainty(in: before)
        unknownAfter = Uncertainty(in: after)
    }

    /// The pairs of all kinds.
    var pairs: [(before: any Record, after: any Record)] { kinds.flatMap(\.inBoth) }
}

/// What a change does to the records of one kind, whichever it is.
protocol KindPairing {
    /// Those that are in both versions, in the order of the later one.
    var inBoth: [(before: any Record, after: any Record)] { get }
    var new: [any Record] { get }
    var gone: [any Record] { get }
}

extension Pairing: KindPairing {
    var inBoth: [(before: any Record, after: any Record)] { pairedRecords.map { ($0.before, $0.after) } }
    var new: [any Record] { added.map { after[$0] } }
    var gone: [any Record] { removed.map { before[$0] } }
}
