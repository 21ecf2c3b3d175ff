/// One place that says "this id is mine": a record's file name or an entry of its `aliases`.
struct IDClaim {
    let kind: RecordKind
    /// As written.
    let id: String
    var isAlias = false
    let location: SourceLocation
    /// False for a file that could not be used: it has its findings already.
    var mayBeReported = true

    /// An id in its name space, letter case folded (DATA.md §1): what may be claimed once.
    struct Name: Hashable {
        let space: RecordKind.NameSpace
        let folded: String

        init(_ id: String, of kind: RecordKind) {
            space = kind.nameSpace
            folded = id.lowercased()
        }
    }

    var name: Name { Name(id, of: kind) }

    /// The claims of well-formed ids that are made more than once; an ill-formed one has a finding of its own.
    static func contested(in catalog: Catalog) -> [IDClaim] {
        var claimed: Set<Name> = []
        var contested: Set<Name> = []
        func claim(_ id: String, of kind: RecordKind) {
            let name = Name(id, of: kind)
            if !claimed.insert(name).inserted { contested.insert(name) }
        }
        catalog.forEachRecord { record, _ in
            claim(record.id, of: record.recordKind)
            for alias in record.origin.aliases { claim(alias.value, of: record.recordKind) }
        }
        for record in catalog.leftOutInPlace { claim(record.id, of: record.kind) }
        guard !contested.isEmpty else { return [] }
        return all(in: catalog).filter { contested.contains($0.name) && $0.kind.accepts(id: $0.id) }
    }

    private static func all(in catalog: Catalog) -> [IDClaim] {
        var claims: [IDClaim] = []
        catalog.forEachRecord { record, _ in
            let (kind, file) = (record.recordKind, record.origin.file)
            claims.append(IDClaim(kind: kind, id: record.id, location: .start(of: file.path)))
            claims += record.origin.aliases.map { alias in
                IDClaim(kind: kind, id: alias.value, isAlias: true, location: file.location(of: alias.range))
            }
        }
        return claims
            + catalog.leftOutInPlace.map { record in
                IDClaim(kind: record.kind, id: record.id, location: .start(of: record.path), mayBeReported: false)
            }
    }
}

extension Catalog {
    /// A file of another ending or folder claims no id as long as it lies there (BD091).
    fileprivate var leftOutInPlace: [LeftOutRecord] {
        leftOut.filter { $0.path.hasSuffix($0.contentPath) }
    }
}
