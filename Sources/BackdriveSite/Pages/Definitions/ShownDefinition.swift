internal import BackdriveCore
internal import Mustache

/// A definition: its sentence, its rule, and the pages that show the number.
struct ShownDefinition: SitePart {
    let site: Site
    let definition: Definition

    private var settings: Settings { report.catalog.settings }
    private var places: [PageAddress] { DefinitionPlaces.pages(showing: definition) }

    static let view = View<ShownDefinition>(
        "definition",
        .text("id") { $0.definition.anchor },
        .text("name") { $0.words.name(of: $0.definition) },
        .text("paragraph") { $0.words("definitions.paragraph", ["paragraph": $0.definition.paragraph]) },
        .text("sentence") { $0.words.sentence(of: $0.definition, $0.settings) },
        .text("rule") { $0.words.rule(of: $0.definition, $0.settings) },
        .flag("has_places") { !$0.places.isEmpty },
        .list("places", NavigationLink.view) { shown in shown.places.map { shown.site.navigation.link(to: $0) } },
        .optional("stages", StageTable.view) {
            $0.definition.id == Stage.definition.id ? StageTable(words: $0.words) : nil
        },
        .optional("tiers", MatrixGrid.view) {
            $0.definition.id == Rating.tierDefinition.id ? MatrixGrid(site: $0.site) : nil
        })
}
