/// The foundations of METRICS.md §0 that every number keeps to and no type computes alone.
extension Definition {
    package static let asOf = Definition(
        "as_of", "0", "The numbers show the state at the end of one day: what is dated later does not exist yet.")

    package static let cycle = Definition(
        "cycle", "0", "A cycle and a week hold their first day and every day before the next one begins.",
        [.setting("cycle_length_days", .days) { $0.cycleLengthDays }])

    package static let duration = Definition(
        "duration", "0", "A duration counts its first and its last day; a difference counts the days between them.")
}
