/// A slip of the pen in a day or a length of the settings, which a flood of findings follows from: it is told once, at
/// the setting, and says how many they are.
struct SettingsSlip {
    /// Whether a finding follows from the slip.
    private let explains: (Diagnostic) -> Bool
    /// Fewer findings are told themselves.
    private var fewest = 2
    /// The one finding, from those that follow.
    private let finding: ([Diagnostic]) -> Diagnostic

    /// Of so many records it is unlikely that each is wrong.
    private static let many = 10

    /// The findings, with those that follow from a slip gathered into one that comes first.
    static func gathered(_ findings: [Diagnostic], in inspection: Inspection) -> [Diagnostic] {
        var rest = findings
        var first: [Diagnostic] = []
        let slips = [
            lateCycles(in: inspection), otherLength(in: inspection), earlyDay(findings, in: inspection),
            lateDay(in: inspection),
        ]
        for slip in slips.compactMap(\.self) {
            let following = rest.filter(slip.explains)
            guard following.count >= slip.fewest else { continue }
            first.append(slip.finding(following))
            rest.removeAll(where: slip.explains)
        }
        return first.sorted() + rest
    }

    /// No cycle has begun and every problem was reported before the first one, or most of many were: `starts_on` is too late.
    private static func lateCycles(in inspection: Inspection) -> SettingsSlip? {
        let catalog = inspection.catalog
        let start = catalog.settings.cyclesStartOn
        let reports = catalog.problems.map(\.reportedOn).filter(\.isKnown).map(\.value)
        let early = reports.count { $0 < start }
        let isLate = early == reports.count ? start > inspection.today : early >= many && early * 2 > reports.count
        guard let first = reports.min(), isLate, catalog.settings.isCalendarKnown else { return nil }
        let codes = [BD040UnreachedCycle.code, BD041BeforeFirstCycle.code]
        return SettingsSlip(explains: { codes.contains($0.code) }) { following in
            BD041BeforeFirstCycle.setting(
                in: catalog, after: early, of: reports.count,
                meant: start.inYear(of: first, where: { $0 <= first }),
                severity: following.gravest, followedBy: following.count)
        }
    }

    /// Most of several cycles that have a file are never reached: `length_days` is another one than they were written for.
    private static func otherLength(in inspection: Inspection) -> SettingsSlip? {
        let (catalog, setting) = (inspection.catalog, "cycle.length_days")
        guard catalog.isCalendarKnown, catalog.settings.writes(setting) else { return nil }
        let files = catalog.cycleFiles.compactMap { file in
            catalog.calendar.nearestCycle(to: file.id).map { $0.id == file.id }
        }
        let unreached = files.count { !$0 }
        guard unreached > 1, unreached * 2 > files.count else { return nil }
        return SettingsSlip(explains: { $0.code == BD040UnreachedCycle.code }) { following in
            BD040UnreachedCycle.setting(
                unreached: unreached, of: files.count, followedBy: following.count,
                at: catalog.settings.location(of: setting))
        }
    }

    /// Most problems and APs, or many, tell of days after the one that the settings pin: `as_of` is too early.
    private static func earlyDay(_ findings: [Diagnostic], in inspection: Inspection) -> SettingsSlip? {
        let catalog = inspection.catalog
        guard inspection.asks(.future), let asOf = catalog.settings.asOf else { return nil }
        let found = Set(findings.lazy.filter { $0.code == BD011FutureEvent.code }.map(\.location.path))
        let files = catalog.problems.map(\.origin.file.path) + catalog.plans.map(\.origin.file.path)
        let late = found.isEmpty ? 0 : files.count(where: found.contains)
        guard late >= many || (late > 2 && late * 2 > files.count) else { return nil }
        return SettingsSlip(explains: { $0.code == BD011FutureEvent.code }) { following in
            BD011FutureEvent.setting(
                asOf, in: catalog.settings, before: late, meant: meantDay(asOf.value, in: catalog),
                followedBy: following.count)
        }
    }

    /// Nothing has happened for a year or more before the day that the settings pin, and much is overdue for it: `as_of` is too
    /// late.
    private static func lateDay(in inspection: Inspection) -> SettingsSlip? {
        let catalog = inspection.catalog
        guard inspection.asks(.future), let asOf = catalog.settings.asOf, let last = catalog.lastEvent,
            asOf.value >= last.later(byYears: 1)
        else { return nil }
        let fewest = asOf.value > last.later(byYears: 10) ? 2 : many
        return SettingsSlip(explains: { RuleBook.rule($0.code)?.scope == .today }, fewest: fewest) { following in
            BD062Settings.lateDay(
                asOf.value, after: last, meant: meantDay(asOf.value, in: catalog), followedBy: following.count,
                at: catalog.settings.file.location(of: asOf.range))
        }
    }

    /// The day of the last event's year that was meant; nil where it would be before that event.
    private static func meantDay(_ asOf: Day, in catalog: Catalog) -> Day? {
        catalog.lastEvent.flatMap { last in asOf.inYear(of: last) { $0 >= last } }
    }
}

extension Day {
    /// The same day in the year of another one, where that fulfils a condition.
    func inYear(of other: Day, where isRight: (Day) -> Bool) -> Day? {
        let day = Day(year: other.components.year, month: components.month, day: components.day)
        return day.flatMap { isRight($0) ? $0 : nil }
    }
}

extension [Diagnostic] {
    fileprivate var gravest: Diagnostic.Severity { contains { $0.severity == .error } ? .error : .warning }
}

extension Catalog {
    /// The last day on which anything happened; nil where nothing did.
    fileprivate var lastEvent: Day? {
        var last: Day?
        func tell(_ day: Located<Day>) { if day.isKnown { last = max(last ?? day.value, day.value) } }
        forEachEvent { _, day in tell(day) }
        for meeting in meetings { tell(meeting.on) }
        return last
    }
}
