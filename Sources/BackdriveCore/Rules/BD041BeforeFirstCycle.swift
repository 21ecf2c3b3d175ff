/// The first cycle begins when the reports do: one reported earlier is in no cycle's numbers, and a first cycle long
/// before them all is a slip of the pen (DATA.md §5, BD041).
enum BD041BeforeFirstCycle: CatalogRule {
    /// So many years of cycles without a report are too many to be meant.
    private static let years = 10

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        guard catalog.settings.isCalendarKnown else { return [] }
        let start = catalog.settings.cyclesStartOn
        if let first = catalog.problems.lazy.map(\.reportedOn).filter(\.isKnown).map(\.value).min(),
            first > start.later(byYears: years)
        {
            return [longBefore(first, catalog.settings)]
        }
        let early = catalog.problems.filter { $0.reportedOn.value < start }
        let help = earlierStart(of: catalog.settings, holding: early).map {
            "correct the day, or begin the cycles earlier: write starts_on: \($0) in \(catalog.settings.file.path)"
        }
        return early.map { problem in
            finding(
                in: problem,
                "\"reported_on\" \(problem.reportedOn.value) is before the first cycle, which begins on \(start)",
                at: problem.reportedOn.range, help: help ?? "correct the day")
        }
    }

    /// The day some cycles before the first one, so that the others begin on the same days, from which on the calendar holds
    /// the problems; nil where one of them was reported too long before it to be meant.
    private static func earlierStart(of settings: Settings, holding problems: some Sequence<Problem>) -> Day? {
        let start = settings.cyclesStartOn
        guard let first = problems.lazy.map(\.reportedOn).filter(\.isKnown).map(\.value).min(),
            first.later(byYears: years) > start
        else { return nil }
        let cycles = (start - first + settings.cycleLengthDays - 1) / settings.cycleLengthDays
        let earlier = start - cycles * settings.cycleLengthDays
        return Day(earlier.description)
    }

    private static func longBefore(_ first: Day, _ settings: Settings) -> Diagnostic {
        finding(
            "the first cycle begins on \(settings.cyclesStartOn), more than \(years) years before the first problem "
                + "was reported, on \(first)", at: settings.location(of: "cycle.starts_on"),
            help: settings.cyclesStartOn.inYear(of: first) { $0 <= first }.map { Wording.didYouMean($0.description) })
    }

    /// Told at the setting in place of the many that follow from it.
    ///
    /// - Parameters:
    ///   - early: how many of `all` problems were reported before it.
    ///   - meant: the day that was probably meant.
    ///   - severity: that of the gravest of them.
    static func setting(
        in catalog: Catalog, after early: Int, of all: Int, meant: Day?, severity: Diagnostic.Severity,
        followedBy count: Int
    ) -> Diagnostic {
        let settings = catalog.settings
        let reported = early == all ? "every problem was" : "\(early) of \(all) problems were"
        return finding(
            "the first cycle begins on \(settings.cyclesStartOn), after \(reported) reported: "
                + Wording.following(count), at: settings.location(of: "cycle.starts_on"), severity: severity,
            help: meant.map { Wording.didYouMean($0.description) }
                ?? earlierStart(of: settings, holding: catalog.problems).map { "write starts_on: \($0)" })
    }

    static let explanation = Explanation(
        code: 41, severity: .warning,
        title: "a problem from before the first cycle, or a first cycle from long before the problems",
        purpose: """
            Inflow is counted by cycle; a problem reported before the first one is on the site but in no cycle's \
            inflow. Correct the date, or begin the cycles earlier in the settings. A first cycle more than ten years \
            before the first report is most likely a mistyped year, and would have a page for each cycle since.
            """,
        wrong: """
            # cycle.starts_on is 2026-03-02
            reported_on: 2026-02-27
            """,
        right: "reported_on: 2026-03-03")
}

extension Day {
    /// The same day of a later year; 29 February is followed by 1 March where there is none.
    func later(byYears years: Int) -> Day {
        let (year, month, day) = components
        return Day(year: year + years, month: month, day: day) ?? Day(year: year + years, month: 3, day: 1) ?? .latest
    }
}
