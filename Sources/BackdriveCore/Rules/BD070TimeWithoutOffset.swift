/// A time that does not say in which zone (DATA.md §2, "Dates").
package enum BD070TimeWithoutOffset: Rule {
    package static let code: RuleCode = 70

    package static let explanation = Explanation(
        title: "a time without an offset",
        purpose: """
            A time is converted to the site's zone before it is cut to its day. Without an offset nobody can say \
            which day it is.
            """,
        wrong: "on: 2026-03-15T16:30",
        right: "on: 2026-03-15T16:30+08:00")

    package static func withoutOffset(_ text: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "the time \(Wording.quoted(text)) has no offset: its day depends on the zone", at: location,
            help: "write the day alone, \(text.prefix(10)), or add an offset as in \(text)+08:00")
    }
}
