/// Who mentions whom: in running text, by a link to a record's `.md` file, or in a meeting's decisions.
package struct Mentions: Sendable {
    private var byTarget: [RecordAddress: [RecordAddress]] = [:]

    /// The records that mention `target`, each once, in the order of DATA.md §3 and then by id; never itself.
    package subscript(target: RecordAddress) -> [RecordAddress] { byTarget[target] ?? [] }

    init() {}

    init(in catalog: Catalog) {
        collect(from: catalog.people, in: catalog) { .person($0) }
        collect(from: catalog.sources, in: catalog) { .source($0) }
        collect(from: catalog.problems, in: catalog) { .problem($0) }
        collect(from: catalog.plans, in: catalog) { .plan($0) }
        collect(from: catalog.specialProjects, in: catalog) { .specialProject($0) }
        collect(from: catalog.cycleFiles, in: catalog) { .cycle(catalog.cycleFiles[$0].id) }
        collect(from: catalog.meetings, in: catalog) { .meeting($0) }
    }

    private mutating func collect<Row: Record>(
        from table: Table<Row>, in catalog: Catalog, address: (Table<Row>.Index) -> RecordAddress
    ) {
        for index in table.indices {
            let row = table[index]
            for gap in row.body.gaps {
                switch gap.filling {
                case .mention(let id, _): add(catalog.resolve(id), from: address(index))
                case .linkStart(let path, _, _): add(catalog.resolve(link: path, in: row), from: address(index))
                case .linkEnd, .image: continue
                }
            }
            guard Row.kind == .meeting else { continue }
            for reference in row.references where reference.field == .about {
                add(catalog.resolve(reference.id.value), from: address(index))
            }
        }
    }

    private mutating func add(_ target: RecordAddress?, from mentioner: RecordAddress) {
        // A record's mentions are added one after another, so a second one of the same target finds itself last.
        guard let target, target != mentioner, byTarget[target]?.last != mentioner else { return }
        byTarget[target, default: []].append(mentioner)
    }
}
