/// A cycle file belongs to a cycle of the calendar and ends it after its start (DATA.md §4).
enum BD040UnreachedCycle: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        guard inspection.catalog.isCalendarKnown else { return [] }
        let calendar = inspection.catalog.calendar
        return inspection.catalog.cycleFiles.compactMap { file in
            // A name that is no cycle's id at all is BD005.
            guard let nearest = calendar.nearestCycle(to: file.id) else { return nil }
            guard nearest.id == file.id else { return unreached(file, nearest, in: calendar) }
            guard let end = file.endsBefore, end.value <= nearest.startsOn else { return nil }
            return tooEarly(file, end, nearest, usual: calendar.lengthDays)
        }
    }

    private static func unreached(_ file: CycleFile, _ nearest: Cycle, in calendar: CycleCalendar) -> Diagnostic {
        let near = "the nearest one is \(Wording.quoted(nearest.id)), which begins on \(nearest.startsOn)"
        let meant = file.meetingOn.flatMap { calendar.cycle(on: $0.value) }
        return finding(
            in: file, "the calendar never reaches a cycle \(Wording.quoted(file.id))",
            help: meant.map { "rename the file to \($0.id).md, the cycle of its \"meeting_on\"; \(near)" } ?? near)
    }

    private static func tooEarly(_ file: CycleFile, _ end: Located<Day>, _ cycle: Cycle, usual days: Int)
        -> Diagnostic
    {
        finding(
            in: file, "\"ends_before\" \(end.value) is not after the first day of \(cycle.id), \(cycle.startsOn)",
            at: end.range,
            help: "write the first day of the cycle that follows, which by the settings is \(cycle.startsOn + days)")
    }

    /// Told at the setting in place of the many that follow from it.
    static func setting(
        unreached: Int, of all: Int, followedBy count: Int, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "cycles of this length never reach \(unreached) of the \(Wording.counted(all, "cycle")) that have a file: "
                + Wording.following(count), at: location,
            help: "write the number of days that a cycle has, as in length_days: 14")
    }

    static let explanation = Explanation(
        code: 40, title: "a cycle file belongs to a cycle of the calendar",
        purpose: """
            Cycles follow from "cycle.starts_on" and "cycle.length_days" and tile the days by construction; a file \
            only adds to one of them. Its name is the year of the cycle's first day and its number among the cycles \
            that begin in that year. "ends_before" stretches or shortens the cycle.
            """,
        wrong: """
            # cycles/2026-C03.md, a cycle that begins on 2026-03-30
            ends_before: 2026-03-30
            """,
        right: "ends_before: 2026-04-20")
}
