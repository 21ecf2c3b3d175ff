/// An owner is a person of the content folder.
enum BD050UnknownOwner: CatalogRule {
    static let code: RuleCode = 50

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        var faults: [SearchedFault] = []
        catalog.forEachRecord { record, _ in
            record.forEachReference { reference in
                guard reference.field == .owner else { return }
                let owner = reference.id
                guard catalog.resolve(owner.value, as: .person) == nil else { return }
                let file = record.origin.file
                faults.append(
                    SearchedFault(file: file, range: owner.range, message: unknown(owner.value)) {
                        FullWidth.help(for: owner.range, in: file) ?? help(owner.value, in: catalog)
                    })
            }
        }
        return findings(faults)
    }
}

extension BD050UnknownOwner {
    private static func unknown(_ owner: String) -> String {
        "the owner \(Wording.quoted(owner)) is no person's id"
    }

    private static func help(_ owner: String, in catalog: Catalog) -> String? {
        if let person = catalog.people.first(where: { $0.name.value == owner }) {
            return "that is the name of \(Wording.quoted(person.id)): write the id"
        }
        return nearestName(to: owner, in: catalog.names(of: .person)).map { "did you mean \(Wording.quoted($0))?" }
    }

    static var explanation: Explanation {
        Explanation(
            title: "an owner is a person of the content folder",
            purpose: """
                Somebody has to answer for a problem, an AP, a special project and a source. The owner is the id of \
                a file in "people/", so that the work shows on that person's page.
                """,
            wrong: """
                owner: Li Na
                """,
            right: """
                owner: li.na
                """)
    }
}
