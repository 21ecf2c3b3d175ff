/// An owner is a person of the content folder.
enum BD050UnknownOwner: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        return findings(aboutUnheldIn: inspection) { reference in
            guard reference.field == .owner, !catalog.mayHoldUnread(reference),
                inspection.misnamed.record(meantBy: reference) == nil
            else { return nil }
            return "the owner \(Wording.quoted(reference.id.value)) is no person's id"
        } help: { reference, file in
            help(for: reference.id, in: file, catalog)
        }
    }

    private static func help(for owner: Located<String>, in file: SourceFile, _ catalog: Catalog) -> SearchedFault.Help
    {
        if let help = catalog.help(for: owner, in: file, of: [.person]) { return help }
        let isID = RecordKind.person.accepts(id: owner.value)
        let maker = "backdrive new person --id \(isID ? owner.value : "…") --name \"…\" makes a file for them"
        let listing = catalog.ids(of: .person).isEmpty ? "" : catalog.listing(of: .person) + "; "
        return SearchedFault.Help(text: listing + maker)
    }

    static let explanation = Explanation(
        code: 50, title: "an owner is a person of the content folder",
        purpose: """
            Somebody has to answer for a problem, an AP, a special project and a source. The owner is the id of a file \
            in "people/", so that the work shows on that person's page.
            """,
        wrong: "owner: Li Na",
        right: "owner: li.na")
}
