package import BackdriveCore

/// What a reference is written as instead, by the record that it names; nil where it stays.
package struct ReferenceNames {
    let rename: (_ written: String, _ kind: FieldType.Reference) -> String?

    package init(_ rename: @escaping (_ written: String, _ kind: FieldType.Reference) -> String?) {
        self.rename = rename
    }
}

// References in fields (DATA.md §2, "References").
extension WrittenFields {
    /// The edits that give each reference its other name; one that its list holds already is left alone.
    func renaming(_ names: ReferenceNames) -> [Edit] { renaming(names, in: root, fields, isInBrackets: false) }

    private func renaming(
        _ names: ReferenceNames, in map: WrittenNode, _ fields: [FieldSchema], isInBrackets: Bool
    ) -> [Edit] {
        guard case .map(let entries, let isFlow) = map.content else { return [] }
        return entries.flatMap { entry -> [Edit] in
            guard let field = fields.first(where: { $0.name == entry.key }) else { return [] }
            return renaming(names, in: entry.value, of: field.type, isInBrackets: isInBrackets || isFlow)
        }
    }

    private func renaming(
        _ names: ReferenceNames, in node: WrittenNode, of type: FieldType, isInBrackets: Bool
    ) -> [Edit] {
        switch (node.content, type) {
        case (.map, _):
            return renaming(names, in: node, type.fieldsInside, isInBrackets: isInBrackets)
        case (.list(let items, let isFlow), _):
            var held = Set(items.compactMap(\.text))
            let apart = ReferenceNames { written, kind in
                names.rename(written, kind).flatMap { held.insert($0).inserted ? $0 : nil }
            }
            return items.flatMap {
                renaming(apart, in: $0, of: type.element, isInBrackets: isInBrackets || isFlow)
            }
        case (.scalar(let text, let style), _):
            guard !node.isAbsent, style != .block, let kind = type.reference, let name = names.rename(text, kind) else {
                return []
            }
            return [edit(node.range, YAMLQuoting.written(name, as: type, inBrackets: isInBrackets, keeping: style))]
        }
    }
}

extension FieldType {
    /// The records that a value of this type may name; nil for a type that names none.
    fileprivate var reference: Reference? {
        switch self {
        case .reference(let reference): reference
        case .personOrText: .kind(.person)
        default: nil
        }
    }

    /// What a list's values or entries are; the type itself where it is no list.
    package var element: FieldType {
        switch self {
        case .list(let element, _), .five(let element): element
        case .log(let fields): .map(fields)
        default: self
        }
    }

    package var isList: Bool {
        switch self {
        case .list, .log, .five: true
        default: false
        }
    }
}
