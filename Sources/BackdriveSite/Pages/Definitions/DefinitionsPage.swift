internal import BackdriveCore
internal import Mustache

/// What does this number mean? Every definition, made from the constants that the code computes with (METRICS.md).
struct DefinitionsPage {
    static let shape = Shape("definitions", [.list("chapters", of: chapter)])

    static let chapter = Shape("definitions-chapter", [.text("id"), .text("title"), .list("definitions", of: definition)])

    static let definition = Shape(
        "definition",
        [
            .text("id"), .text("name"), .text("paragraph"), .text("sentence"), .text("rule"),
            .list("places", of: NavigationLink.view), .flag("has_places"), .flag("has_stages"), .list("stages", of: StageTable.row),
            .object("tiers", MatrixGrid.scores, optional: true),
        ])

    let site: Site

    private var words: Words { site.words }
    private var settings: Settings { site.report.catalog.settings }

    var page: BoxedPage {
        BoxedPage(
            template: .definitions, title: words("definitions.title"), question: words("definitions.question"),
            answer: words("definitions.answer", ["n": .number(Definition.all.count)]),
            content: Self.shape(["chapters": .list(Definition.Chapter.allCases.map(chapter))]))
    }

    private func chapter(_ chapter: Definition.Chapter) -> Value {
        Self.chapter([
            "id": .text(chapter.rawValue), "title": .text(words("definitions.chapter.\(chapter.rawValue)")),
            "definitions": .list(chapter.definitions.map(definition)),
        ])
    }

    private func definition(_ definition: Definition) -> Value {
        let stages = definition.id == Stage.definition.id ? StageTable(words: words).rows : []
        let places = DefinitionPlaces.pages(showing: definition)
        return Self.definition([
            "id": .text(definition.anchor), "name": .text(words.name(of: definition)),
            "paragraph": .text(words("definitions.paragraph", ["paragraph": .text(definition.paragraph)])),
            "sentence": .text(words.sentence(of: definition, settings)),
            "rule": .text(words.rule(of: definition, settings)),
            "places": .list(places.map { site.navigation.link(to: $0).value }), "has_places": .flag(!places.isEmpty),
            "has_stages": .flag(!stages.isEmpty), "stages": .list(stages),
            "tiers": definition.id == Rating.tierDefinition.id ? MatrixGrid(site: site).scores : .absent,
        ])
    }
}

/// The stages of a problem with the condition of each, in the order in which they are tried (METRICS.md §0).
struct StageTable {
    static let row = Shape(
        "stage-row", [.text("condition"), .text("stage"), .text("stage_label"), .text("openness")])

    let words: Words

    var rows: [Value] {
        Stage.inOrderTried.map { stage in
            Self.row([
                "condition": .text(words("definitions.row.\(stage.rawValue)")), "stage": .text(stage.rawValue),
                "stage_label": .text(words.name(of: stage)),
                "openness": .text(words(stage.isOpen ? "definitions.open" : "definitions.closed")),
            ])
        }
    }
}
