import BackdriveCore

/// A field's value after the walk: of the type that its schema says.
enum FieldValue {
    case text(String)
    case integer(Int)
    case boolean(Bool)
    case day(Day)
    case list([LocatedField])
    case map(FieldMap)
}

/// A value and the place of it in the file.
struct LocatedField {
    let value: FieldValue
    let range: SourceRange
}

/// The values of a map's fields that stand in the file and are right.
///
/// A map that the walk hands out has every required field: text that could not be read is there as "".
struct FieldMap {
    let range: SourceRange
    private var fields: [(name: String, field: LocatedField)] = []

    init(range: SourceRange) {
        self.range = range
    }

    mutating func insert(_ field: LocatedField, as name: String) { fields.append((name, field)) }

    /// In the file's order.
    var all: [(name: String, field: LocatedField)] { fields }

    subscript(name: String) -> LocatedField? { fields.first { $0.name == name }?.field }

    func text(_ name: String) -> Located<String>? {
        guard let field = self[name], case .text(let text) = field.value else { return nil }
        return Located(text, field.range)
    }

    func day(_ name: String) -> Located<Day>? {
        guard let field = self[name], case .day(let day) = field.value else { return nil }
        return Located(day, field.range)
    }

    func integer(_ name: String) -> Located<Int>? {
        guard let field = self[name], case .integer(let integer) = field.value else { return nil }
        return Located(integer, field.range)
    }

    func boolean(_ name: String) -> Bool? {
        guard let field = self[name], case .boolean(let boolean) = field.value else { return nil }
        return boolean
    }

    func map(_ name: String) -> FieldMap? {
        guard let field = self[name], case .map(let map) = field.value else { return nil }
        return map
    }

    /// A choice as its enumeration; the schema lists the same words.
    func choice<Choice: RawRepresentable<String>>(_ name: String, as type: Choice.Type = Choice.self) -> Located<
        Choice
    >? {
        guard let text = text(name), let choice = Choice(rawValue: text.value) else { return nil }
        return Located(choice, text.range)
    }

    func texts(_ name: String) -> [Located<String>] {
        list(name).compactMap { element in
            guard case .text(let text) = element.value else { return nil }
            return Located(text, element.range)
        }
    }

    func maps(_ name: String) -> [FieldMap] {
        list(name).compactMap { element in
            guard case .map(let map) = element.value else { return nil }
            return map
        }
    }

    private func list(_ name: String) -> [LocatedField] {
        guard let field = self[name], case .list(let elements) = field.value else { return [] }
        return elements
    }
}
