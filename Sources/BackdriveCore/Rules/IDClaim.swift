/// One place that says "this id is mine": a record's file name or an entry of its `aliases`.
struct IDClaim {
    let kind: RecordKind
    /// As written.
    let id: String
    let isAlias: Bool
    let location: SourceLocation
    /// False for a file that could not be used: it has its findings already.
    let mayBeReported: Bool
}

extension IDClaim {
    /// The claims of one id in one name space, letter case folded (DATA.md §1).
    struct Name: Hashable {
        let space: RecordKind.NameSpace
        let folded: String
    }

    var name: Name { Name(space: kind.nameSpace, folded: id.lowercased()) }

    /// Every claim of well-formed ids; an ill-formed one has a finding of its own and can meet no other.
    static func all(in catalog: Catalog) -> [IDClaim] {
        var claims = claims(of: catalog.people) + claims(of: catalog.sources) + claims(of: catalog.problems)
        claims += Self.claims(of: catalog.plans) + Self.claims(of: catalog.specialProjects)
        claims += Self.claims(of: catalog.cycleFiles) + Self.claims(of: catalog.meetings)
        for record in catalog.leftOut where record.kind.accepts(id: record.id) {
            claims.append(
                IDClaim(
                    kind: record.kind, id: record.id, isAlias: false, location: .start(of: record.path),
                    mayBeReported: false))
        }
        return claims
    }

    private static func claims<Row: Record>(of table: Table<Row>) -> [IDClaim] {
        table.flatMap { row in
            var claims: [IDClaim] = []
            if Row.kind.accepts(id: row.id) {
                // A place of its own is worked out only where something is wrong; a file name stands at 1:1 anyway.
                claims.append(
                    IDClaim(
                        kind: Row.kind, id: row.id, isAlias: false, location: .start(of: row.origin.file.path),
                        mayBeReported: true))
            }
            for alias in row.origin.aliases where Row.kind.accepts(id: alias.value) {
                claims.append(
                    IDClaim(
                        kind: Row.kind, id: alias.value, isAlias: true,
                        location: row.origin.file.location(of: alias.range), mayBeReported: true))
            }
            return claims
        }
    }
}
