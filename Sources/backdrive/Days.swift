import BackdriveCore

/// The days that a run is about (METRICS.md §0, DATA.md §5 "Which day").
struct Days: Sendable {
    /// What the numbers show the end of: `--as-of`, else the settings' `as_of`, else today in the site's zone.
    let asOf: Day
    /// After it an event lies in the future (BD011): the settings' `as_of`, else today in the site's zone.
    let today: Day
    /// Under `--as-of` nothing is too late to have happened.
    let judgesFuture: Bool

    /// - Parameter now: seconds since 1970-01-01T00:00:00Z.
    init(settings: Settings, zone: TimeZoneRules, asOf: Day?, now: Int64) {
        today = settings.asOf?.value ?? zone.day(at: now)
        self.asOf = asOf ?? today
        judgesFuture = asOf == nil
    }

    /// The last day that an event may have (BD011); nil where it may have any.
    func lastDayOfEvents(_ settings: Settings) -> Day? {
        judgesFuture ? settings.lastDayOfEvents(today: today) : nil
    }
}

extension Inspection {
    init(_ snapshot: Snapshot, _ days: Days) {
        self.init(snapshot, judgesFuture: days.judgesFuture, today: days.today)
    }
}
