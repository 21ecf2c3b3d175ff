/// A template or language file that cannot be used (PRODUCT.md §4, "Templates").
package enum BD095TemplateFault: Rule {
    package static let explanation = Explanation(
        code: 95, title: "template or language file: unknown value, section, partial or file name; bad syntax",
        purpose: """
            A template that asks for something that is not there would show nothing in its place, and nobody would \
            notice. Every name in a template must exist, and a language file holds nothing but texts.
            """,
        wrong: "<h1>{{page.titel}}</h1>",
        right: "<h1>{{page.title}}</h1>")

    package static func listOfWords(_ key: String, at location: SourceLocation) -> Diagnostic {
        finding("\(Wording.quoted(key)) is a list: a language file holds only texts, in nested maps", at: location)
    }

    /// - Parameters:
    ///   - path: in the templates folder.
    ///   - meant: the path that it was probably to have.
    package static func unusedFile(_ path: String, at location: SourceLocation, meant: String?) -> Diagnostic {
        finding(
            "nothing uses \(Wording.quoted(path)): a file of the templates has the path of the built-in one that it replaces",
            at: location,
            help: meant.map(Wording.didYouMean) ?? "backdrive templates DIR writes out all that can be replaced")
    }

    /// - Parameter siblings: the words of the group that it stands in.
    package static func unknownWord(
        _ key: String, at location: SourceLocation, nearest: String?, siblings: [String]
    ) -> Diagnostic {
        finding(
            "unknown word \(Wording.quoted(key)): the words are those of the built-in language files", at: location,
            help: nearest.map(Wording.didYouMean)
                ?? (siblings.isEmpty
                    ? "backdrive templates DIR writes out all words"
                    : "beside it stand \(Wording.list(siblings, joinedBy: "and"))"))
    }

    /// `other: {n} days`
    package static func fieldsForText(_ key: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "\(Wording.quoted(key)) is one text: one that begins with { must be quoted", at: location,
            help: "write the whole text in quotes, as \"{n} days\"")
    }

    package static func textOfGroup(_ key: String, at location: SourceLocation) -> Diagnostic {
        finding("\(Wording.quoted(key)) is a group of words, which no single text can replace", at: location)
    }

    /// - Parameter gap: `｛n｝`
    package static func wideGap(_ gap: String, of key: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "nothing fills \(Wording.quoted(gap)) in the word \(Wording.quoted(key)): its braces are full-width",
            at: location,
            help: "write {\(gap.dropFirst().dropLast())}")
    }

    /// - Parameters:
    ///   - gap: `{nn}`.
    ///   - known: the gaps that the built-in text has.
    package static func unknownGap(
        _ gap: String, of key: String, at location: SourceLocation, known: [String]
    ) -> Diagnostic {
        finding(
            "nothing fills \(Wording.quoted(gap)) in the word \(Wording.quoted(key))", at: location,
            help: nearestName(to: gap, in: known).map(Wording.didYouMean)
                ?? (known.isEmpty ? "its text has no gaps" : "its gaps are \(Wording.list(known, joinedBy: "and"))"))
    }
}
