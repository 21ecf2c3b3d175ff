package import BackdriveCore

/// What reading a record needs to know of the settings.
package struct ReadingContext: Sendable {
    /// The site's time zone, in which times become days.
    package let zone: TimeZoneRules
    /// Every cause that exists: the built-in ones, then the settings' own.
    let causes: [String]
    let causeNames: NameTable
    /// Whether there may be more, as the settings' own could not be read.
    private(set) var mayHaveMoreCauses = false
    /// The codes for which the templates have words: of interest to the settings only.
    private(set) var languages: [String] = []
    /// The labels of the grades 1 to 5, by the field's name; none where the settings give none.
    private(set) var grades: [String: [String]] = [:]
    /// The last day that an event may have (BD011); nil where it may have any.
    private(set) var lastDay: Day?
    /// Whether the settings say which day is today.
    private(set) var isDayPinned = false
    /// What the site shows for values and fields: asked only when something is wrong.
    private(set) var shown: @Sendable () -> ShownWords = { .none }

    package init(
        zone: TimeZoneRules, settings: Settings, lastDay: Day? = nil,
        shown: @escaping @Sendable @autoclosure () -> ShownWords = .none
    ) {
        self.init(zone: zone, causes: Category.allCases.flatMap(settings.causes(of:)))
        let scales = settings.scales
        mayHaveMoreCauses = settings.hasFault(in: "extra_causes")
        grades = ["frequency": scales.frequency.map(\.label), "impact": scales.impact.map(\.label)]
        self.lastDay = lastDay
        isDayPinned = settings.asOf != nil
        self.shown = shown
    }

    private init(zone: TimeZoneRules, causes: [String]) {
        self.zone = zone
        self.causes = causes
        causeNames = NameTable(causes)
    }

    /// The grade of a scale that a label names: 4 for `Frequent`.
    func grade(meantBy label: String, of field: String) -> Int? {
        let place = grades[field]?.firstIndex { $0.lowercased() == label.lowercased() }
        return place.map { $0 + 1 } ?? shown().grade(shownAs: label, of: field)
    }

    /// Without settings: UTC and the built-in causes.
    package static let withoutSettings = standard(zone: .utc)

    package static func standard(zone: TimeZoneRules) -> ReadingContext {
        ReadingContext(zone: zone, causes: Category.allCases.flatMap(\.causes))
    }

    /// For the settings themselves.
    static func settings(zone: TimeZoneRules, languages: [String]) -> ReadingContext {
        var context = ReadingContext(zone: zone, causes: [])
        context.languages = languages
        return context
    }
}
