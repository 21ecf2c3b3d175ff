/// The site's settings, `backdrive.yml` (DATA.md §3), with every default filled in.
package struct Settings: Sendable {
    let source: FieldSource
    package let title: String
    /// An IANA name.
    package let timezone: String
    /// The first day of the first cycle.
    package let cyclesStartOn: Day
    /// 7…366
    package let cycleLengthDays: Int
    package let language: String
    /// Without a `/` at its end.
    package let baseURL: String?
    package let repository: Repository?
    /// Pins the build's day: for demos.
    package let asOf: Located<Day>?
    package let publishEmail: Bool
    package let ids: IDStyle
    /// An open AP due within so many days is due soon.
    package let dueSoonDays: Int
    package let uncheckedWeeks: Int
    /// A problem that waits for its first filter for so many days is worth a warning.
    package let unfilteredDays: Int
    /// Days before and after, for effectiveness.
    package let windowDays: Int
    /// 1…100
    package let targetReductionPercent: Int
    package let recurrenceDays: Int
    package let scales: Scales
    package let tiers: TierTable
    /// Where the five rows of `tiers` stand in the file; empty for the built-in table.
    package let tierRanges: [SourceRange]
    /// Category to the names it adds.
    package let extraCauses: [Category: [String]]
    /// Names in `extra_causes` that a category has already.
    package let repeatedCauses: [(cause: Located<String>, home: Category)]
    package let exemptions: [Exemption]
    package let brand: Brand?
    /// The settings of a file that is not there or cannot be read: every one is unknown.
    package static func unreadable(_ file: SourceFile) -> Settings {
        var fields = Fields(unread: FieldSource(file: file, faultyFields: [], isReadable: false))
        return Settings(&fields)
    }

    package var file: SourceFile { source.file }

    /// The place of a setting's value; the file's start where it is not written.
    package func location(of name: String) -> SourceLocation {
        source.places[name].map(file.location) ?? .start(of: file.path)
    }

    /// The last day that an event may have, found while records are read (BD011); nil where nobody knows which day it is, and
    /// where records are exempted from that rule, so that they are read as they stand.
    package func lastDayOfEvents(today: Day) -> Day? {
        isDayKnown && !exemptions.contains { $0.code == BD011FutureEvent.code } ? today : nil
    }

    /// Whether a setting is written in the file.
    func writes(_ name: String) -> Bool { source.places[name] != nil }

    package enum IDStyle: String, FieldWord { case code, sequential }

    /// The causes of a category, the settings' own after the built-in ones.
    package func causes(of category: Category) -> [String] { category.causes + (extraCauses[category] ?? []) }
}
