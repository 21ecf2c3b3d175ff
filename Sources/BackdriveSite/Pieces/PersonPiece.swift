internal import BackdriveCore
internal import Mustache

/// Somebody by name, with the page that is theirs.
struct PersonName: Sendable {
    let name: String
    let href: String?

    /// Of everybody who has a record: most pages name somebody.
    static func all(in catalog: Catalog) -> Column<Person, PersonName> {
        Column(catalog.people.map { PersonName(name: $0.name.value, href: $0.pagePath) })
    }

    static let view = View<PersonName>("person", .text("name") { $0.name }, .text("href") { $0.href })
}

extension Site {
    /// The person of an id, also of one whose record was left out; any other text is a name as it stands.
    func person(_ text: String) -> PersonName {
        guard let index = report.catalog.people.index(of: text) else {
            let isLeftOut = report.catalog.resolve(text, as: .person) != nil
            let name = isLeftOut ? words("record.left_out_id", ["id": text]) : text
            return PersonName(name: name, href: nil)
        }
        return person(index)
    }

    func person(_ index: Table<Person>.Index) -> PersonName { people[index] }
}
