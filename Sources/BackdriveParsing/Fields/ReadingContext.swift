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

    package init(zone: TimeZoneRules, settings: Settings) {
        self.init(
            zone: zone, causes: Category.allCases.flatMap(settings.causes(of:)), languages: [],
            mayHaveMoreCauses: settings.hasFault(in: "extra_causes"))
    }

    private init(zone: TimeZoneRules, causes: [String], languages: [String], mayHaveMoreCauses: Bool = false) {
        self.zone = zone
        self.causes = causes
        causeNames = NameTable(causes)
        self.mayHaveMoreCauses = mayHaveMoreCauses
        self.languages = languages
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
