/// The names that can be seen at one place of a template: the kinds on the context stack, and the constants below them.
struct Scope {
    /// The kinds of the frames, the innermost last.
    private(set) var frames: [Kind]
    let constants: [String: Value]

    /// What a name stands for.
    enum Meaning {
        /// A value inside a frame; `descends` when the way leads from an object to another of its own shape.
        case field(frame: Int, slots: [Int], kind: Kind, descends: Bool)
        case constant(Value)
    }

    init(_ frames: [Kind], constants: [String: Value]) {
        self.frames = frames
        self.constants = constants
    }

    /// The scope inside a section over a value of `kind`: a list's body sees an item.
    func inside(_ kind: Kind) -> Scope {
        var inner = self
        if case .list(let element) = kind { inner.frames.append(element) } else { inner.frames.append(kind) }
        return inner
    }

    /// The frames a partial needs to see: of equal shapes the innermost hides the others, and any other kind can only be
    /// seen while it is innermost. So recursive partials meet a finite number of stacks.
    var visibleFrames: [Int] {
        frames.indices.filter { index in
            if index == frames.count - 1 { return true }
            guard case .object = frames[index] else { return false }
            return !frames[(index + 1)...].contains(frames[index])
        }
    }

    /// The same scope with only these frames.
    func keeping(_ indices: [Int]) -> Scope {
        Scope(indices.map { frames[$0] }, constants: constants)
    }

    /// Looks a name up as the specification says: the first part from the innermost frame outwards, the rest inside it.
    func meaning(of name: Name) -> Result<Meaning, NameFault> {
        guard let first = name.parts.first else {
            return .success(
                .field(frame: frames.count - 1, slots: [], kind: frames[frames.count - 1], descends: false))
        }
        for index in frames.indices.reversed() {
            if case .object(let shape) = frames[index], shape.slot(of: first) != nil {
                return field(of: name, in: shape, frame: index)
            }
        }
        if let constant = constants[first] { return inside(constant, name: name) }
        let innermost = frames.last { if case .object = $0 { true } else { false } }
        return .failure(NameFault(part: 0, unknownIn: innermost, candidates: allNames))
    }

    private func field(of name: Name, in outer: Shape, frame: Int) -> Result<Meaning, NameFault> {
        var kind = Kind.object(outer)
        var slots: [Int] = []
        var descends = false
        for (index, part) in name.parts.enumerated() {
            guard case .object(let shape) = kind else {
                return .failure(NameFault(part: index, notAnObject: kind))
            }
            guard let slot = shape.slot(of: part) else {
                return .failure(NameFault(part: index, unknownIn: kind, candidates: shape.fields.map(\.name)))
            }
            let declared = shape.fields[slot].kind
            slots.append(slot)
            kind = declared.resolved(in: shape)
            descends = descends || declared.isRecursive
        }
        return .success(.field(frame: frame, slots: slots, kind: kind, descends: descends))
    }

    private func inside(_ constant: Value, name: Name) -> Result<Meaning, NameFault> {
        var value = constant
        for (index, part) in name.parts.enumerated().dropFirst() {
            guard case .object(let object) = value else {
                return .failure(NameFault(part: index, notAnObject: Kind(of: value)))
            }
            guard let slot = object.shape.slot(of: part) else {
                let candidates = object.shape.fields.map(\.name)
                return .failure(NameFault(part: index, unknownIn: Kind(of: value), candidates: candidates))
            }
            value = object.values[slot]
        }
        return .success(.constant(value))
    }

    private var allNames: [String] {
        var names = Set(constants.keys)
        for case .object(let shape) in frames { names.formUnion(shape.fields.map(\.name)) }
        return names.sorted()
    }
}

/// Why a name stands for nothing.
struct NameFault: Error {
    /// The part of the name at fault.
    let part: Int
    /// Where that part was looked for.
    let place: Kind?
    /// The names it could have been; nil when what comes before it has no names at all.
    let candidates: [String]?

    init(part: Int, unknownIn place: Kind?, candidates: [String]) {
        self.part = part
        self.place = place
        self.candidates = candidates
    }

    init(part: Int, notAnObject kind: Kind) {
        self.part = part
        place = kind
        candidates = nil
    }
}
