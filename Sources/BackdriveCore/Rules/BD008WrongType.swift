/// A value of the wrong type or out of range (DATA.md §2).
package enum BD008WrongType: Rule {
    package static let explanation = Explanation(
        code: 8, title: "wrong type, or out of range",
        purpose: """
            Each field takes one kind of value: a list, fields of its own, one line of text, a whole number in a range, \
            true or false, an address. Lists of references, words and tags name each thing once.
            """,
        wrong: "problems: P-260303A",
        right: "problems: [P-260303A]")

    // The shape: one value, a list, fields inside of a field.

    /// - Parameter found: what stands there: `"li, wang"`, `a list`.
    package static func oneValueWanted(
        _ field: String, wanted: String, found: String, help: String?, fix: Diagnostic.Fix? = nil,
        at location: SourceLocation
    ) -> Diagnostic {
        finding("\"\(field)\" takes \(wanted), but \(found) here", at: location, help: help, fix: fix)
    }

    package static func listWanted(
        _ field: String, found value: String, help: String?, fix: Diagnostic.Fix?, at location: SourceLocation
    ) -> Diagnostic {
        finding("\"\(field)\" takes a list, but \(value) stands here alone", at: location, help: help, fix: fix)
    }

    /// A field that has fields of its own, or an entry of a list of such.
    ///
    /// - Parameters:
    ///   - place: `"screening"`, `an entry of "checks"`.
    ///   - fields: those that it must have, or all.
    package static func fieldsWanted(
        _ place: String, fields: [String], found: String, help: String, fix: Diagnostic.Fix?,
        at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\(place) is written with \(fields.count == 1 ? "the name" : "the names") "
                + "\(Wording.list(fields, joinedBy: "and")), but \(found) here",
            at: location, help: help, fix: fix)
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
        _ text: String, field: String, range: ClosedRange<Int>, meant: Int?, help: String?, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is not a whole number: \"\(field)\" takes \(words(for: range))", at: location,
            help: meant.map { "write \(field): \($0)" } ?? help, meant: meant?.description)
    }

    /// - Parameter labels: of the grades 1 to 5; none where nobody gave them names.
    package static func grades(_ labels: [String]) -> String {
        labels.isEmpty
            ? "write a number: 1 is the least, 5 the most"
            : "write a number: "
                + Wording.list(labels.enumerated().map { "\($0.offset + 1) is \($0.element)" }, joinedBy: "and")
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
        finding(
            "\(Wording.quoted(text)) is text: \"\(field)\" takes true or false", at: location,
            help: help ?? truth(of: text).map { "write \(field): \($0)" })
    }

    /// Yes or no, as people write it; nil for any other text.
    private static func truth(of text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "on", "true", "y", "1", "是", "对": true
        case "no", "off", "false", "n", "0", "否", "不", "无": false
        default: nil
        }
    }

    private static func words(for range: ClosedRange<Int>) -> String {
        range.upperBound >= FieldType.largestSpan
            ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
    }

    // Text.

    /// - Parameter example: what may stand there.
    package static func empty(_ field: String, example: String, at location: SourceLocation) -> Diagnostic {
        finding("\"\(field)\" may not be empty", at: location, help: "write \(field): \(example)")
    }

    /// Whether a text answers yes or no where a reason is asked for.
    package static func isNoReason(_ text: String) -> Bool { truth(of: text) != nil }

    package static func noReason(_ text: String, field: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is no reason: \"\(field)\" says why the entry is struck", at: location,
            help: truth(of: text) ?? true
                ? "write \(field): \"entered twice\", say" : "leave \(field) out: then the entry counts")
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
        _ text: String, field: String, schemes: [String], meant: String?, help: String?, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is no address that \"\(field)\" takes: it begins with "
                + Wording.list(schemes.map { $0 == "mailto" ? "mailto:" : "\($0)://" }), at: location,
            help: help ?? meant.map { "write \(field): \"\($0)\"" }, meant: meant.map { "\"\($0)\"" })
    }
}
