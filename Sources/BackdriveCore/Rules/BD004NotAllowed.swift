/// A word that is none of the allowed ones (DATA.md §3).
package enum BD004NotAllowed: Rule {
    package static let explanation = Explanation(
        code: 4, title: "not one of the allowed values",
        purpose: """
            Some fields take one of a few words, so that lists and numbers can group by them. Causes can be added in \
            the settings under extra_causes.
            """,
        wrong: "status: Done",
        right: "status: done")

    /// - Parameters:
    ///   - field: the field's name: `status`.
    ///   - meant: the allowed word that the text is another name for.
    ///   - alike: the one that it is nearly another name for.
    ///   - help: what to say instead of a nearest word.
    package static func notAllowed(
        _ text: String, field: String, allowed: [String], meant: String? = nil, alike: String? = nil,
        help: String?, at location: SourceLocation
    ) -> Diagnostic {
        let sameLetters = allowed.first { $0.lowercased() == text.lowercased() }
        let nearest =
            sameLetters ?? meant ?? OtherWords.value(meantBy: text, among: allowed)
            ?? nearestName(to: text, in: allowed) ?? alike
        if allowed.contains("on_track"), OtherWords.value(meantBy: text, among: ["done", "dropped"]) != nil {
            return finding(
                "\(Wording.quoted(text)) is not allowed for \"\(field)\": \(Wording.list(allowed))", at: location,
                help: "that an AP is done or dropped is said in its own file, with status: and its day")
        }
        let wholes = allowed.filter { $0.hasPrefix(text + ".") || $0.hasSuffix("." + text) }
        return finding(
            "\(Wording.quoted(text)) is not allowed for \"\(field)\": \(Wording.list(allowed))", at: location,
            help: help ?? nearest.map(Wording.didYouMean)
                ?? (wholes.isEmpty ? nil : "write the whole name: \(Wording.list(wholes))"),
            meant: nearest, isSafe: sameLetters != nil)
    }

    package static func secondaryRepeatsCategory(
        _ category: Category, others: [Category], at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\"\(category.rawValue)\" is the category itself: \"secondary\" lists only further ones, "
                + Wording.list(others.map(\.rawValue)), at: location, help: "leave it out of \"secondary\"")
    }
}
