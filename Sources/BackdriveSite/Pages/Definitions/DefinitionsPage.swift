internal import BackdriveCore
internal import Mustache

/// What does this number mean? Every definition, made from the constants that the code computes with (METRICS.md).
struct DefinitionsPage: Page {
    let site: Site

    static let view = View<DefinitionsPage>(
        "definitions",
        .list("chapters", ShownChapter.view) { page in
            Definition.Chapter.allCases.map { ShownChapter(site: page.site, chapter: $0) }
        })

    var head: PageHead {
        pageHead("definitions", answer: Sentence(words("definitions.answer", ["n": Definition.all.count])))
    }
}

private struct ShownChapter: SitePart {
    let site: Site
    let chapter: Definition.Chapter

    static let view = View<ShownChapter>(
        "definitions-chapter",
        .text("id") { $0.chapter.rawValue },
        .text("title") { $0.words("definitions.chapter.\($0.chapter.rawValue)") },
        .list("definitions", ShownDefinition.view) { shown in
            shown.chapter.definitions.map { ShownDefinition(site: shown.site, definition: $0) }
        })
}
