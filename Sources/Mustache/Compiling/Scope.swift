/// The names that can be seen at one place of a template: the contexts on the stack, and the constants below them.
struct Scope {
    /// The innermost last.
    let contexts: [TemplateUse.Context]
    let constants: [String: Datum]

    /// What a name stands for.
    enum Meaning {
        /// A value read from a frame through the readers on the way to it; none for `{{.}}`.
        case field(frame: Int, path: [Reader], kind: Kind)
        case constant(Datum)
    }

    func inside(_ context: TemplateUse.Context) -> Scope {
        Scope(contexts: contexts + [context], constants: constants)
    }

    /// The frame of the running program that holds a context; constants take none.
    func frame(of index: Int) -> Int { contexts[..<index].count { !$0.isConstant } }

    /// The contexts a partial needs to see: of equal ones the innermost hides the others, and a text can only be seen
    /// while it is innermost. So partials meet a finite number of stacks.
    var visible: [Int] {
        contexts.indices.filter { index in
            index == contexts.count - 1
                || (contexts[index] != .text && !contexts[(index + 1)...].contains(contexts[index]))
        }
    }

    /// The frames of these contexts; nil when they are simply all that there are.
    func frames(of indices: [Int]) -> [Int]? {
        guard indices.count < contexts.count else { return nil }
        return indices.filter { !contexts[$0].isConstant }.map(frame(of:))
    }

    /// The same scope with only these contexts.
    func keeping(_ indices: [Int]) -> Scope {
        Scope(contexts: indices.map { contexts[$0] }, constants: constants)
    }

    /// Looks a name up as the specification says: the first part from the innermost context outwards, the rest inside it.
    func meaning(of name: Name) -> Result<Meaning, NameFault> {
        guard let first = name.parts.first else { return .success(innermost) }
        for (index, context) in contexts.enumerated().reversed() {
            switch context {
            case .row(let view):
                if view.field(first) != nil { return field(of: name, in: view, frame: frame(of: index)) }
            case .constant(let constant):
                if let inner = constant[first] { return inside(inner, name: name) }
            case .text: break
            }
        }
        if let constant = constants[first] { return inside(constant, name: name) }
        let view = contexts.reversed().lazy.compactMap(\.view).first
        return .failure(NameFault(part: 0, place: view.map { "“\($0.name)”" } ?? "the constants", candidates: allNames))
    }

    /// What `{{.}}` stands for.
    private var innermost: Meaning {
        let index = contexts.count - 1
        return switch contexts[index] {
        case .row(let view): .field(frame: frame(of: index), path: [], kind: .object(view))
        case .text: .field(frame: frame(of: index), path: [], kind: .text)
        case .constant(let constant): .constant(constant)
        }
    }

    private func field(of name: Name, in outer: ViewType, frame: Int) -> Result<Meaning, NameFault> {
        var kind = Kind.object(outer)
        var path: [Reader] = []
        for (index, part) in name.parts.enumerated() {
            guard case .object(let view) = kind else {
                return .failure(NameFault(part: index, place: kind.phrase, candidates: nil))
            }
            guard let field = view.field(part) else {
                return .failure(NameFault(part: index, place: "“\(view.name)”", candidates: view.fields.map(\.name)))
            }
            path.append(field.reader)
            kind = field.kind
        }
        return .success(.field(frame: frame, path: path, kind: kind))
    }

    private func inside(_ constant: Datum, name: Name) -> Result<Meaning, NameFault> {
        var value = constant
        for (index, part) in name.parts.enumerated().dropFirst() {
            guard case .object(let members) = value else {
                return .failure(NameFault(part: index, place: Kind.text.phrase, candidates: nil))
            }
            guard let inner = members[part] else {
                let place = name.parts[index - 1].isEmpty ? "the constants" : "“\(name.parts[index - 1])”"
                return .failure(NameFault(part: index, place: place, candidates: members.keys.sorted()))
            }
            value = inner
        }
        return .success(.constant(value))
    }

    private var allNames: [String] {
        var names = Set(constants.keys)
        for context in contexts { names.formUnion(context.names) }
        return names.sorted()
    }
}

extension TemplateUse.Context {
    fileprivate var isConstant: Bool { if case .constant = self { true } else { false } }

    fileprivate var view: ViewType? { if case .row(let view) = self { view } else { nil } }

    fileprivate var names: [String] {
        switch self {
        case .row(let view): view.fields.map(\.name)
        case .constant(.object(let members)): Array(members.keys)
        case .constant, .text: []
        }
    }
}

/// Why a name stands for nothing.
struct NameFault: Error {
    /// The part of the name at fault.
    let part: Int
    /// What messages call the place where that part was looked for.
    let place: String
    /// The names it could have been; nil when what comes before it has no names at all.
    let candidates: [String]?
}
