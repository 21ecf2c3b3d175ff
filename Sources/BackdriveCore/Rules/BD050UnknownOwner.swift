/// An owner is a person of the content folder.
enum BD050UnknownOwner: CatalogRule {
    static let code: RuleCode = 50

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        return findings(in: catalog) { reference in
            guard reference.field == .owner, catalog.resolve(reference.id.value, as: .person) == nil else { return nil }
            return "the owner \(Wording.quoted(reference.id.value)) is no person's id"
        } help: {
            help($0.id.value, in: catalog)
        }
    }

    private static func help(_ owner: String, in catalog: Catalog) -> String? {
        if let person = catalog.people.first(where: { $0.name.value == owner }) {
            return "that is the name of \(Wording.quoted(person.id)): write the id"
        }
        if let nearest = nearestName(to: owner, in: catalog.names(of: .person)) { return Wording.didYouMean(nearest) }
        return RecordKind.person.accepts(id: owner)
            ? "backdrive new person --id \(owner) --name \"…\" makes a file for them" : nil
    }

    static let explanation = Explanation(
        title: "an owner is a person of the content folder",
        purpose: """
            Somebody has to answer for a problem, an AP, a special project and a source. The owner is the id of a file \
            in "people/", so that the work shows on that person's page.
            """,
        wrong: "owner: Li Na",
        right: "owner: li.na")
}
