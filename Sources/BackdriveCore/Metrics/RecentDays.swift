/// The 90 days up to and including the as-of day, `[t−89, t]`: for occurrences, for cycle and lead times, and for what lists
/// call lately.
package enum RecentDays {
    package static let count = 90

    package static func interval(asOf day: Day) -> DayInterval { DayInterval(day - (count - 1), until: day + 1) }
}
