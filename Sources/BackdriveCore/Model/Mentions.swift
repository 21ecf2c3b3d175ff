/// Who mentions whom: in running text, by a link to a record's `.md` file, or in a meeting's decisions.
package struct Mentions: Sendable {
    private var byTarget: [RecordAddress: [RecordAddress]] = [:]

    /// The records that mention `target`, each once, in the order of DATA.md §3 and then by id; never itself.
    package subscript(target: RecordAddress) -> [RecordAddress] { byTarget[target] ?? [] }

    package init(in catalog: Catalog) {
        catalog.forEachRecord { record, address in collect(from: record, at: address, in: catalog) }
    }

    private mutating func collect(from record: some Record, at address: RecordAddress, in catalog: Catalog) {
        for gap in record.body.gaps {
            switch gap.filling {
            case .mention(let id, _): add(catalog.resolve(id), from: address)
            case .linkStart(let path, _, _): add(catalog.resolve(link: path, in: record), from: address)
            case .linkEnd, .image, .alertTitle: continue
            }
        }
        guard case .meeting(let place) = address else { return }
        for decision in catalog.meetings[place].decisions { add(catalog.resolve(decision.about.value), from: address) }
    }

    private mutating func add(_ target: RecordAddress?, from mentioner: RecordAddress) {
        // A record's mentions are added one after another, so a second one of the same target finds itself last.
        guard let target, target != mentioner, byTarget[target]?.last != mentioner else { return }
        byTarget[target, default: []].append(mentioner)
    }
}
