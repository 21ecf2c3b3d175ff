/// A value of the wrong type or out of range (DATA.md §2).
package enum BD008WrongType: Rule {
    package static let code: RuleCode = 8

    package static let explanation = Explanation(
        title: "wrong type, or out of range",
        purpose: """
            Each field takes one kind of value: a list, a map, one line of text, a whole number in a range, true or \
            false, an address. Lists of references, words and tags name each thing once.
            """,
        wrong: "problems: P-260303A",
        right: "problems: [P-260303A]")

    // The shape: one value, a list, a map.

    /// - Parameter shape: what stands there: `a list`, `a map`.
    package static func oneValueWanted(
        _ field: String, wanted: String, found shape: String, help: String?, at location: SourceLocation
    ) -> Diagnostic {
        finding("\"\(field)\" takes \(wanted), but \(shape) stands here", at: location, help: help)
    }

    package static func listWanted(
        _ field: String, found value: String, help: String?, fix: Diagnostic.Fix?, at location: SourceLocation
    ) -> Diagnostic {
        finding("\"\(field)\" takes a list, but \(value) stands here alone", at: location, help: help, fix: fix)
    }

    /// - Parameter isEntry: whether the map would be one entry of the list that `field` takes.
    package static func mapWanted(
        _ field: String, isEntry: Bool, fields: [String], found shape: String, help: String?,
        at location: SourceLocation
    ) -> Diagnostic {
        let place = isEntry ? "an entry of \"\(field)\"" : "\"\(field)\""
        let map = "{\(fields.map { "\($0): …" }.joined(separator: ", "))}"
        return finding(
            "\(place) takes a map with \(Wording.list(fields, joinedBy: "and")), but \(shape) stands here",
            at: location, help: help ?? "write \(isEntry ? "" : "\(field): ")\(map)")
    }

    /// The second one of two equal entries.
    package static func double(_ text: String, field: String, fix: Diagnostic.Fix?, at location: SourceLocation)
        -> Diagnostic
    {
        finding(
            "\(Wording.quoted(text)) stands twice in \"\(field)\"", at: location, help: "keep one of them", fix: fix)
    }

    // Numbers and truth.

    package static func notAnInteger(
        _ text: String, field: String, range: ClosedRange<Int>, help: String?, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is not a whole number: \"\(field)\" takes \(words(for: range))", at: location,
            help: help)
    }

    package static func outOfRange(
        _ text: String, field: String, range: ClosedRange<Int>, at location: SourceLocation
    ) -> Diagnostic {
        let isTooLarge = text.first != "-" && (Int(text).map { $0 > range.upperBound } ?? true)
        let words =
            isTooLarge && range.upperBound >= FieldType.largestSpan
            ? "at most \(range.upperBound)" : words(for: range)
        return finding("\(text) is out of range: \"\(field)\" takes \(words)", at: location)
    }

    package static func notABoolean(_ text: String, field: String, help: String?, at location: SourceLocation)
        -> Diagnostic
    {
        let word: String? =
            switch text.lowercased() {
            case "yes", "on", "true", "y", "1": "write \(field): true"
            case "no", "off", "false", "n", "0": "write \(field): false"
            default: nil
            }
        return finding(
            "\(Wording.quoted(text)) is text: \"\(field)\" takes true or false", at: location, help: help ?? word)
    }

    private static func words(for range: ClosedRange<Int>) -> String {
        range.upperBound >= FieldType.largestSpan
            ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
    }

    // Text.

    package static func empty(_ field: String, at location: SourceLocation) -> Diagnostic {
        finding("\"\(field)\" may not be empty", at: location)
    }

    package static func severalLines(_ field: String, at location: SourceLocation) -> Diagnostic {
        finding("\"\(field)\" takes one line, but there are several", at: location, help: "move the rest into the body")
    }

    package static func tooLong(_ field: String, count: Int, limit: Int, at location: SourceLocation) -> Diagnostic {
        finding(
            "\"\(field)\" has \(count) characters: at most \(limit) are allowed", at: location,
            help: "move the rest into the body")
    }

    package static func invisible(_ scalar: Unicode.Scalar, field: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "the invisible character \(Wording.codePoint(scalar)) in \"\(field)\" is not allowed: "
                + (scalar.properties.generalCategory == .control
                    ? "values hold no control characters" : "it would show text in another order than written"),
            at: location, help: "delete it")
    }

    package static func address(
        _ text: String, field: String, schemes: [String], help: String?, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is no address that \"\(field)\" takes: it begins with "
                + Wording.list(schemes.map { $0 == "mailto" ? "mailto:" : "\($0)://" }), at: location, help: help)
    }
}
