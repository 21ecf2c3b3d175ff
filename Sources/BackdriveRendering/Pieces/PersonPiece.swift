internal import BackdriveCore
internal import Mustache

extension Pieces {
    /// Somebody by name, with the page that is theirs.
    static let person = Shape("person", [.text("name"), .text("href", optional: true)])

    /// The person of an id; any other text is a name as it stands.
    func person(_ text: String) -> Value {
        guard let index = report.catalog.people.index(of: text) else {
            return Self.person(["name": .text(text), "href": .absent])
        }
        return person(index)
    }

    func person(_ index: Table<Person>.Index) -> Value {
        let person = report.catalog.people[index]
        return Self.person(["name": .text(person.name.value), "href": .text(report.path(of: person))])
    }
}
