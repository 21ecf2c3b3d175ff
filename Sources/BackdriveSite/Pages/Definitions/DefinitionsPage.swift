internal import BackdriveCore
internal import Mustache

/// What does this number mean? Every definition, made from the constants that the code computes with (METRICS.md).
struct DefinitionsPage: Page {
    let site: Site

    static let view = View<DefinitionsPage>(
        "definitions",
        .list("chapters", chapter) { page in
            Definition.Chapter.allCases.map { (page.site, $0) }
        })

    private static let chapter = View<(site: Site, chapter: Definition.Chapter)>(
        "definitions-chapter",
        .text("id") { $0.chapter.rawValue },
        .text("title") { $0.site.words("definitions.chapter.\($0.chapter.rawValue)") },
        .list("definitions", ShownDefinition.view) { site, chapter in
            chapter.definitions.map { ShownDefinition(site: site, definition: $0) }
        })

    var head: PageHead {
        pageHead("definitions", answer: Sentence(words("definitions.answer", ["n": Definition.all.count])))
    }
}
