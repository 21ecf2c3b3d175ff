/// The file name is the id, and an id exists once (DATA.md §1).
enum BD005RecordID: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        inspection.catalog.forEachRecord { record, _ in
            findings += self.findings(
                for: record, meant: inspection.misnamed.id(of: record), in: inspection.catalog)
        }
        return findings + doubles(among: IDClaim.contested(in: inspection.catalog))
    }

    /// - Parameter meant: the id that its file's name was meant to be.
    private static func findings<Row: Record>(for record: Row, meant: String?, in catalog: Catalog) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if !Row.kind.holds(record.origin.file.contentPath) {
            findings.append(elsewhere(record, Row.kind))
        } else if !Row.kind.accepts(id: record.id) {
            let help = renaming(to: meant, Row.kind, in: catalog)
            findings.append(finding(in: record, noID(record.id, of: Row.kind), help: help))
        } else if let written = record.origin.writtenID, written.value != record.id {
            findings.append(disagrees(written, with: record))
        }
        for alias in record.origin.aliases where !Row.kind.accepts(id: alias.value) {
            findings.append(
                finding(
                    in: record, noID(alias.value, of: Row.kind), at: alias.range,
                    help: Row.kind.id(meantBy: alias.value).map { "write \($0)" } ?? shape(Row.kind)))
        }
        return findings
    }

    /// One finding for each record but the first by path, at its first claim of the id.
    private static func doubles(among claims: [IDClaim]) -> [Diagnostic] {
        Dictionary(grouping: claims, by: \.name).values.flatMap { sameName -> [Diagnostic] in
            let sorted = sameName.sorted { $0.location.precedes($1.location) }
            var findings: [Diagnostic] = []
            for (earlier, claim) in zip(sorted, sorted.dropFirst()) where claim.mayBeReported {
                let isSameFile = earlier.location.path == claim.location.path
                // An alias written twice is a double in a list (BD008).
                if isSameFile, earlier.isAlias || earlier.location.path != sorted[0].location.path { continue }
                findings.append(taken(claim, by: sorted[0]))
            }
            return findings
        }
    }

    private static func noID(_ id: String, of kind: RecordKind) -> String {
        "\(Wording.quoted(id)) is no id of \(Wording.withArticle(kind.noun))"
    }

    private static func shape(_ kind: RecordKind) -> String {
        "the id of \(Wording.withArticle(kind.noun)) is \(kind.idShape)"
    }

    private static func renaming(to meant: String?, _ kind: RecordKind, in catalog: Catalog) -> String {
        guard let meant else {
            return "rename the file: the file name is the id, and \(shape(kind))"
                + (kind == .meeting ? ", as in 2026-03-16-cycle" : "")
        }
        if let holder = catalog.resolve(meant, as: kind).flatMap(catalog.record(at:)), holder.id == meant {
            return
                "\(holder.origin.file.contentPath) has the id \(meant) already: delete this file, or rename it to an id of its "
                + "own: \(shape(kind))"
        }
        return "rename the file to \(meant).md: the file name is the id"
    }

    private static func elsewhere(_ record: some Record, _ kind: RecordKind) -> Diagnostic {
        let (id, folder) = (record.id, record.origin.file.contentPath.prefix { $0 != "/" })
        return finding(
            in: record, "\(Wording.quoted(id)) is \(Wording.withArticle(kind.noun)), but lies in \(folder)/",
            help: kind.accepts(id: id)
                ? "move the file to \(kind.folder)/\(id).md"
                : "move the file to \(kind.folder)/ and name it after its id: \(shape(kind))")
    }

    private static func disagrees(_ written: Located<String>, with record: some Record) -> Diagnostic {
        let (written, range, id) = (Wording.quoted(written.value), written.range, record.id)
        return finding(
            in: record, "the id \(written) disagrees with the file name, which says \(Wording.quoted(id))", at: range,
            help: "write id: \(id), or leave it out: the file name is the id")
    }

    private static func taken(_ claim: IDClaim, by first: IDClaim) -> Diagnostic {
        // The one of the two that can go.
        let alias = [claim, first].first(where: \.isAlias)
        let holder = "\(first.isAlias ? "an alias" : "the id") of \(Wording.withArticle(first.kind.noun))"
        return finding(
            "the \(claim.isAlias ? "alias" : "id") \(Wording.quoted(claim.id)) is taken: an id exists once, whatever its "
                + "letter case", at: claim.location,
            help: alias.map {
                "take it out of \"aliases\" (backdrive set \(SourceFile.stem(of: $0.location.path)) aliases= clears them): they are "
                    + "former ids of that record alone"
            },
            notes: [Diagnostic.Note("\(Wording.quoted(first.id)) is \(holder) here", at: first.location)])
    }

    static let explanation = Explanation(
        code: 5, title: "the file name is the record's id, and an id exists once",
        purpose: """
            The file name is the id, so that two branches that mint the same one meet in a git conflict instead of two \
            silently merged records. P-, AP- and SP- ids and their aliases share one name space, every other kind has \
            its own, and letter case tells no two ids apart. "index" is no id. This rule knows no exemption.
            """,
        wrong: """
            # problems/P-K7QX2.md
            id: P-K7QX3
            """,
        right: """
            # problems/P-K7QX2.md
            id: P-K7QX2
            """)
}
