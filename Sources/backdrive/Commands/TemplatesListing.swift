import BackdriveData
import BackdriveSite
import Mustache

/// What `backdrive schema templates` prints: for each template the values it is used with, and what those are made of.
///
/// `sees` lists the stacks of a template's uses, the innermost value last: a name is looked up from there outwards, and
/// last among the `words`. `shapes` says what the named objects hold.
struct TemplatesListing {
    private let uses: [TemplateUse]
    private let words: Value

    init(_ templates: SiteTemplates) {
        uses = templates.uses
        words = templates.words
    }

    var document: JSONTree {
        let names = ShapeNames(uses.flatMap(\.stack))
        let templates = Dictionary(grouping: uses, by: \.template).sorted {
            $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
        return [
            "schema": "backdrive/templates/1",
            "templates": .object(
                templates.map { name, uses in
                    (
                        name,
                        [
                            "file": .text("pages/\(name).mustache"),
                            "sees": .list(uses.map { .list($0.stack.map { .text(names.label(of: $0)) }) }),
                        ]
                    )
                }),
            "shapes": .object(names.shapes.map { (names.name(of: $0), Self.fields(of: $0, names)) }),
            "words": .list(Self.keys(of: words, under: "words").map(JSONTree.text)),
        ]
    }

    private static func fields(of shape: Shape, _ names: ShapeNames) -> JSONTree {
        .object(
            shape.fields.map {
                ($0.name, ["kind": .text(names.label(of: $0.kind)), "optional": .boolean($0.isOptional)])
            })
    }

    /// The dotted names of all words, in byte order.
    private static func keys(of value: Value, under name: String) -> [String] {
        guard case .object(let object) = value else { return [name] }
        return object.members.flatMap { keys(of: $0.value, under: "\(name).\($0.name)") }
    }
}

/// The shapes that templates see, each with a name of its own.
private struct ShapeNames {
    /// In the order in which a reader meets them.
    let shapes: [Shape]
    private let names: [Shape: String]

    init(_ kinds: [Kind]) {
        var shapes: [Shape] = []
        var known: Set<Shape> = []
        for shape in kinds.compactMap(\.shape).flatMap(\.reachable) where known.insert(shape).inserted {
            shapes.append(shape)
        }
        self.shapes = shapes
        var taken: [String: Int] = [:]
        names = Dictionary(
            shapes.map { shape in
                let count = taken[shape.name, default: 0] + 1
                taken[shape.name] = count
                return (shape, count == 1 ? shape.name : "\(shape.name)-\(count)")
            }, uniquingKeysWith: { first, _ in first })
    }

    func name(of shape: Shape) -> String { names[shape] ?? shape.name }

    func label(of kind: Kind) -> String {
        switch kind {
        case .object(let shape): name(of: shape)
        case .list(let element): "list of \(label(of: element))"
        case .text, .markup, .flag, .itself: kind.label
        }
    }
}
