/// The 90 days up to and including the as-of day, `[t−89, t]`: for occurrences and for cycle and lead times.
enum RecentDays {
    static let count = 90

    static func interval(asOf day: Day) -> DayInterval { DayInterval(day - (count - 1), until: day + 1) }
}
