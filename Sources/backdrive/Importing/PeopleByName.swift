import BackdriveCore

/// The people of a content folder by whatever another system may call them: id, alias, name, email.
struct PeopleByName: Sendable {
    private var ids: [String: String] = [:]

    init(_ people: Table<Person>) {
        var shared: Set<String> = []
        for person in people {
            for name in Set([person.name.value, person.email?.value ?? ""].map(Self.folded)) where !name.isEmpty {
                if ids.updateValue(person.id, forKey: name) != nil { shared.insert(name) }
            }
        }
        // Who of two people of one name is meant, nobody can tell.
        for name in shared { ids[name] = nil }
        for person in people {
            for name in person.origin.aliases.map(\.value) + [person.id] { ids[Self.folded(name)] = person.id }
        }
    }

    /// A person's id; nil where nobody is called so, or several are.
    subscript(name: String) -> String? { ids[Self.folded(name)] }

    private static func folded(_ name: String) -> String { name.lowercased() }
}
