/// A field that no record of this kind has (DATA.md §3).
package enum BD001UnknownField: Rule {
    package static let code: RuleCode = 1

    package static let explanation = Explanation(
        title: "unknown field",
        purpose: """
            A misspelt field would be ignored in silence, and what it says would be missing from every number. \
            Each kind of record has a fixed set of fields.
            """,
        wrong: "titel: Price rule edits need an engineer",
        right: "title: Price rule edits need an engineer")

    /// - Parameters:
    ///   - place: what the field stands in: `a problem`, `analysis`.
    ///   - home: the map inside which this very name would be right.
    package static func unknown(
        _ name: String, in place: String, nearest: String?, home: String?, help: String?, at location: SourceLocation
    ) -> Diagnostic {
        let elsewhere = home.map { "\"\(name)\" belongs inside \"\($0)\"" }
        return finding(
            "unknown field \(Wording.quoted(name)) in \(place)", at: location,
            help: help ?? nearest.map(Wording.didYouMean) ?? elsewhere)
    }

    /// A value in a field's place, as in `{2026-03-09, outcome: on_track}`.
    ///
    /// - Parameter field: the field whose value it is.
    package static func nameless(
        _ value: String, in place: String, field: String, help: String, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\(Wording.quoted(value)) in \(place) lacks the name of its field, \"\(field)\"", at: location, help: help)
    }
}
