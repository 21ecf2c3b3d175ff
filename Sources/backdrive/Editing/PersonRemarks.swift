import BackdriveCore
import BackdriveParsing

// Any text may stand where a person does (DATA.md §2, "References"), but what looks like an id or nearly is somebody's id
// or name was probably to be one, and would be linked and counted.
extension EditingSession {
    /// What to say of a text in a person's place; nil for a person, and for what may well be meant as it stands.
    func remark(onPerson text: String) -> String? {
        guard catalog.resolve(text, as: .person) == nil else { return nil }
        let people = PeopleByName(catalog.people)
        if let id = people[text] {
            return "\(text) is written as plain text; give the id, \(id), to have the person linked and counted"
        }
        let names = catalog.names(of: .person) + catalog.people.map(\.name.value)
        let nearest = nearestName(to: text, in: names).map { people[$0] ?? $0 }
        guard nearest != nil || RecordKind.person.accepts(id: text) else { return nil }
        return "no person has the id or name \(text), which is written as plain text" + Wording.orMeant(nearest)
    }

    /// What to say of the people among the values of a record's fields.
    func remarks(onPeopleAmong values: [FieldArgument]) -> [String] {
        values.compactMap { value in
            guard case .personOrText = value.path.field.type.element else { return nil }
            return remark(onPerson: value.text)
        }
    }
}
