/// Finds the declared fields in which two versions of a record's file differ in meaning, whatever their layout.
///
/// References are looked up in the later version, where the old id of a renamed record is an alias.
struct FieldComparison {
    let before: FieldValues
    let after: FieldValues
    /// The later version.
    let catalog: Catalog

    /// The first slots of a map in both versions; nil where it is not written.
    private typealias Frames = (before: Int?, after: Int?)

    /// The dotted names of the fields that differ, in their declared order. Logs are not among them, and a map that holds
    /// one is told of field by field.
    func changedNames(among fields: [FieldSchema]) -> [String] { changedNames(among: fields, (0, 0)) }

    private func changedNames(among fields: [FieldSchema], _ frames: Frames) -> [String] {
        fields.indices.flatMap { place -> [String] in
            let field = fields[place]
            let (old, new) = contents(of: field, at: place, in: frames)
            switch field.type {
            case .log: return []
            case .map(let inside) where inside.contains(where: \.type.isLog):
                return changedNames(among: inside, (old.frame, new.frame)).map { "\(field.name).\($0)" }
            default: return isSame(old, new, field.type) ? [] : [field.name]
            }
        }
    }

    private func contents(
        of field: FieldSchema, at place: Int, in frames: Frames
    ) -> (old: FieldValue.Content, new: FieldValue.Content) {
        func content(_ values: FieldValues, _ frame: Int?) -> FieldValue.Content {
            let written = frame.map { values[$0 + place].content } ?? .absent
            return written.isAbsent || written.isFaulty ? field.whenAbsent : written
        }
        return (content(before, frames.before), content(after, frames.after))
    }

    private func isSame(_ old: FieldValue.Content, _ new: FieldValue.Content, _ type: FieldType) -> Bool {
        switch (old, new) {
        case (.text(let old), .text(let new)): id(old, type) == id(new, type)
        case (.list(let old), .list(let new)):
            old.count == new.count
                && zip(old, new).allSatisfy { isSame(before[$0].content, after[$1].content, type.element) }
        case (.map(let old), .map(let new)):
            type.fieldsInside.enumerated().allSatisfy { place, field in
                let (old, new) = contents(of: field, at: place, in: (old, new))
                return isSame(old, new, field.type)
            }
        default: old.isSame(as: new) || old.saysNothing && new.saysNothing
        }
    }

    /// The own id of the record that a text names; any other text as it is.
    private func id(_ text: String, _ type: FieldType) -> String {
        switch type {
        case .reference(.kind(let kind)): catalog.table(of: kind).ownID(of: text)
        case .reference(.any): catalog.resolve(text).map(catalog.id) ?? text
        case .personOrText: catalog.people.ownID(of: text)
        default: text
        }
    }
}

extension FieldType {
    fileprivate var isLog: Bool { if case .log = self { true } else { false } }

    /// That of the elements of a list.
    fileprivate var element: FieldType {
        switch self {
        case .list(let element, _), .five(let element): element
        default: self
        }
    }
}

extension FieldValue.Content {
    fileprivate var frame: Int? { if case .map(let first) = self { first } else { nil } }

    /// Whether a value is as good as none: not known, or an empty list.
    fileprivate var saysNothing: Bool {
        switch self {
        case .absent, .faulty: true
        case .list(let slots): slots.isEmpty
        case .text, .number, .map: false
        }
    }
}
