import BackdriveCore

/// The names of a record's fields, at any depth, and what may stand behind each.
struct FieldVocabulary {
    private var types: [String: [FieldType]] = [:]
    private let meaning: Meaning

    /// What is meant by the words of people and pages.
    struct Meaning {
        /// The field that a name is another one of.
        var field: (String) -> String? = { _ in nil }
        /// The one of some words that a text is another one for.
        var word: (_ text: String, _ words: [String]) -> String? = { _, _ in nil }
    }

    init(_ fields: [FieldSchema], _ meaning: Meaning = Meaning()) {
        self.meaning = meaning
        add(fields)
    }

    /// The names of the fields inside of a field, where it takes such.
    func namesInside(_ name: String) -> Set<String>? {
        guard let inside = types[name]?.first?.fieldsInside, !inside.isEmpty else { return nil }
        return Set(inside.map(\.name))
    }

    private mutating func add(_ fields: [FieldSchema]) {
        for field in fields {
            types[field.name, default: []].append(field.type)
            add(field.type.fieldsInside)
        }
    }

    func has(_ name: String) -> Bool { types[name] != nil }

    /// The field of which a name is another one: `owner` for 负责人.
    func field(meantBy name: String) -> String? { name.isEmpty ? nil : meaning.field(name) }

    /// The word of a field for which a text is another one: `in_progress` for 进行中.
    func word(meantBy text: String, in name: String) -> String? {
        guard case .choice(let words) = types[name]?.first, !words.contains(text) else { return nil }
        return meaning.word(text, words)
    }

    /// Whether a field, wherever it stands, takes any text or a list of such, so that quoting is never wrong: as all do in a
    /// file whose fields nobody declares, a language's.
    func takesFreeText(_ name: String) -> Bool { types.isEmpty || all(of: name, are: \.element.isFreeText) }

    /// Whether a field, in one of the places where it may stand, takes any text or a list of such.
    func mayTakeFreeText(_ name: String) -> Bool { types[name]?.contains(where: \.element.isFreeText) ?? false }

    /// Whether a field takes titles or texts, which no person's id would be.
    func takesProse(_ name: String) -> Bool {
        all(
            of: name,
            are: { type in
                switch type.element {
                case .title, .text: true
                default: false
                }
            })
    }

    /// Whether a field takes a list of words that may hold blanks, or any text.
    func takesWords(_ name: String) -> Bool {
        all(of: name) { if case .word = $0.element { $0.isList } else { $0.element.isFreeText } }
    }

    /// Whether a field, wherever it stands, takes a list.
    func takesList(_ name: String) -> Bool { all(of: name, are: \.isList) }

    private func all(of name: String, are isSuch: (FieldType) -> Bool) -> Bool {
        types[name].map { $0.allSatisfy(isSuch) } ?? false
    }
}
