import BackdriveCore

/// The names of a record's fields, at any depth, and what may stand behind each.
struct FieldVocabulary {
    private var types: [String: [FieldType]] = [:]
    /// Of the record's own fields.
    private let names: [String]
    /// What people and pages call them.
    private let shown: () -> ShownWords

    init(_ fields: [FieldSchema], _ shown: @escaping () -> ShownWords) {
        names = fields.map(\.name)
        self.shown = shown
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
    func field(meantBy name: String) -> String? {
        if name.isEmpty { return nil }
        return OtherNames.field(meantBy: name, among: names) ?? shown().field(shownAs: name, among: names)
    }

    /// The word of a field for which a text is another one: `in_progress` for 进行中.
    func word(meantBy text: String, in name: String) -> String? {
        guard case .choice(let words) = types[name]?.first, !words.contains(text) else { return nil }
        return shown().word(meantBy: text, among: words)
    }

    /// Whether a field, wherever it stands, takes any text or a list of such, so that quoting is never wrong: as all do in a
    /// file whose fields nobody declares, a language's.
    func takesFreeText(_ name: String) -> Bool { types.isEmpty || all(of: name, are: \.element.isFreeText) }

    /// Whether a field, in one of the places where it may stand, takes any text or a list of such.
    func mayTakeFreeText(_ name: String) -> Bool { types[name]?.contains(where: \.element.isFreeText) ?? false }

    /// Whether a field takes titles or texts, which no person's id would be.
    func takesProse(_ name: String) -> Bool {
        all(of: name) { if case .personOrText = $0.element { false } else { $0.element.isFreeText } }
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
