/// A field that must be there and is not (DATA.md §3).
package enum BD002MissingField: Rule {
    package static let explanation = Explanation(
        code: 2, title: "required field missing",
        purpose: """
            Lists, numbers and rules rely on these fields. A value that is empty, ~ or null counts as missing, and so \
            does an empty list.
            """,
        wrong: "analysis: {on: 2026-03-16, category: system, cause: design, frequency: 4}",
        right: "analysis: {on: 2026-03-16, category: system, cause: design, frequency: 4, impact: 3}")

    /// - Parameters:
    ///   - place: what the field is missing from: `a problem`, `analysis`, `an entry of "decisions"`.
    ///   - line: where a line of its own would be.
    package static func missing(
        _ name: String, in place: String, example: String, line: Line, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "the field \"\(name)\" is missing: \(place) must have it", at: location,
            help: line.adding("\(name): \(example)"))
    }

    /// Where a missing field is to be written.
    package enum Line: Sendable {
        case ofFrontMatter, ofSettings
        /// Beside what stands there already.
        case inside
        /// Where its name stands, and nothing behind it.
        case named

        func adding(_ field: String) -> String {
            switch self {
            case .ofFrontMatter: "add a line \(field) between the two ---"
            case .ofSettings: "add a line \(field)"
            case .inside: "add \(field)"
            case .named: "write \(field)"
            }
        }
    }

    /// One grade without the other: they are given both or not at all.
    package static func halfRated(missing: String, has: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "the field \"\(missing)\" is missing: \"frequency\" and \"impact\" are given both or not at all",
            at: location, help: "add \(missing): 1 to 5, or leave out \"\(has)\"")
    }

    /// An AP that covers nothing.
    ///
    /// - Parameter isNamed: whether the field's name is there, and nothing behind it.
    package static func nothingCovered(isNamed: Bool, at location: SourceLocation) -> Diagnostic {
        finding(
            "the field \"problems\" is missing: an AP must have it unless it names a \"special_project\"", at: location,
            help: (isNamed ? Line.named : .ofFrontMatter).adding("problems: [P-…] with the problems that it solves"))
    }
}
