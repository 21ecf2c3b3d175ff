/// A reference names a record that exists, spelled as it is (DATA.md §2, "References").
///
/// An owner has a rule of its own (BD050). A record that was left out exists, and one may lie in a folder that cannot be read.
package enum BD006UnknownReference: CatalogRule {
    package static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        return findings(aboutUnheldIn: inspection) { reference in
            let isThere =
                reference.field == .owner || catalog.mayHoldUnread(reference)
                || inspection.misnamed.record(meantBy: reference) != nil
            return isThere ? nil : unknown(reference, in: catalog)
        } help: { reference, file in
            guard let kind = reference.field.kind else {
                return catalog.help(for: reference.id, in: file, of: RecordKind.allCases)
            }
            return catalog.help(for: reference.id, in: file, of: [kind]) ?? catalog.problemsOfPlan(named: reference)
                ?? SearchedFault.Help(text: catalog.listing(of: kind))
        }
    }

    private static func unknown(_ reference: Reference, in catalog: Catalog) -> String {
        let id = reference.id.value
        guard let kind = reference.field.kind else { return "no record has the id \(Wording.quoted(id))" }
        if let other = catalog.resolve(id) {
            let found = Wording.withArticle(catalog.kind(of: other).noun)
            let field = reference.field.rawValue
            return "\(Wording.quoted(id)) is \(found), but \"\(field)\" names \(Wording.withArticle(kind.noun))"
        }
        return "no \(kind.noun) has the id \(Wording.quoted(id))"
    }

    /// What can be the id of no record.
    package static func noID(_ text: String, at location: SourceLocation) -> Diagnostic {
        finding("no record has the id \(Wording.quoted(text))", at: location)
    }

    package static let explanation = Explanation(
        code: 6, title: "a reference names a record that exists",
        purpose: """
            A link to nothing makes every number that joins through it wrong. The reference must be spelled as the \
            record is, letter case included; an alias serves too. A record whose own file is broken exists.
            """,
        wrong: "problems: [P-K7QX3]   # there is only P-K7QX2",
        right: "problems: [P-K7QX2]")
}

extension Catalog {
    /// The problems that an AP names, where it stands in the place of one of them.
    fileprivate func problemsOfPlan(named reference: Reference) -> SearchedFault.Help? {
        guard reference.field.kind == .problem, let plan = plans[id: reference.id.value], !plan.problems.isEmpty else {
            return nil
        }
        let ids = plan.problems.prefix(5).map(\.value)
        return SearchedFault.Help(text: "\(plan.id) names \(Wording.list(ids, joinedBy: "and"))")
    }

    /// Whether what a reference names may lie in a folder of records that cannot be read.
    func mayHoldUnread(_ reference: Reference) -> Bool {
        reference.field.kind.map(unreadKinds.contains) ?? !unreadKinds.isEmpty
    }

    /// The references to what does not exist, each with the file that it stands in.
    var unheldReferences: [UnheldReference] {
        var unheld: [UnheldReference] = []
        forEachRecord { record, _ in
            record.forEachReference { if !holds($0) { unheld.append(($0, record.origin.file)) } }
        }
        return unheld
    }

    typealias UnheldReference = (reference: Reference, file: SourceFile)

    private func holds(_ reference: Reference) -> Bool {
        let id = reference.id.value
        return (reference.field.kind.map { resolve(id, as: $0) } ?? resolve(id)) != nil
    }
}
