import BackdriveCore
import BackdriveData
import BackdriveSite
import Mustache

/// What `backdrive schema templates` prints: for each template the values it is used with, and what those are made of.
///
/// `sees` lists the stacks of a template's uses, the innermost value last: a name is looked up from there outwards, and
/// last among the `words`. `views` says what the named objects hold.
struct TemplatesListing {
    private let uses: [TemplateUse]
    private let words: Datum

    init(_ templates: SiteTemplates) {
        uses = templates.uses
        words = templates.words
    }

    var document: JSONTree {
        let names = ViewNames(uses.flatMap(\.stack))
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
            "views": .object(names.views.map { (names.name(of: $0), Self.fields(of: $0, names)) }),
            "words": .list(Self.keys(of: words, under: "words").map(JSONTree.text)),
        ]
    }

    private static func fields(of view: ViewType, _ names: ViewNames) -> JSONTree {
        .object(
            view.fields.map {
                ($0.name, ["kind": .text(names.label(of: $0.kind)), "optional": .boolean($0.isOptional)])
            })
    }

    /// The dotted names of all words, in byte order.
    private static func keys(of words: Datum, under name: String) -> [String] {
        guard case .object(let members) = words else { return [name] }
        return members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .flatMap { keys(of: $0.value, under: "\(name).\($0.key)") }
    }
}

/// The views that templates see, each with a name of its own.
private struct ViewNames {
    /// In the order in which a reader meets them.
    let views: [ViewType]
    private let names: [ViewType: String]

    init(_ contexts: [TemplateUse.Context]) {
        var views: [ViewType] = []
        var known: Set<ViewType> = []
        for case .row(let view) in contexts {
            for reached in view.reachable where known.insert(reached).inserted { views.append(reached) }
        }
        self.views = views
        var taken: [String: Int] = [:]
        names = Dictionary(
            firstOf: views.map { view in
                let count = taken[view.name, default: 0] + 1
                taken[view.name] = count
                return (view, count == 1 ? view.name : "\(view.name)-\(count)")
            })
    }

    func name(of view: ViewType) -> String { names[view] ?? view.name }

    func label(of context: TemplateUse.Context) -> String {
        switch context {
        case .row(let view): name(of: view)
        case .text: "text"
        case .constant: "words"
        }
    }

    func label(of kind: Kind) -> String {
        switch kind {
        case .object(let view): name(of: view)
        case .list(let element): "list of \(label(of: element))"
        case .text, .markup, .flag: kind.label
        }
    }
}
