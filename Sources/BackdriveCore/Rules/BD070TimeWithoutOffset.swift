/// A time that does not say in which zone (DATA.md §2, "Dates").
package enum BD070TimeWithoutOffset: Rule {
    package static let explanation = Explanation(
        code: 70, title: "a time without an offset",
        purpose: """
            A time is converted to the site's zone before it is cut to its day. Without an offset nobody can say \
            which day it is.
            """,
        wrong: "on: 2026-03-15T16:30",
        right: "on: 2026-03-15T16:30+08:00")

    /// - Parameter offset: seconds east of UTC that hold in the site's zone at that time.
    package static func withoutOffset(_ text: String, offset: Int, at location: SourceLocation) -> Diagnostic {
        finding(
            "the time \(Wording.quoted(text)) has no offset: its day depends on the zone", at: location,
            help:
                "write the day alone, \(text.prefix(10)), or the time with the site's offset, \(text)\(written(offset))"
        )
    }

    /// `+08:00`
    private static func written(_ offset: Int) -> String {
        let minutes = abs(offset) / 60
        return (offset < 0 ? "-" : "+")
            + [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            .joined(separator: ":")
    }
}
