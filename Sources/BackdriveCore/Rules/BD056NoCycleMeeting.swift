/// What waits for a decision gets its meeting (DATA.md §5, BD056; METRICS.md 1.19, 1.20).
enum BD056NoCycleMeeting: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let snapshot = inspection.snapshot
        guard inspection.catalog.isCalendarKnown, let place = snapshot.cycles.lastComplete else { return [] }
        let balance = CarryOver.perCycle(in: snapshot)[place]
        let cycle = snapshot.cycles.cycles[place]
        let waiting = balance.opening + balance[.reopened] + balance[.inflow]
        let catalog = inspection.catalog
        // The meeting may follow on the first day of the next cycle.
        let days = cycle.startsOn...cycle.endsBefore
        guard waiting > 0, !catalog.meetings.contains(where: { $0.mayBeCycleMeeting(in: days) }),
            !catalog.leftOut.contains(where: { $0.mayBeMeeting(in: days) }),
            waiting
                > catalog.problems.indices.count(where: {
                    catalog.problems[$0].isStageUncertain || inspection.isCoverUncertain(of: $0)
                })
        else { return [] }
        return [skipped(cycle, waiting, running: snapshot.cycles.cycles.last, inspection)]
    }

    /// - Parameter running: the cycle that holds the as-of day.
    private static func skipped(
        _ cycle: Cycle, _ waiting: Int, running: Cycle?, _ inspection: Inspection
    ) -> Diagnostic {
        let settings = inspection.catalog.settings
        let record = "in meetings/ with kind: cycle and on: a day from \(cycle.startsOn) to \(cycle.endsBefore)"
        let isTooLate = inspection.asOf > cycle.endsBefore
        return finding(
            "cycle \(cycle.id), \(cycle.startsOn) to \(cycle.lastDay), had \(Wording.counted(waiting, "problem")) "
                + "to decide about, but no meeting of kind \"cycle\"",
            at: settings.file.location(of: settings.placeOfCycleKey ?? .fileStart),
            help: isTooLate
                ? "if it was held, write its record \(record); if not, hold the next one: this warning ends by itself"
                    + (running.map { " on \($0.endsBefore)" } ?? "")
                : "hold it today and write its record \(record)")
    }

    static let explanation = Explanation(
        code: 56, severity: .warning, scope: .today, title: "a cycle with something to decide has its meeting",
        purpose: """
            The mechanism lives by its cycle meeting: what came in, was re-opened or was carried over is decided \
            there. The last complete cycle is judged; a meeting on the day after it counts as its own.
            """,
        wrong: """
            # meetings/ holds no meeting of kind "cycle" from 2026-03-02 to 2026-03-16
            cycle: {starts_on: 2026-03-02}
            """,
        right: """
            # meetings/2026-03-16-cycle.md
            kind: cycle
            on: 2026-03-16
            host: li.na
            """)
}

// What could not be read has its finding: it is not called missing too.
extension Meeting {
    fileprivate func mayBeCycleMeeting(in days: ClosedRange<Day>) -> Bool {
        (kind.value == .cycle || !kind.isKnown) && (days.contains(on.value) || !on.isKnown)
    }
}

extension LeftOutRecord {
    /// Whether it is a meeting whose text names one of the days, or none at all.
    fileprivate func mayBeMeeting(in days: ClosedRange<Day>) -> Bool {
        guard kind == .meeting else { return false }
        let named = words.compactMap { Day($0) }
        return named.isEmpty || named.contains(where: days.contains)
    }
}

extension Settings {
    /// Where the key `cycle` stands.
    fileprivate var placeOfCycleKey: SourceRange? {
        let key = "cycle".utf8
        guard let value = source.places["cycle"] else { return nil }
        let starts = (0...value.bytes.lowerBound).reversed().lazy.filter { start in
            (start == 0 || file.bytes[start - 1] == 0x0A) && file.bytes[start...].starts(with: key)
        }
        return starts.first.map { SourceRange($0, $0 + key.count) } ?? value
    }
}
