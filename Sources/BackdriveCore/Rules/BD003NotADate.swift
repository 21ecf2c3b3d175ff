/// Something else where a date belongs, or a day that no calendar has (DATA.md §2, "Dates").
package enum BD003NotADate: Rule {
    package static let explanation = Explanation(
        code: 3, title: "not a date, or no such day",
        purpose: """
            Dates are civil days, YYYY-MM-DD, in the site's time zone. A time is allowed where it has an offset: \
            2026-03-15T16:30+08:00.
            """,
        wrong: "due_on: 2026-04-31",
        right: "due_on: 2026-04-30")

    /// - Parameters:
    ///   - readings: the days that can be meant.
    ///   - isSafe: whether nothing but zeros are missing.
    ///   - help: what to say in place of the day.
    ///   - advice: what to say where no day is meant.
    package static func notADate(
        _ text: String, readings: [Day], isSafe: Bool, help: String?, advice: String, at location: SourceLocation
    ) -> Diagnostic {
        let meant = readings.count == 1 ? readings.first : nil
        return finding(
            "\(Wording.quoted(text)) is not a date: dates are written YYYY-MM-DD", at: location,
            help: help ?? writing(readings) ?? advice, meant: meant?.description, isSafe: isSafe)
    }

    /// What to write in place of something else that may say these days: `write 2026-10-31`.
    package static func writing(_ readings: [Day]) -> String? {
        readings.isEmpty
            ? nil
            : "write \(Wording.list(readings.map(\.description)))" + (readings.count == 1 ? "" : ", whichever is meant")
    }

    /// - Parameter meant: the day, where day and month only changed places.
    package static func noSuchMonth(
        _ text: String, month: Int, meant: Day?, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "no such day \(Wording.quoted(text)): there is no month \(month), a year has 1 to 12", at: location,
            help: meant.map { Wording.didYouMean($0.description) }, meant: meant?.description)
    }

    package static func noSuchDay(_ text: String, year: Int, month: Int, at location: SourceLocation) -> Diagnostic {
        let length = Day.length(ofMonth: month, year: year)
        return finding(
            "no such day \(Wording.quoted(text)): \(monthNames[month - 1]) \(year) has \(length) days", at: location)
    }

    package static func noSuchYear(_ text: String, at location: SourceLocation) -> Diagnostic {
        finding("no such day \(Wording.quoted(text)): years run from 0001 to 9999", at: location)
    }

    package static func noSuchTime(
        _ text: String, meant: Day?, help: String?, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is not a date: only a time with its offset may stand behind the day", at: location,
            help: help ?? writing([meant].compactMap(\.self))
                ?? "write the day alone, or a time as in 2026-03-15T16:30+08:00", meant: meant?.description)
    }

    private static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
