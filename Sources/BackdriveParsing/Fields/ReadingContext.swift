package import BackdriveCore

/// What reading a record needs to know of the settings.
package struct ReadingContext: Sendable {
    /// The site's time zone, in which times become days.
    package let zone: TimeZoneRules
    /// Every cause that exists: the built-in ones, then the settings' own.
    let causes: [String]
    let causeNames: NameTable
    /// Whether there may be more, as the settings' own could not be read.
    let mayHaveMoreCauses: Bool
    /// The codes for which the templates have words: of interest to the settings only.
    let languages: [String]
    /// The labels of the grades 1 to 5, by the field's name; none where the settings give none.
    let grades: [String: [String]]
    /// The last day that an event may have (BD011); nil where it may have any.
    let lastDay: Day?
    /// Whether the settings say which day is today.
    let isDayPinned: Bool
    /// What the site shows for values and fields: asked only when something is wrong.
    let shown: @Sendable () -> ShownWords

    package init(
        zone: TimeZoneRules, settings: Settings, lastDay: Day? = nil,
        shown: @escaping @Sendable @autoclosure () -> ShownWords = .none
    ) {
        let scales = settings.scales
        self.init(
            zone: zone, causes: Category.allCases.flatMap(settings.causes(of:)), languages: [],
            mayHaveMoreCauses: settings.hasFault(in: "extra_causes"),
            grades: ["frequency": scales.frequency.map(\.label), "impact": scales.impact.map(\.label)],
            lastDay: lastDay,
            isDayPinned: settings.asOf != nil, shown: shown)
    }

    private init(
        zone: TimeZoneRules, causes: [String], languages: [String], mayHaveMoreCauses: Bool = false,
        grades: [String: [String]] = [:], lastDay: Day? = nil, isDayPinned: Bool = false,
        shown: @escaping @Sendable () -> ShownWords = { .none }
    ) {
        self.zone = zone
        self.causes = causes
        causeNames = NameTable(causes)
        self.mayHaveMoreCauses = mayHaveMoreCauses
        self.languages = languages
        self.grades = grades
        self.lastDay = lastDay
        self.isDayPinned = isDayPinned
        self.shown = shown
    }

    /// The grade of a scale that a label names: 4 for `Frequent`.
    func grade(meantBy label: String, of field: String) -> Int? {
        let place = grades[field]?.firstIndex { $0.lowercased() == label.lowercased() }
        return place.map { $0 + 1 } ?? shown().grade(shownAs: label, of: field)
    }

    /// What other names of fields and words mean.
    func meaning(among fields: [FieldSchema]) -> FieldVocabulary.Meaning {
        let names = fields.map(\.name)
        return FieldVocabulary.Meaning { name in
            OtherNames.field(meantBy: name, among: names) ?? shown().field(shownAs: name, among: names)
        } word: { text, words in
            shown().word(meantBy: text, among: words)
        }
    }

    /// Without settings: UTC and the built-in causes.
    package static let withoutSettings = standard(zone: .utc)

    package static func standard(zone: TimeZoneRules) -> ReadingContext {
        ReadingContext(zone: zone, causes: Category.allCases.flatMap(\.causes), languages: [])
    }

    /// For the settings themselves.
    static func settings(zone: TimeZoneRules, languages: [String]) -> ReadingContext {
        ReadingContext(zone: zone, causes: [], languages: languages)
    }
}
