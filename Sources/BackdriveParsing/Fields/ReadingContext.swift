package import BackdriveCore

/// What reading a record needs to know of the settings.
package struct ReadingContext: Sendable {
    /// The site's time zone, in which times become days.
    package let zone: TimeZoneRules
    /// Every cause that exists: the built-in ones, then the settings' own.
    package let causes: [String]

    package init(zone: TimeZoneRules, settings: Settings) {
        self.zone = zone
        causes = Category.allCases.flatMap(settings.causes(of:))
    }

    private init(zone: TimeZoneRules, causes: [String]) {
        self.zone = zone
        self.causes = causes
    }

    /// Without usable settings: UTC and the built-in causes.
    package static let withoutSettings = standard(zone: .utc)

    package static func standard(zone: TimeZoneRules) -> ReadingContext {
        ReadingContext(zone: zone, causes: Category.allCases.flatMap(\.causes))
    }
}
