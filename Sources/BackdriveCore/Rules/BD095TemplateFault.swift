/// A template or language file that cannot be used (PRODUCT.md §4, "Templates").
package enum BD095TemplateFault: Rule {
    package static let code: RuleCode = 95

    package static let explanation = Explanation(
        title: "template or language file: unknown value, section, partial or file name; bad syntax",
        purpose: """
            A template that asks for something that is not there would show nothing in its place, and nobody would \
            notice. Every name in a template must exist, and a language file holds nothing but texts.
            """,
        wrong: "<h1>{{titel}}</h1>",
        right: "<h1>{{title}}</h1>")

    package static func listOfWords(_ key: String, at location: SourceLocation) -> Diagnostic {
        finding("\(Wording.quoted(key)) is a list: a language file holds only texts, in nested maps", at: location)
    }

    /// - Parameter known: the names of the pages that a site may change.
    package static func unusedTemplate(_ name: String, at location: SourceLocation, known: [String]) -> Diagnostic {
        let nearest = nearestName(to: name, in: known)
        return finding(
            "no page uses a template \(Wording.quoted(name)): its name must be that of a built-in one", at: location,
            help: nearest.map { Wording.didYouMean($0 + ".mustache") }
                ?? "backdrive schema templates lists the names")
    }
}
