import BackdriveCore

// Lists of single values; in a table one cell, joined by `; `.

extension Kind where Value == [String] {
    static var texts: Kind { list(of: .text) { written, _ in written } }

    static func ids(of kind: RecordKind, _ doubles: FieldType.Doubles = .allowed) -> Kind {
        list(of: .id(of: kind), doubles) { written, _ in written }
    }
}

extension Kind where Value == [Located<String>] {
    /// Whatever aliases were written, the records' own ids.
    static func references(to kind: RecordKind) -> Kind { list(of: .id(of: kind)) { $1.id($0.value, of: kind) } }
    /// People's ids, or free text.
    static var people: Kind { list(of: .text) { $1.id($0.value, of: .person) } }
}

extension Kind {
    static func words<Word>() -> Kind where Word: CaseIterable & RawRepresentable<String>, Value == [Located<Word>] {
        list(of: .word(Word.self)) { word, _ in word.value.rawValue }
    }

    private static func list<Element>(
        of element: JSONSchema, _ doubles: FieldType.Doubles = .allowed,
        _ text: @escaping @Sendable (Element, CurrentIDs) -> String
    ) -> Kind where Value == [Element] {
        let schema = JSONSchema.list(of: element).with("uniqueItems", doubles == .refused ? true : nil)
        return Kind(.value(schema)) { elements, ids, table in
            table.write(texts: elements.lazy.map { text($0, ids) })
        } json: { elements, ids, json in
            json.array { json in
                for element in elements {
                    json.element()
                    json.write(quoted: text(element, ids))
                }
            }
        }
    }
}
