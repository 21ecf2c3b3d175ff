internal import BackdriveCore
internal import Mustache

extension Pieces {
    /// Somebody by name, with the page that is theirs.
    static let person = Shape("person", [.text("name"), .text("href", optional: true)])

    /// The person of an id, also of one whose record was left out; any other text is a name as it stands.
    func person(_ text: String) -> Value {
        guard let index = report.catalog.people.index(of: text) else {
            let isLeftOut = report.catalog.resolve(text, as: .person) != nil
            let name = isLeftOut ? words("record.left_out_id", ["id": .text(text)]) : text
            return Self.person(["name": .text(name), "href": .absent])
        }
        return person(index)
    }

    func person(_ index: Table<Person>.Index) -> Value {
        let person = report.catalog.people[index]
        return Self.person(["name": .text(person.name.value), "href": .text(person.pagePath)])
    }
}
